"""`node coreml/print-operations.mjs | python -m judges.coreml.operations`: our table of operations against coremltools' definitions.

Every parameter has the same name, is a constant in both or in neither, and takes no type that coremltools does not; it may be left out
if coremltools' default is None, and only then, since every other default is written down by its builder and so must be by us.
"""

import json
import sys
from types import SimpleNamespace

from coremltools.converters.mil._deployment_compatibility import AvailableTarget
from coremltools.converters.mil.mil import types
from coremltools.converters.mil.mil.ops.registry import SSAOpRegistry

from ..report import Report, expect

TARGETS = {6: AvailableTarget.iOS16, 7: AvailableTarget.iOS17, 8: AvailableTarget.iOS18}
# Written by us with a value in the program where coremltools would compute one; and what a constant is, coremltools says in code.
OURS = {"const"}


def definition(operation: str, opset: int):
    versions = SSAOpRegistry.core_ops.get(operation, {})
    older = [version for version in versions if version <= TARGETS[opset]]
    return versions[max(older)] if older else None


def defaults(cls) -> dict[str, object]:
    """Some defaults depend on the rank of an input."""
    call = cls.__new__(cls)
    for name in cls.input_spec.input_types:
        call.__dict__[name] = SimpleNamespace(rank=4, shape=(2, 4, 6, 8), dtype=types.fp16, val=None)
    return dict(cls.default_inputs(call).items())


def allowed(cls, parameter) -> set[str] | None:
    """None where any type is."""
    domain = getattr(parameter, "type_domain_id", None)
    found = cls.type_domains[domain] if isinstance(domain, str) else getattr(parameter, "type_domain", None)
    return {types.builtin_to_string(one) for one in found} if found else None


def compare(operation: str, opset: int, forms: list[dict]) -> str:
    cls = definition(operation, opset)
    form = next((form for form in reversed(forms) if form["since"] <= opset), None)
    expect((cls is None) == (form is None), f"exists for coremltools: {cls is not None}, for us: {form is not None}")
    if cls is None:
        return "newer"
    theirs, none = cls.input_spec.input_types, defaults(cls)
    ours = {parameter["name"]: parameter for parameter in form["parameters"]}
    for name, parameter in theirs.items():
        may_lack = parameter.optional and none.get(name) is None
        expect(name in ours or may_lack, f"{name} is not in our table")
        if name not in ours:
            continue
        mine = ours.pop(name)
        expect(mine["optional"] == may_lack, f"{name}: optional for coremltools: {parameter.optional}, default {none.get(name)}")
        expect(mine["constant"] or not parameter.const, f"{name} must be a constant")
        extra = set(mine["types"]) - (allowed(cls, parameter) or set(mine["types"]))
        expect(not extra, f"{name} does not take {', '.join(sorted(extra))}")
    expect(not ours, f"coremltools does not know {', '.join(ours)}")
    return f"{len(form['parameters'])} parameters"


def main() -> int:
    report = Report()
    table = json.load(sys.stdin)
    for operation, forms in table.items():
        for opset in TARGETS if operation not in OURS else ():
            report.check(f"{operation} of CoreML{opset}", lambda o=operation, s=opset, f=forms: compare(o, s, f))
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
