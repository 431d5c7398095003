"""What quantization did to each weight: decoded here from the emitted bytes, beside the source, beside the manifest, beside what the graph restores."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort

from .bundle import Bundle, find_by_digest
from .decode import decode_weight
from .fold import fold_source
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
    source = fold_source(role, READERS[role](find_by_digest(models, bundle.manifest["sources"][role]["sha256"])), bundle.rows(role))
    found = {}
    for row in coded_rows(bundle, role):
        decoded = decode_weight(graph, row)
        weight = source[row["tensor"]].astype(np.float64)
        expect(list(weight.shape) == row["shape"], f"{row['tensor']}: expected shape {row['shape']}, found {list(weight.shape)}")
        found[row["tensor"]] = min(float(((way - decoded) ** 2).sum() / (way**2).sum()) for way in ways_round(weight, decoded.shape))
    wanted = {row["tensor"]: row["relativeMse"] for row in coded_rows(bundle, role)}
    wrong = [f"{name}: expected {wanted[name]}, found {mse}" for name, mse in found.items() if abs(mse / wanted[name] - 1) > MSE_TOLERANCE]
    expect(not wrong, "; ".join(wrong))
    return f"{len(found)} weights, relative MSE {min(found.values()):.2e} to {max(found.values()):.2e}"


def ways_round(weight: np.ndarray, shape: tuple[int, int]) -> list[np.ndarray]:
    """[rows, cols] as they were quantized. A weight that a MatMul takes is stored [cols, rows]; of a square one, the wrong way errs beyond any tolerance."""
    if weight.ndim != 2:
        return [weight.reshape(shape)]
    return [way for way in (weight, weight.T) if way.shape == shape]


def check_graph(bundle: Bundle, role: str) -> str:
    """Lets ONNX Runtime compute the weights themselves, with every operator as written."""
    model = onnx.load(bundle.part_path(role))
    worst = 0.0
    for row in coded_rows(bundle, role):
        decoded = decode_weight(model.graph, row)
        seen = run_packed(model, row["tensor"]) if row["form"] == "packed" else run_restored(model, row["tensor"])
        worst = max(worst, min(float(np.abs(way - decoded).max() / np.abs(decoded).max()) for way in ways_round(seen, decoded.shape)))
    expect(worst <= GRAPH_TOLERANCE, f"expected weights within {GRAPH_TOLERANCE} of the largest, found {worst:.2e}")
    forms = sorted({row["form"] for row in coded_rows(bundle, role)})
    return f"within {worst:.1e}, {' and '.join(forms)}"


def run_restored(model: onnx.ModelProto, name: str) -> np.ndarray:
    """The value of this name, from the nodes that restore it."""
    decoding = [node for node in model.graph.node if node.name.startswith((f"{name}/decode/", "balafon."))]
    return run_nodes(model, decoding, {}, name)


def run_packed(model: onnx.ModelProto, name: str) -> np.ndarray:
    """[rows, cols]: what the nodes that multiply by a packed weight, less its bias, and rotate what it is multiplied with, make of the identity."""
    (product, *_) = (node for node in model.graph.node if node.op_type == "MatMulNBits" and f"{name}.codes" in node.input)
    attributes = {attribute.name: attribute.i for attribute in product.attribute}
    expect(attributes["accuracy_level"] == 1, f"{name}: expected accuracy_level 1, found {attributes['accuracy_level']}")
    plain = onnx.NodeProto()
    plain.CopyFrom(product)
    del plain.input[3:]  # behind the activations, the codes and the scales
    makers = {output: node for node in model.graph.node if is_ours(node) for output in node.output}
    before = ancestors(plain, makers)[1:]
    nodes = [*(node for node in model.graph.node if node in before), plain]
    known = {tensor.name for tensor in model.graph.initializer} | {output for node in nodes for output in node.output}
    (activations,) = {value for node in nodes for value in node.input} - known
    identity = np.eye(attributes["K"], dtype=np.float32)
    return run_nodes(model, nodes, {activations: identity}, plain.output[0]).T


def is_ours(node: onnx.NodeProto) -> bool:
    return node.name.startswith("balafon.") or "/rotated/" in node.name or node.name.endswith("/packed/scales")


def ancestors(node: onnx.NodeProto, makers: dict[str, onnx.NodeProto]) -> list[onnx.NodeProto]:
    return [node] + [other for value in node.input if value in makers for other in ancestors(makers[value], makers)]


def run_nodes(model: onnx.ModelProto, nodes: list[onnx.NodeProto], feeds: dict[str, np.ndarray], name: str) -> np.ndarray:
    """One value, from a graph cut down to these nodes."""
    inputs = [onnx.helper.make_tensor_value_info(key, onnx.TensorProto.FLOAT, value.shape) for key, value in feeds.items()]
    outputs = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)]
    read = {value for node in nodes for value in node.input}
    initializers = [tensor for tensor in model.graph.initializer if tensor.name in read]
    graph = onnx.helper.make_graph(nodes, "weights", inputs, outputs, initializers)
    cut = onnx.helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    session = ort.InferenceSession(cut.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run([name], feeds)[0]
