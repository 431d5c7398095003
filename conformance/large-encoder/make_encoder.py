"""Writes an ONNX encoder of Whisper-large-v3's size with random weights: MODEL.onnx and, beside it, MODEL.onnx.data.

636,968,960 parameters and 2.5 GB at the full size, so the weights are external data (a protobuf ends below 2 GiB) and are drawn and written one
tensor at a time. The graph is in the dialect of torch's TorchScript exporter at opset 17 (matrices of linear layers are turned and named
onnx::MatMul_N, GELU is spelled out with Erf, layer norms are LayerNormalization) or, with --dialect dynamo, of its dynamo exporter at opset 20
(matrices are turned and keep their names, GELU is one operator, queries and keys are scaled by the root of what scores are).

    python make_encoder.py large.onnx            # 32 blocks, 1280 wide, 128 mel bins, 3000 frames in, 1500 out
    python make_encoder.py base.onnx --blocks 6 --width 512 --dialect dynamo
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto, helper, save

MEL_BINS = 128
FRAMES = 1500
HEAD_WIDTH = 64


@dataclass
class Writer:
    """A graph under construction; tensors go straight to the data file."""

    data: Path
    stream: object
    rng: np.random.Generator
    dialect: str
    nodes: list
    initializers: list

    def tensor(self, name: str, shape: tuple[int, ...], values: np.ndarray) -> str:
        """Appends a tensor to the data file and an initializer that points there."""
        tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=shape, data_location=TensorProto.EXTERNAL)
        payload = values.astype("<f4", copy=False).tobytes()
        entries = {"location": self.data.name, "offset": str(self.stream.tell()), "length": str(len(payload))}
        for key, value in entries.items():
            tensor.external_data.add(key=key, value=value)
        self.stream.write(payload)
        self.initializers.append(tensor)
        return name

    def weight(self, name: str, shape: tuple[int, ...], inputs: int) -> str:
        """A random matrix or kernel, each of whose outputs sums `inputs` products."""
        values = self.rng.standard_normal(shape, dtype=np.float32)
        values *= np.float32(inputs**-0.5)
        return self.tensor(name, shape, values)

    def vector(self, name: str, length: int, around: float) -> str:
        """A bias (around 0) or the gain of a norm (around 1)."""
        values = self.rng.standard_normal(length, dtype=np.float32) * np.float32(0.02) + np.float32(around)
        return self.tensor(name, (length,), values)

    def constant(self, value: object, dtype: int = TensorProto.FLOAT) -> str:
        """A small constant as a node, as the exporter writes it."""
        array = np.array(value)
        tensor = helper.make_tensor("", dtype, array.shape, array.reshape(-1).tolist())
        return self.node("Constant", [], value=tensor)

    def node(self, operator: str, inputs: list[str], name: str | None = None, **attributes: object) -> str:
        """A node with one output, whose name is returned."""
        output = name or f"/{operator}_{len(self.nodes)}_output_0"
        self.nodes.append(helper.make_node(operator, inputs, [output], f"/{operator}_{len(self.nodes)}", **attributes))
        return output

    def linear(self, name: str, value: str, inputs: int, outputs: int, bias: bool = True) -> str:
        """value W + b, the matrix stored [inputs, outputs]."""
        matrix = f"onnx::MatMul_{len(self.nodes)}" if self.dialect == "torchscript" else f"{name}.weight.T"
        product = self.node("MatMul", [value, self.weight(matrix, (inputs, outputs), inputs)])
        if not bias:
            return product
        addends = [product, self.vector(f"{name}.bias", outputs, 0)]
        return self.node("Add", addends if self.dialect == "dynamo" else addends[::-1])

    def norm(self, name: str, value: str, width: int) -> str:
        """Layer norm over the last axis."""
        gain, shift = self.vector(f"{name}.weight", width, 1), self.vector(f"{name}.bias", width, 0)
        return self.node("LayerNormalization", [value, gain, shift], axis=-1, epsilon=1e-5)

    def gelu(self, value: str) -> str:
        """x (1 + erf(x / sqrt 2)) / 2."""
        if self.dialect == "dynamo":
            return self.node("Gelu", [value], approximate="none")
        erf = self.node("Erf", [self.node("Div", [value, self.constant(2**0.5)])])
        return self.node("Mul", [self.node("Mul", [value, self.node("Add", [erf, self.constant(1.0)])]), self.constant(0.5)])


def convolution(writer: Writer, name: str, value: str, inputs: int, outputs: int, stride: int) -> str:
    """A convolution of 3 frames and GELU."""
    operands = [value, writer.weight(f"{name}.weight", (outputs, inputs, 3), inputs * 3), writer.vector(f"{name}.bias", outputs, 0)]
    return writer.gelu(writer.node("Conv", operands, dilations=[1], group=1, kernel_shape=[3], pads=[1, 1], strides=[stride]))


def attention(writer: Writer, name: str, value: str, width: int) -> str:
    """Self-attention of heads of 64; keys have no bias."""
    heads = width // HEAD_WIDTH

    def split(part: str, perm: list[int], bias: bool) -> str:
        projected = writer.linear(f"{name}.{part}", value, width, width, bias)
        parts = writer.node("Reshape", [projected, writer.constant([1, -1, heads, HEAD_WIDTH], TensorProto.INT64)])
        return writer.node("Transpose", [parts], perm=perm)

    if writer.dialect == "torchscript":
        query = writer.node("Mul", [split("query", [0, 2, 1, 3], True), writer.constant(HEAD_WIDTH**-0.5)])
        key = split("key", [0, 2, 3, 1], False)
    else:
        query = writer.node("Mul", [split("query", [0, 2, 1, 3], True), writer.constant([HEAD_WIDTH**-0.25])])
        flat = writer.node("Reshape", [split("key", [0, 2, 1, 3], False), writer.constant([-1, FRAMES, HEAD_WIDTH], TensorProto.INT64)])
        turned = writer.node("Transpose", [flat], perm=[0, 2, 1])
        parted = writer.node("Reshape", [turned, writer.constant([1, heads, HEAD_WIDTH, FRAMES], TensorProto.INT64)])
        key = writer.node("Mul", [parted, writer.constant([HEAD_WIDTH**-0.25])])
    scores = writer.node("Softmax", [writer.node("MatMul", [query, key])], axis=-1)
    mixed = writer.node("Transpose", [writer.node("MatMul", [scores, split("value", [0, 2, 1, 3], True)])], perm=[0, 2, 1, 3])
    joined = writer.node("Reshape", [mixed, writer.constant([1, -1, width], TensorProto.INT64)])
    return writer.linear(f"{name}.out", joined, width, width)


def block(writer: Writer, name: str, value: str, width: int) -> str:
    """A transformer block that normalizes before each half."""
    value = writer.node("Add", [value, attention(writer, f"{name}.attn", writer.norm(f"{name}.attn_ln", value, width), width)])
    hidden = writer.linear(f"{name}.mlp.0", writer.norm(f"{name}.mlp_ln", value, width), width, 4 * width)
    return writer.node("Add", [value, writer.linear(f"{name}.mlp.2", writer.gelu(hidden), 4 * width, width)])


def build(writer: Writer, blocks: int, width: int) -> None:
    """The encoder: two convolutions, positions, blocks, a norm."""
    value = convolution(writer, "conv1", "mel", MEL_BINS, width, 1)
    value = convolution(writer, "conv2", value, width, width, 2)
    value = writer.node("Transpose", [value], perm=[0, 2, 1])
    value = writer.node("Add", [value, writer.weight("positional_embedding", (FRAMES, width), width)])
    for index in range(blocks):
        value = block(writer, f"blocks.{index}", value, width)
    gain, shift = writer.vector("ln_post.weight", width, 1), writer.vector("ln_post.bias", width, 0)
    writer.node("LayerNormalization", [value, gain, shift], name="features", axis=-1, epsilon=1e-5)


def model_of(writer: Writer, width: int) -> ModelProto:
    """The model around what was built."""
    mel = helper.make_tensor_value_info("mel", TensorProto.FLOAT, [1, MEL_BINS, 2 * FRAMES])
    features = helper.make_tensor_value_info("features", TensorProto.FLOAT, [1, FRAMES, width])
    graph = helper.make_graph(writer.nodes, "main_graph", [mel], [features], writer.initializers)
    opset = helper.make_opsetid("", 17 if writer.dialect == "torchscript" else 20)
    return helper.make_model(graph, opset_imports=[opset], ir_version=8, producer_name="pytorch", producer_version="2.0.0")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--blocks", type=int, default=32)
    parser.add_argument("--width", type=int, default=1280, help="a multiple of 64")
    parser.add_argument("--dialect", choices=["torchscript", "dynamo"], default="torchscript")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    data = options.model.with_name(f"{options.model.name}.data")
    with data.open("wb") as stream:
        writer = Writer(data, stream, np.random.default_rng(options.seed), options.dialect, [], [])
        build(writer, options.blocks, options.width)
    save(model_of(writer, options.width), options.model)
    parameters = sum(int(np.prod(tensor.dims)) for tensor in writer.initializers)
    print(f"{parameters:,} parameters, {data.stat().st_size:,} bytes of data")


if __name__ == "__main__":
    main()
