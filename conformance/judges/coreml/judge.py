"""What is said of one package."""

from functools import partial

import numpy as np

from ..report import Report, expect
from .cases import Case
from .outputs import CODES, LIFTED, Outputs, check_against, check_rounded
from .package import Package, constants_of, open_package


def judge_case(case: Case) -> tuple[list[str], int, int]:
    """The lines, and how many passed and failed."""
    lines: list[str] = []
    report = Report(lines.append)
    judge_package(report, case)
    return lines, report.passed, report.failed


def judge_package(report: Report, case: Case) -> None:
    opened: list[Package] = []
    report.check(f"{case.title}: coremltools loads it", lambda: opened.append(open_package(case.folder / "model.mlpackage")))
    for package in opened:
        if case.identity is not None:
            report.check(f"{case.title}: says which part of which bundle it is", partial(check_identity, package, case.identity))
        report.check(f"{case.title}: weights are the same, bit for bit", partial(check_constants, case, package))
        if case.clips == 0:
            continue
        outputs = Outputs(case, package)
        report.check(f"{case.title}: computes what its lifted graph does", partial(check_against, outputs, "lifted", LIFTED))
        if case.codes is not None:
            report.check(f"{case.title}: computes what its codes mean", partial(check_against, outputs, "codes", CODES))
        report.check(f"{case.title}: computes nearly the same in float16", partial(check_rounded, outputs))


def check_identity(package: Package, identity: dict[str, str]) -> None:
    wanted = {f"balafon.{key}": value for key, value in identity.items()}
    expect(package.user_defined == wanted, f"expected {wanted}, found {package.user_defined}")


def check_constants(case: Case, package: Package) -> str:
    """Bytes, not values: a negative zero is not a zero here."""
    wanted, found = constants_of(package.program), case.constants()
    expect(wanted.keys() == found.keys(), f"only one of both has {', '.join(sorted(wanted.keys() ^ found.keys()))}")
    wrong = [name for name, value in wanted.items() if value.dtype != found[name].dtype or value.shape != found[name].shape or value.tobytes() != found[name].tobytes()]
    expect(not wrong, f"others are {', '.join(wrong)}")
    return f"{len(wanted)} constants, {sum(int(np.size(value)) for value in wanted.values())} numbers"
