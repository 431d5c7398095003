"""coremltools' own palettes of one transformer block of an encoder: `python palettize.py ENCODER.onnx BITS`. Prints, as JSON, how long `palettize_weights` took
(k-means, a palette a tensor) for a package that holds these matrices alone, and what error each has left."""

import json
import logging
import resource
import sys
import time
from pathlib import Path

import numpy as np
import onnx

logging.disable(logging.WARNING)
import coremltools as ct  # noqa: E402
import coremltools.optimize.coreml as cto  # noqa: E402
from coremltools.converters.mil import Builder as mb  # noqa: E402

#: Of a block: queries, keys, values, what leaves attention, and both of the MLP.
MATRICES = 6


def matrices(path: Path) -> dict[str, np.ndarray]:
    """The first matrices of an encoder, [inputs, outputs] as TorchScript stores them."""
    model = onnx.load(path, load_external_data=False)
    taken = [tensor for tensor in model.graph.initializer if len(tensor.dims) == 2 and tensor.name.startswith("onnx::MatMul")][:MATRICES]
    found = {}
    for tensor in taken:
        place = {entry.key: entry.value for entry in tensor.external_data}
        data = np.fromfile(path.with_name(place["location"]), "<f4", int(np.prod(tensor.dims)), offset=int(place.get("offset", 0)))
        found[tensor.name] = data.reshape(tensor.dims).T
    return found


def package(weights: dict[str, np.ndarray]) -> ct.models.MLModel:
    """Matrices of a block have one of two widths."""
    narrow, wide = sorted({weight.shape[1] for weight in weights.values()})

    @mb.program(input_specs=[mb.TensorSpec((1, narrow)), mb.TensorSpec((1, wide))], opset_version=ct.target.iOS17)
    def program(x, y):  # noqa: ANN001, ANN202
        return tuple(mb.linear(x=x if weight.shape[1] == narrow else y, weight=weight, name=f"y{index}") for index, weight in enumerate(weights.values()))

    return ct.convert(program, minimum_deployment_target=ct.target.iOS17, skip_model_load=True)


def restored(model: ct.models.MLModel) -> dict[str, np.ndarray]:
    """What the palettes give, by the product that takes it: its name goes on with what the conversion did to it."""
    operations = model._mil_program.functions["main"].operations
    return {
        operation.outputs[0].child_ops[0].outputs[0].name.split("_")[0]: operation.materialized_val_inference()
        for operation in operations
        if operation.op_type == "constexpr_lut_to_dense"
    }


def processor_seconds() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def relative_mse(found: np.ndarray, weight: np.ndarray) -> float:
    exact = weight.astype(np.float64)
    return float(((found - exact) ** 2).sum() / (exact**2).sum())


def main() -> None:
    weights = matrices(Path(sys.argv[1]))
    model = package(weights)
    config = cto.OptimizationConfig(global_config=cto.OpPalettizerConfig(mode="kmeans", nbits=int(sys.argv[2])))
    began, used = time.perf_counter(), processor_seconds()
    palettized = cto.palettize_weights(model, config)
    seconds, processor = time.perf_counter() - began, processor_seconds() - used
    found = restored(palettized)
    errors = {name: relative_mse(found[f"y{index}"], weight) for index, (name, weight) in enumerate(weights.items())}
    numbers = sum(weight.size for weight in weights.values())
    print(json.dumps({"version": ct.__version__, "numbers": numbers, "seconds": seconds, "processorSeconds": processor, "relativeMse": errors}))


if __name__ == "__main__":
    main()
