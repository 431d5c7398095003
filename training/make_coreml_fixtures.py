"""Small Core ML packages as coremltools writes them: python training/make_coreml_fixtures.py (coremltools==9.0, any system)

Writes training/fixtures/coreml: packages of every form of weight that a reader meets, and expected.json with the SHA-256 of each
constant as coremltools decompresses it. The bytes of a package are not the same in every run: coremltools names its items at random.
"""

import hashlib
import json
import pathlib
import shutil
import tempfile

import coremltools as ct
import numpy as np
from coremltools.converters.mil import Builder as mb
from coremltools.converters.mil.frontend.milproto.load import load as load_program
from coremltools.converters.mil.mil import types

FOLDER = pathlib.Path(__file__).resolve().parent / "fixtures" / "coreml"
TARGETS = {"ios16": ct.target.iOS16, "ios17": ct.target.iOS17, "ios18": ct.target.iOS18}
random = np.random.default_rng(20)


def packed(codes, bits):
    return np.packbits(((codes.reshape(-1, 1) >> np.arange(bits)) & 1).astype(np.uint8).ravel(), bitorder="little")


def halves(*shape):
    return random.normal(size=shape).astype(np.float16)


def program(target, body, shape=(2, 16)):
    return mb.program(input_specs=[mb.TensorSpec(shape, dtype=types.fp16)], opset_version=TARGETS[target])(body)


def dense(target):
    def body(x):
        y = mb.linear(x=x, weight=halves(12, 16), bias=halves(12), name="project")
        y = mb.layer_norm(x=mb.gelu(x=y, mode="EXACT"), axes=[-1], gamma=halves(12), beta=halves(12), epsilon=np.float16(1e-5))
        y = mb.conv(x=mb.expand_dims(x=y, axes=[0]), weight=halves(4, 2, 3), pad_type="custom", pad=[1, 1], name="convolve")
        return mb.gather(x=y, indices=np.arange(11, -1, -1).astype(np.int32), axis=2, name="reverse")

    return program(target, body)


def palettes16(target):
    def body(x):
        for bits in (1, 2, 4, 6, 8):
            codes = random.integers(0, 2**bits, size=(16, 16))
            weight = mb.constexpr_lut_to_dense(indices=packed(codes, bits), lut=halves(2**bits), shape=np.uint32([16, 16]), name=f"lut{bits}")
            x = mb.linear(x=x, weight=weight)
        codes = random.integers(-128, 128, size=(16, 16)).astype(np.int8)
        weight = mb.constexpr_affine_dequantize(quantized_data=codes, zero_point=np.int8(3), scale=abs(halves(16)), axis=0, name="affine")
        return mb.linear(x=x, weight=weight, name="last")

    return program(target, body)


def palettes18(target):
    def body(x):
        for bits in (1, 2, 3, 4, 6, 8):
            dtype = types.nptype_from_builtin(types.string_to_builtin(f"uint{bits}"))
            codes = random.integers(0, 2**bits, size=(16, 16)).astype(dtype)
            weight = mb.constexpr_lut_to_dense(indices=codes, lut=halves(1, 1, 2**bits, 1), name=f"lut{bits}")
            x = mb.linear(x=x, weight=weight)
        codes = random.integers(0, 8, size=(16, 16)).astype(types.nptype_from_builtin(types.uint3))
        x = mb.linear(x=x, weight=mb.constexpr_lut_to_dense(indices=codes, lut=halves(4, 2, 8, 1), name="grouped"))
        codes = random.integers(-8, 8, size=(16, 16)).astype(types.nptype_from_builtin(types.int4))
        offset = random.integers(-8, 8, size=(16, 2)).astype(types.nptype_from_builtin(types.int4))
        weight = mb.constexpr_blockwise_shift_scale(data=codes, scale=abs(halves(16, 2)), offset=offset, name="blocks")
        return mb.linear(x=x, weight=weight, name="last")

    return program(target, body)


def vectors(target):
    def body(x):
        codes = random.integers(0, 4, size=(8, 16)).astype(types.nptype_from_builtin(types.uint2))
        weight = mb.constexpr_lut_to_dense(indices=codes, lut=halves(1, 1, 4, 2), vector_axis=0, name="vectors")
        return mb.linear(x=x, weight=weight, name="last")

    return program(target, body)


def nested(target):
    def body(x):
        big = mb.greater(x=mb.reduce_sum(x=x, axes=[0, 1]), y=np.float16(0))
        return mb.cond(pred=big, _true_fn=lambda: mb.mul(x=x, y=np.float16(2)), _false_fn=lambda: mb.add(x=x, y=np.float16(1)), name="last")

    return program(target, body)


def weightless(target):
    return program(target, lambda x: mb.relu(x=x, name="last"))


def save(name, made, target):
    path = FOLDER / f"{name}.mlpackage"
    pipeline = ct.PassPipeline.EMPTY
    model = ct.convert(made, convert_to="mlprogram", minimum_deployment_target=TARGETS[target], pass_pipeline=pipeline, skip_model_load=True)
    model.user_defined_metadata["com.example.role"] = name
    model.save(str(path))
    return path


def save_multifunction(parts):
    description = ct.utils.MultiFunctionDescriptor()
    for name, path in parts.items():
        description.add_function(str(path), src_function_name="main", target_function_name=name)
    description.default_function_name = next(iter(parts))
    path = FOLDER / "functions18.mlpackage"
    ct.utils.save_multifunction(description, str(path))
    return path


def weights(path):
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(path, f"{folder}/m.mlpackage")  # opening a package rewrites its manifest
        spec = ct.utils.load_spec(copy)
        directory = ct.models.MLModel(copy, skip_model_load=True).weights_dir
        loaded = load_program(spec, specification_version=spec.specificationVersion, file_weights_dir=directory)
    written = {name: {o.name for block in f.block_specializations.values() for op in block.operations for o in op.outputs} for name, f in spec.mlProgram.functions.items()}
    found = {}
    for name, function in loaded.functions.items():
        for op in function.operations:
            if op.outputs[0].name not in written[name]:
                continue  # values that are bound in place become operations of their own
            value = op.outputs[0].val if op.op_type == "const" else None
            if op.op_type.startswith("constexpr_"):
                value = op.materialized_val_inference()
            if isinstance(value, np.ndarray) and value.dtype.kind in "fiub" and value.size > 1:
                digest = hashlib.sha256(np.ascontiguousarray(value).tobytes()).hexdigest()
                found[f"{name}/{op.outputs[0].name}"] = [str(value.dtype), list(value.shape), digest]
    return found


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
made = {}
for target in TARGETS:
    made[f"dense-{target}"] = save(f"dense-{target}", dense(target), target)
for target in ("ios16", "ios17"):
    made[f"palettes-{target}"] = save(f"palettes-{target}", palettes16(target), target)
made["palettes-ios18"] = save("palettes-ios18", palettes18("ios18"), "ios18")
made["weightless"] = save("weightless", weightless("ios17"), "ios17")
made["vectors"] = save("vectors", vectors("ios18"), "ios18")
made["functions18"] = save_multifunction({"first": made["dense-ios18"], "second": made["palettes-ios18"]})
save("nested", nested("ios17"), "ios17")
lines = [f"{json.dumps(name)}: {json.dumps(weights(path))}" for name, path in made.items()]
(FOLDER / "expected.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
