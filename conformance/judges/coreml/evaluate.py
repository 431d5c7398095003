"""Runs an ML Program in numpy: coremltools' own inference where it has any, `numpy_operators` where it has none."""

import numpy as np
from coremltools.converters.mil import Builder as mb
from coremltools.converters.mil._deployment_compatibility import AvailableTarget
from coremltools.converters.mil.mil import Function, Program, types

from .numpy_operators import OPERATORS


def evaluate(program: Program, specification: int, feeds: dict[str, np.ndarray], rounded: bool = False) -> tuple[dict[str, np.ndarray], set[str]]:
    """The outputs of `main`, in float32, and the types of the operations that coremltools could not run. `rounded`: what an operation gives as fp16 is rounded to it."""
    function = program.functions["main"]
    ours: set[str] = set()
    values = {name: settle(value, function.inputs[name].dtype, rounded) for name, value in feeds.items()}
    for operation in function.operations:
        given = {name: bound_values(bound, values) for name, bound in operation.inputs.items() if bound is not None and not name.startswith("_")}
        if operation.op_type == "const":
            results = [operation.outputs[0].val]
        elif operation.op_type.startswith("constexpr_"):
            results = [operation.materialized_val_inference()]
        elif operation.op_type == "cast" and given["dtype"] == "fp16":
            results = [given["x"]]  # rounded below, where rounding is asked for
        else:
            results = apply(operation.op_type, given, specification)
            ours |= {operation.op_type} & OPERATORS.keys()
        for output, result in zip(operation.outputs, results):
            values[output.name] = settle(result, output.dtype, rounded)
    return {output.name: values[output.name] for output in function.outputs}, ours


def bound_values(bound, values: dict[str, np.ndarray]):
    return [values[each.name] for each in bound] if isinstance(bound, list | tuple) else values[bound.name]


def settle(value, dtype: type, rounded: bool):
    """Floating-point values as float32, those of fp16 rounded to it before."""
    if not isinstance(value, np.ndarray | np.generic) or value.dtype.kind != "f":
        return value
    if rounded and dtype == types.fp16:
        with np.errstate(over="ignore"):
            value = value.astype(np.float16)
    return value.astype(np.float32, copy=False) if isinstance(value, np.ndarray) else np.float32(value)


def apply(op_type: str, given: dict, specification: int) -> list:
    """What one operation gives for arrays and plain values by parameter."""
    if op_type in OPERATORS:
        results = OPERATORS[op_type](**{name: plain(value) for name, value in given.items()})
        return list(results) if isinstance(results, tuple) else [results]
    # Reductions of numpy 2 take no flags of numpy's own type, which is what coremltools reads from a package.
    given = {name: bool(value) if isinstance(value, np.bool_) else value for name, value in given.items()}
    with Function({}, opset_version=AvailableTarget(specification)):
        outputs = getattr(mb, op_type)(**given)
    outputs = outputs if isinstance(outputs, list | tuple) else [outputs]
    if any(output.val is None for output in outputs):
        raise NotImplementedError(f"neither coremltools nor this judge runs {op_type}")
    return [output.val for output in outputs]


def plain(value):
    """Flags, counts and words as Python has them."""
    return value.item() if isinstance(value, np.generic) or (isinstance(value, np.ndarray) and value.ndim == 0) else value
