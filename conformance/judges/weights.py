"""What quantization did to each weight: decoded here from the emitted bytes, beside the source, beside the manifest, beside what the graph restores."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort

from .bundle import Bundle, find_by_digest
from .decode import decode_weight
from .report import Report, expect
from .sources import read_checkpoint, read_onnx_weights

#: Of the manifest's number: both are sums over the same codes, rounded to seven digits.
MSE_TOLERANCE = 1e-3

#: Of the largest weight: the graph computes in float32, a wrong code or sign errs by a tenth and more.
GRAPH_TOLERANCE = 1e-5

READERS: dict[str, Callable[[Path], dict[str, np.ndarray]]] = {"encoder": read_onnx_weights, "head": read_checkpoint}


def judge_weights(report: Report, bundle: Bundle, models: Path) -> None:
    for role in READERS:
        report.check(f"{bundle.name} {role}: weights err as the manifest says", lambda role=role: check_errors(bundle, role, models))
        report.check(f"{bundle.name} {role}: the graph restores the weights that its codes mean", lambda role=role: check_graph(bundle, role))


def coded_rows(bundle: Bundle, role: str) -> list[dict]:
    rows = [row for row in bundle.rows(role) if "group" in row]
    expect(len(rows) > 0, "expected quantized weights, found none")
    return rows


def check_errors(bundle: Bundle, role: str, models: Path) -> str:
    """relativeMse = sum (w - w')^2 / sum w^2, from the source's bytes and the emitted bytes alone."""
    graph = onnx.load(bundle.part_path(role)).graph
    source = READERS[role](find_by_digest(models, bundle.manifest["sources"][role]["sha256"]))
    found = {}
    for row in coded_rows(bundle, role):
        weight = as_rows(source[row["tensor"]].astype(np.float64), row, graph)
        found[row["tensor"]] = float(((weight - decode_weight(graph, row)) ** 2).sum() / (weight**2).sum())
    wanted = {row["tensor"]: row["relativeMse"] for row in coded_rows(bundle, role)}
    wrong = [f"{name}: expected {wanted[name]}, found {mse}" for name, mse in found.items() if abs(mse / wanted[name] - 1) > MSE_TOLERANCE]
    expect(not wrong, "; ".join(wrong))
    return f"{len(found)} weights, relative MSE {min(found.values()):.2e} to {max(found.values()):.2e}"


def as_rows(weight: np.ndarray, row: dict, graph: onnx.GraphProto) -> np.ndarray:
    """[rows, cols] as they were quantized: a weight that a MatMul takes is stored [cols, rows], and its graph ends in a Transpose."""
    expect(list(weight.shape) == row["shape"], f"{row['tensor']}: expected shape {row['shape']}, found {list(weight.shape)}")
    (last,) = (node for node in graph.node if row["tensor"] in node.output)
    return weight.T if last.op_type == "Transpose" else weight.reshape(weight.shape[0], -1)


def check_graph(bundle: Bundle, role: str) -> str:
    """Lets ONNX Runtime compute the weights themselves, with every operator as written."""
    model = onnx.load(bundle.part_path(role))
    rows = coded_rows(bundle, role)
    restored = run_weights(model, [row["tensor"] for row in rows])
    worst = 0.0
    for row, weight in zip(rows, restored, strict=True):
        decoded = decode_weight(model.graph, row)
        worst = max(worst, float(np.abs(as_rows(weight, row, model.graph) - decoded).max() / np.abs(decoded).max()))
    expect(worst <= GRAPH_TOLERANCE, f"expected weights within {GRAPH_TOLERANCE} of the largest, found {worst:.2e}")
    return f"within {worst:.1e}"


def run_weights(model: onnx.ModelProto, names: list[str]) -> list[np.ndarray]:
    """The values of these names, from a graph cut down to the nodes that they need."""
    decoding = [node for node in model.graph.node if "/decode/" in node.name]
    outputs = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names]
    graph = onnx.helper.make_graph(decoding, "weights", [], outputs, model.graph.initializer)
    cut = onnx.helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    session = ort.InferenceSession(cut.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(names, {})
