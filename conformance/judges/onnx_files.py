"""ONNX's own checker on every part that was emitted."""

import onnx

from .bundle import ROLES, Bundle
from .report import Report, expect


def judge_onnx_files(report: Report, bundle: Bundle) -> None:
    for role in ROLES:
        report.check(f"{bundle.name} {role}: onnx.checker, all of it", lambda role=role: check_model(bundle, role))
        report.check(f"{bundle.name} {role}: strict shape inference meets the manifest", lambda role=role: check_shapes(bundle, role))
        report.check(f"{bundle.name} {role}: metadata carries the contract", lambda role=role: check_metadata(bundle, role))


def check_model(bundle: Bundle, role: str) -> None:
    onnx.checker.check_model(str(bundle.part_path(role)), full_check=True)


def check_shapes(bundle: Bundle, role: str) -> str:
    """Inference starts from the inputs alone: a declared output shape must not vouch for itself."""
    model = onnx.load(bundle.part_path(role))
    declared = shape_of(model.graph.output[0])
    model.graph.output[0].type.tensor_type.ClearField("shape")
    in_standard_operators(model.graph)
    inferred = onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True)
    entry = bundle.part(role)
    for port, wanted in ((inferred.graph.input[0], entry["input"]), (inferred.graph.output[0], entry["output"])):
        expect(port.name == wanted["name"], f"expected {wanted['name']}, found {port.name}")
        expect(shape_of(port) == wanted["shape"], f"{port.name}: expected {wanted['shape']}, found {shape_of(port)}")
    expect(declared == entry["output"]["shape"], f"the file declares {declared}")
    return f"{entry['input']['shape']} to {entry['output']['shape']}"


def in_standard_operators(graph: onnx.GraphProto) -> None:
    """ONNX knows no shapes of the runtime's own MatMulNBits: a product by a [K, N] matrix of zeros in its place has the same."""
    for node in graph.node:
        if node.domain == "":
            continue
        expect((node.domain, node.op_type) == ("com.microsoft", "MatMulNBits"), f"found {node.domain}.{node.op_type}")
        size = {attribute.name: attribute.i for attribute in node.attribute}
        zeros = onnx.TensorProto(name=f"{node.output[0]}/shape", dims=[size["K"], size["N"]], data_type=onnx.TensorProto.FLOAT)
        zeros.raw_data = bytes(4 * size["K"] * size["N"])
        graph.initializer.append(zeros)
        node.CopyFrom(onnx.helper.make_node("MatMul", [node.input[0], zeros.name], list(node.output), node.name))


def shape_of(value: onnx.ValueInfoProto) -> list[int | str]:
    return [dim.dim_value or dim.dim_param for dim in value.type.tensor_type.shape.dim]


def check_metadata(bundle: Bundle, role: str) -> None:
    props = {prop.key: prop.value for prop in onnx.load(bundle.part_path(role)).metadata_props}
    contract = bundle.manifest["contract"]
    wanted = {"balafon.role": role, "balafon.layoutId": contract["layoutId"], "balafon.contractId": contract["contractId"]}
    found = {key: props.get(key) for key in wanted}
    expect(found == wanted, f"expected {wanted}, found {found}")
