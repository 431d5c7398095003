"""`python -m judges.coreml.operator_cases > FILE`: what each operation of MIL gives for small inputs, as this judge computes it; the packer's tests of lifting read it
(packages/packer/test/graph/lift/operator-cases.json, formatted by oxfmt). Values are those that float16 holds, so that they can be constants too."""

import json
import sys
from pathlib import Path

import numpy as np

from ..report import expect
from .evaluate import apply

IOS17, IOS18 = 8, 9
random = np.random.default_rng(20)


def noise(*shape: int) -> np.ndarray:
    return random.uniform(-1, 1, shape).astype(np.float16).astype(np.float32)


def positive(*shape: int) -> np.ndarray:
    return (np.abs(noise(*shape)) + np.float32(0.25)).astype(np.float16).astype(np.float32)


def ints(*values) -> np.ndarray:
    return np.array(values, np.int32)


def flags(*values: bool) -> np.ndarray:
    return np.array(values, bool)


X = noise(2, 3, 4)
IMAGE = noise(1, 4, 7, 6)
WIDE = X * np.float32(8)
AFFINE = {"alpha": np.float32(0.25), "beta": np.float32(0.5)}
STEPS, HIDDEN = noise(5, 2, 3), 4


def recurrent(gates: int, directions: int = 1, **other) -> dict:
    width = gates * HIDDEN
    weights = {"weight_ih": noise(width, 3), "weight_hh": noise(width, HIDDEN), "bias": noise(width)}
    back = {f"{name}_back": noise(*value.shape) for name, value in weights.items()} if directions == 2 else {}
    states = {"initial_h": noise(2, directions * HIDDEN)} | ({"initial_c": noise(2, directions * HIDDEN)} if gates == 4 else {})
    return {"x": STEPS} | states | weights | back | other


