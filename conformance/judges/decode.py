"""Weights from codes, by the text of the format: no code of ours, and no operator of a runtime."""

import numpy as np
from onnx import GraphProto, TensorProto

from .rotation import hadamard_matrix


def decode_weight(graph: GraphProto, row: dict) -> np.ndarray:
    """The weight that a manifest row is about, float64 [rows, cols]: codebook[code] * scale, rotated back unless the source was rotated too."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    codes, scales = tensors[f"{row['tensor']}.codes"], tensors[f"{row['tensor']}.scales"]
    bits = row["nominalBitsPerWeight"]
    rows, groups = scales.dims[:2]
    if "trellis" in row:
        values = trellis_values(tensors, codes, row)
    else:
        values = codebook_of(tensors, row, bits)[unpack(codes, bits, rows * groups * row["group"])]
    scaled = values.reshape(rows, groups, row["group"]) * np.frombuffer(scales.raw_data, "<f2").astype(np.float64).reshape(rows, groups, 1)
    weight = scaled.reshape(rows, -1)
    rotation = row.get("rotation")
    if rotation is None or rotation["where"] == "folded":
        return weight
    assert rotation["kind"] == "hadamard", rotation
    return (weight.reshape(-1, rotation["block"]) @ hadamard_matrix(rotation["block"], rotation["seed"])).reshape(weight.shape)


def codebook_of(tensors: dict[str, TensorProto], row: dict, bits: int) -> np.ndarray:
    """Packed codes are integers around their zero point, 2^(bits - 1); others are places in a table of the file."""
    if row["form"] == "packed":
        return np.arange(2**bits, dtype=np.float64) - 2 ** (bits - 1)
    return np.frombuffer(tensors[f"balafon.codebook.{row['scheme']}.{bits}"].raw_data, "<f4").astype(np.float64)


def trellis_values(tensors: dict[str, TensorProto], codes: TensorProto, row: dict) -> np.ndarray:
    """Bit j of a weight's state is bit (i * bits + j) of its circle, around the circle."""
    bits, states, block = row["nominalBitsPerWeight"], row["trellis"]["states"], row["trellis"]["block"]
    circles = np.unpackbits(np.frombuffer(codes.raw_data, np.uint8), bitorder="little").reshape(-1, block * bits)
    places = (np.arange(block)[:, None] * bits + np.arange(states)) % (block * bits)
    state = circles[:, places].astype(np.int64) @ (1 << np.arange(states))
    return np.frombuffer(tensors[f"balafon.codebook.trellis.{bits}.{states}"].raw_data, np.int8)[state].astype(np.float64) / 32


def unpack(codes: TensorProto, bits: int, count: int) -> np.ndarray:
    """One stream of bits, the lowest of a byte first; what fills up the last bytes is zero."""
    stream = np.unpackbits(np.frombuffer(codes.raw_data, np.uint8), bitorder="little")
    used = count * bits
    assert not stream[used:].any() and len(stream) - used < 8 * bits, "more than codes"
    return stream[:used].reshape(count, bits) @ (1 << np.arange(bits))
