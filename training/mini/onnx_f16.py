"""Post-processing of exported ONNX files: weights stored as float16, and no trace of the machine that exported."""

import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALLEST_HALF = 64  # elements; smaller constants (epsilons, shapes) stay as they are


def halve_weights(model: onnx.ModelProto) -> None:
    """Each float32 initializer becomes a float16 one of the same name and a Cast to float32. The weights were rounded
    to float16 before export, so nothing is lost; anything that would change raises."""
    graph, casts = model.graph, []
    for at, tensor in enumerate(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < SMALLEST_HALF:
            continue
        halves = values.astype(np.float16)
        if not np.array_equal(halves.astype(np.float32), values):
            raise ValueError(f"{tensor.name} is not exactly representable in float16")
        graph.initializer[at].CopyFrom(numpy_helper.from_array(halves, tensor.name))
        wide = f"{tensor.name}.f32"
        casts.append(helper.make_node("Cast", [tensor.name], [wide], f"{tensor.name}.cast", to=TensorProto.FLOAT))
        for node in graph.node:
            for position, name in enumerate(node.input):
                if name == tensor.name:
                    node.input[position] = wide
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.value_info[:]  # optional, and stale now


def name_weights(model: onnx.ModelProto, state: dict[str, np.ndarray]) -> None:
    """Exporters fold a Linear's transposition and call the result "val_14" or "onnx::MatMul_260". Such initializers get
    the parameter's name back, with ".T" where they hold its transpose. Found by value: weights are all different."""
    graph, known = model.graph, {tensor.name for tensor in model.graph.initializer}
    names = {}
    for parameter, values in state.items():
        names.setdefault((values.shape, values.tobytes()), parameter)
        if values.ndim == 2:
            names.setdefault((values.T.shape, values.T.tobytes()), f"{parameter}.T")
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        name = names.get((values.shape, values.tobytes()))
        if tensor.name.startswith(("val_", "onnx::")) and name is not None and name not in known:
            for node in graph.node:
                for position, used in enumerate(node.input):
                    if used == tensor.name:
                        node.input[position] = name
            tensor.name = name
            known.add(name)


def strip(model: onnx.ModelProto) -> None:
    """Removes doc strings and metadata: exporters write stack traces and module paths of the build machine there."""
    model.doc_string = ""
    del model.metadata_props[:]
    graph = model.graph
    graph.doc_string = ""
    del graph.metadata_props[:]
    for item in [*graph.node, *graph.initializer, *graph.input, *graph.output]:
        item.doc_string = ""
        if hasattr(item, "metadata_props"):
            del item.metadata_props[:]


def finish(model: onnx.ModelProto, state: dict[str, np.ndarray], path: pathlib.Path) -> None:
    strip(model)
    name_weights(model, state)
    halve_weights(model)
    onnx.checker.check_model(model, full_check=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