SLICE = {"x": noise(4, 5, 6), "begin": ints(-1, 1, 0), "end": ints(0, 0, 4), "stride": ints(1, 2, 1)}
CASES: list[tuple[str, dict]] = [
    *((name, {"x": X, "y": noise(3, 1)}) for name in ("add", "sub", "mul", "real_div", "maximum", "minimum")),
    ("pow", {"x": positive(2, 3), "y": np.float32(2)}),
    *((name, {"x": ints(1, 2, 3), "y": ints(2, 2, 2)}) for name in ("equal", "not_equal", "greater", "greater_equal", "less", "less_equal")),
    *((name, {"x": flags(True, True, False), "y": flags(True, False, False)}) for name in ("logical_and", "logical_or", "logical_xor")),
    ("logical_not", {"x": flags(True, False)}),
    *((name, {"x": WIDE}) for name in ("abs", "ceil", "cos", "erf", "exp", "floor", "round", "sign", "sin", "square", "softplus", "softsign", "tanh")),
    *((name, {"x": WIDE}) for name in ("relu", "relu6", "sigmoid", "silu", "gelu")),
    ("gelu", {"x": WIDE, "mode": "TANH_APPROXIMATION"}),
    ("log", {"x": positive(5), "epsilon": np.float32(0.125)}),
    ("inverse", {"x": positive(5), "epsilon": np.float32(0.125)}),
    ("rsqrt", {"x": positive(5), "epsilon": np.float32(0.125)}),
    ("sqrt", {"x": positive(5)}),
    ("clip", {"x": WIDE, "alpha": np.float32(-0.5), "beta": np.float32(1.5)}),
    ("threshold", {"x": WIDE, "alpha": np.float32(0.5)}),
    ("elu", {"x": WIDE, "alpha": np.float32(0.5)}),
    ("leaky_relu", {"x": WIDE, "alpha": np.float32(0.125)}),
    ("prelu", {"x": noise(1, 3, 4, 2), "alpha": noise(3)}),
    *((name, {"x": WIDE, **AFFINE}) for name in ("linear_activation", "scaled_tanh", "sigmoid_hard")),
    ("softmax", {"x": X, "axis": np.int32(1)}),
    *(
        (name, {"x": positive(2, 3, 4), "axes": ints(-1, 0), "keep_dims": keep})
        for name in ("reduce_sum", "reduce_mean", "reduce_max", "reduce_min", "reduce_prod", "reduce_l1_norm", "reduce_l2_norm", "reduce_log_sum")
        for keep in (np.bool_(True), np.bool_(False))
    ),
    *((name, {"x": X, "axes": ints(1), "keep_dims": np.bool_(True)}) for name in ("reduce_log_sum_exp", "reduce_sum_square")),
    ("linear", {"x": X, "weight": noise(5, 4), "bias": noise(5)}),
    ("matmul", {"x": X, "y": noise(2, 4, 5), "transpose_x": np.bool_(False), "transpose_y": np.bool_(False)}),
    ("matmul", {"x": X, "y": noise(2, 5, 4), "transpose_x": np.bool_(False), "transpose_y": np.bool_(True)}),
    ("matmul", {"x": X, "y": noise(2, 3, 5), "transpose_x": np.bool_(True), "transpose_y": np.bool_(False)}),
    ("conv", {"x": noise(1, 4, 9), "weight": noise(6, 2, 3), "bias": noise(6), "strides": ints(2), "pad_type": "custom", "pad": ints(1, 2), "dilations": ints(2), "groups": np.int32(2)}),
    ("conv", {"x": IMAGE, "weight": noise(2, 4, 3, 2), "strides": ints(2, 1), "pad_type": "valid", "pad": ints(0, 0, 0, 0), "dilations": ints(1, 2), "groups": np.int32(1)}),
    ("conv", {"x": IMAGE, "weight": noise(2, 4, 3, 2), "strides": ints(1, 1), "pad_type": "custom", "pad": ints(2, 0, 1, 3), "dilations": ints(1, 1), "groups": np.int32(1)}),
    ("avg_pool", {"x": IMAGE, "kernel_sizes": ints(3, 2), "strides": ints(2, 1), "pad_type": "custom", "pad": ints(1, 1, 0, 1), "exclude_padding_from_average": np.bool_(False), "ceil_mode": np.bool_(False)}),
    ("avg_pool", {"x": IMAGE, "kernel_sizes": ints(3, 2), "strides": ints(2, 1), "pad_type": "custom", "pad": ints(1, 1, 0, 1), "exclude_padding_from_average": np.bool_(True), "ceil_mode": np.bool_(False)}),
    ("max_pool", {"x": IMAGE, "kernel_sizes": ints(3, 2), "strides": ints(2, 1), "pad_type": "custom", "pad": ints(1, 1, 0, 1), "ceil_mode": np.bool_(False)}),
    ("layer_norm", {"x": X, "axes": ints(-1), "gamma": noise(4), "beta": noise(4), "epsilon": np.float32(0.125)}),
    ("layer_norm", {"x": X, "axes": ints(1, 2), "epsilon": np.float32(0.125)}),
    ("layer_norm", {"x": IMAGE, "axes": ints(1), "gamma": noise(4), "beta": noise(4), "epsilon": np.float32(0.125)}),
    ("batch_norm", {"x": IMAGE, "mean": noise(4), "variance": positive(4), "gamma": noise(4), "beta": noise(4), "epsilon": np.float32(0.125)}),
    ("batch_norm", {"x": IMAGE, "mean": noise(4), "variance": positive(4), "epsilon": np.float32(0.125)}),
    ("instance_norm", {"x": IMAGE, "gamma": noise(4), "beta": noise(4), "epsilon": np.float32(0.125)}),
    ("instance_norm", {"x": IMAGE, "epsilon": np.float32(0.125)}),
    ("lstm", recurrent(4, output_sequence=np.bool_(True), direction="forward")),
    ("lstm", recurrent(4, output_sequence=np.bool_(False), direction="reverse")),
    ("lstm", recurrent(4, 2, output_sequence=np.bool_(True), direction="bidirectional")),
    ("lstm", recurrent(4, 2, output_sequence=np.bool_(False), direction="bidirectional")),
    ("gru", recurrent(3, output_sequence=np.bool_(True), direction="forward")),
    ("gru", recurrent(3, output_sequence=np.bool_(False), direction="reverse")),
    ("gru", recurrent(3, output_sequence=np.bool_(True), direction="reverse", reset_after=np.bool_(True), input_bias=noise(12))),
    ("concat", {"values": [X, noise(2, 1, 4)], "axis": np.int32(-2), "interleave": np.bool_(False)}),
    ("stack", {"values": [X, X], "axis": np.int32(1)}),
    ("split", {"x": X, "split_sizes": ints(1, 3), "axis": np.int32(-1)}),
    ("split", {"x": X, "num_splits": np.int32(2), "axis": np.int32(2)}),
    ("expand_dims", {"x": X, "axes": ints(0, -1)}),
    ("squeeze", {"x": noise(1, 3, 1), "axes": ints(0, 2)}),
    ("gather", {"x": X, "indices": ints(2, 0), "axis": np.int32(1), "batch_dims": np.int32(0), "validate_indices": np.bool_(False)}),
    ("gather", {"x": X, "indices": np.int32(1), "axis": np.int32(2), "batch_dims": np.int32(0), "validate_indices": np.bool_(False)}),
    ("gather_along_axis", {"x": noise(2, 3), "indices": np.array([[1, 0, 1]], np.int32), "axis": np.int32(0), "validate_indices": np.bool_(False)}),
    ("identity", {"x": X}),
    ("pad", {"x": X, "pad": ints(1, 0, 2, 1), "mode": "constant", "constant_val": np.float32(0.5)}),
    ("pad", {"x": X, "pad": ints(1, 2), "mode": "reflect", "constant_val": np.float32(0)}),
    ("reshape", {"x": X, "shape": ints(-1, 2, 4)}),
    ("reverse", {"x": X, "axes": ints(0, 2)}),
    ("select", {"cond": np.array([[True], [False], [True]]), "a": X, "b": noise(2, 3, 4)}),
    ("slice_by_index", {**SLICE, "end_mask": flags(False, True, False), "squeeze_mask": flags(True, False, False)}),
    ("slice_by_index", {**SLICE, "begin": ints(0, 0, 5), "end": ints(2, -1, 1), "stride": ints(1, 1, -2), "begin_mask": flags(False, False, False), "end_mask": flags(False, False, False)}),
    ("slice_by_index", {**SLICE, "stride": ints(1, 1, -1), "begin_mask": flags(False, False, True), "end_mask": flags(True, True, True)}),
    ("tile", {"x": X, "reps": ints(1, 2, 1)}),
    ("transpose", {"x": X, "perm": ints(2, 0, 1)}),
    ("cast", {"x": WIDE, "dtype": "int32"}),
    ("cast", {"x": ints(1, 0, -2), "dtype": "fp32"}),
    ("cast", {"x": ints(1, 0, -2), "dtype": "bool"}),
]

