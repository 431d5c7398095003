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


def operators(target):
    """Every operation that Balafon writes, in forms that give other shapes than they take."""
    new = target != "ios16"
    fp = np.float16 if new else np.float32  # recurrent layers take float16 from iOS 17 on

    def body(x):
        image = mb.reshape(x=x, shape=[1, 4, 2, 4])
        line = mb.reshape(x=x, shape=[1, 4, -1])
        for op in (mb.add, mb.sub, mb.mul, mb.real_div, mb.floor_div, mb.mod, mb.maximum, mb.minimum, mb.pow):
            op(x=image, y=halves(4, 1, 4))
        for op in (mb.equal, mb.not_equal, mb.less, mb.less_equal, mb.greater, mb.greater_equal):
            flags = op(x=halves(3, 1, 1), y=mb.squeeze(x=line, axes=[0]))
        for op in (mb.logical_and, mb.logical_or, mb.logical_xor):
            op(x=flags, y=mb.logical_not(x=flags))
        for op in (mb.abs, mb.sign, mb.square, mb.sqrt, mb.exp, mb.erf, mb.sin, mb.cos, mb.floor, mb.ceil, mb.round, mb.tanh, mb.identity):
            op(x=x)
        for op in (mb.relu, mb.relu6, mb.sigmoid, mb.silu, mb.softplus, mb.softsign, mb.rsqrt, mb.log, mb.inverse, mb.gelu, mb.softmax):
            op(x=x)
        for op in (mb.leaky_relu, mb.elu):
            op(x=x, alpha=np.float16(0.5))
        for op in (mb.sigmoid_hard, mb.scaled_tanh, mb.clip):
            op(x=x, alpha=np.float16(0.25), beta=np.float16(0.5))
        mb.prelu(x=image, alpha=halves(4))
        mb.gelu(x=x, mode="TANH_APPROXIMATION")
        mb.select(cond=flags, a=halves(3, 4, 8), b=np.float16(0))
        for dtype in ("fp32", "int32", "bool"):
            mb.cast(x=x, dtype=dtype)
        mb.linear(x=line, weight=halves(5, 8))
        mb.matmul(x=image, y=halves(3, 4), transpose_y=True)
        mb.matmul(x=line, y=line, transpose_x=True)
        mb.conv(x=line, weight=halves(6, 2, 3), strides=[2], pad_type="custom", pad=[2, 1], dilations=[2], groups=2)
        mb.conv(x=image, weight=halves(8, 4, 2, 3), strides=[2, 1], pad_type="same", bias=halves(8))
        mb.conv(x=image, weight=halves(8, 4, 1, 1))
        for mode in (False, True):
            mb.max_pool(x=line, kernel_sizes=[3], strides=[2], pad_type="custom", pad=[1, 1], ceil_mode=mode)
            mb.avg_pool(x=line, kernel_sizes=[2], strides=[3], pad_type="valid", ceil_mode=mode)
        mb.avg_pool(x=image, kernel_sizes=[2, 2], strides=[1, 2], pad_type="custom", pad=[0, 1, 1, 0], exclude_padding_from_average=True)
        mb.layer_norm(x=image, axes=[2, 3], gamma=halves(2, 4), beta=halves(2, 4), epsilon=np.float16(1e-3))
        mb.batch_norm(x=image, mean=halves(4), variance=abs(halves(4)), gamma=halves(4), beta=halves(4), epsilon=np.float16(1e-3))
        mb.instance_norm(x=image, gamma=halves(4), beta=halves(4), epsilon=np.float16(1e-3))
        mb.transpose(x=image, perm=[0, 2, -1, 1])
        mb.expand_dims(x=line, axes=[0, -1])
        mb.squeeze(x=image)
        mb.slice_by_index(x=image, begin=[0, -3, 0, 1], end=[1, 4, 2, -1], begin_mask=[True, False, False, False], end_mask=[False, True, False, False])
        mb.slice_by_index(x=image, begin=[0, 3, 1, 3], end=[1, 0, 2, 0], stride=[1, -2, 1, -1], end_mask=[False, False, False, True])
        mb.slice_by_index(x=image, begin=[0, 1, 0, 0], end=[1, 2, 2, 4], squeeze_mask=[False, True, False, False])
        mb.split(x=image, num_splits=2, axis=-1)
        mb.split(x=image, split_sizes=[1, 3], axis=1)
        mb.concat(values=[image, halves(1, 4, 3, 4)], axis=-2)
        mb.stack(values=[line, line, line], axis=1)
        mb.gather(x=image, indices=np.int32([[0, 1], [1, 0], [1, 1]]), axis=2)
        mb.gather(x=image, indices=np.int32(1), axis=-1)
        mb.gather_along_axis(x=line, indices=np.zeros((1, 2, 8), np.int32), axis=1)
        mb.tile(x=line, reps=[2, 1, 3])
        mb.pad(x=image, pad=[1, 0, 2, 3], mode="constant", constant_val=np.float16(1))
        mb.upsample_nearest_neighbor(x=image, scale_factor_height=2, scale_factor_width=3)
        for op in (mb.reduce_mean, mb.reduce_sum, mb.reduce_max, mb.reduce_min, mb.reduce_prod, mb.reduce_log_sum_exp, mb.reduce_l2_norm, mb.reduce_sum_square):
            op(x=image, axes=[1, -1], keep_dims=True)
            op(x=image, axes=[2])
        mb.reduce_argmax(x=image, axis=-2)
        steps = line if new else mb.cast(x=line, dtype="fp32")
        weights = {"weight_ih": fp(halves(12, 8)), "weight_hh": fp(halves(12, 3)), "bias": fp(halves(12))}
        back = {f"{key}_back": value for key, value in weights.items()}
        mb.lstm(x=steps, initial_h=fp(halves(4, 3)), initial_c=fp(halves(4, 3)), output_sequence=True, **weights)
        mb.lstm(x=steps, initial_h=fp(halves(4, 6)), initial_c=fp(halves(4, 6)), direction="bidirectional", **weights, **back)
        mb.gru(x=steps, initial_h=fp(halves(4, 4)), direction="reverse", output_sequence=True, **{**weights, "weight_hh": fp(halves(12, 4))})
        return mb.add(x=x, y=np.float16(1), name="last")

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
for target in TARGETS:
    save(f"operators-{target}", operators(target), target)
made["weightless"] = save("weightless", weightless("ios17"), "ios17")
made["vectors"] = save("vectors", vectors("ios18"), "ios18")
made["functions18"] = save_multifunction({"first": made["dense-ios18"], "second": made["palettes-ios18"]})
save("nested", nested("ios17"), "ios17")
lines = [f"{json.dumps(name)}: {json.dumps(weights(path))}" for name, path in made.items()]
(FOLDER / "expected.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