DTYPES = {"float32": "fp32", "float16": "fp16", "int32": "int32", "bool": "bool"}


def said(value) -> dict:
    if isinstance(value, str):
        return {"dtype": "string", "shape": [], "values": [value]}
    array = np.asarray(value)
    values = [float(f"{each:.8g}") for each in array.ravel().tolist()] if array.dtype.kind == "f" else array.ravel().tolist()
    return {"dtype": DTYPES[array.dtype.name], "shape": list(array.shape), "values": values}


def case(op_type: str, given: dict) -> dict:
    target = IOS18 if "reset_after" in given else IOS17
    inputs = {name: [said(each) for each in value] if isinstance(value, list) else [said(value)] for name, value in given.items()}
    return {"type": op_type, "inputs": inputs, "outputs": [said(value) for value in apply(op_type, given, target)]}


def check_stored_cases(path: Path) -> str:
    """That what the tests compare with is what is computed here."""
    stored, computed = json.loads(path.read_bytes()), [case(op_type, given) for op_type, given in CASES]
    expect([(each["type"], each["inputs"]) for each in stored] == [(each["type"], each["inputs"]) for each in computed], "the cases are others: write them again")
    wrong = [f"{wanted['type']} ({index})" for index, (wanted, found) in enumerate(zip(computed, stored)) if not is_near(wanted["outputs"], found["outputs"])]
    expect(not wrong, f"others are {', '.join(wrong)}")
    return f"{len(stored)} cases"


def is_near(wanted: list[dict], found: list[dict]) -> bool:
    if [(each["dtype"], each["shape"]) for each in wanted] != [(each["dtype"], each["shape"]) for each in found]:
        return False
    return all(np.allclose(a["values"], b["values"], rtol=1e-5, atol=1e-6) for a, b in zip(wanted, found))


if __name__ == "__main__":
    lines = (json.dumps(case(op_type, given)) for op_type, given in CASES)
    sys.stdout.write("[\n" + ",\n".join(lines) + "\n]\n")
