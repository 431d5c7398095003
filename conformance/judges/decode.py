"""Weights from codes, by the text of the format: no code of ours, and no operator of a runtime."""

import numpy as np
from onnx import GraphProto, TensorProto


def decode_weight(graph: GraphProto, row: dict) -> np.ndarray:
    """The weight that a manifest row is about, float64 [rows, cols]: codebook[code] * scale, rotated back."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    codes, scales = tensors[f"{row['tensor']}.codes"], tensors[f"{row['tensor']}.scales"]
    bits = row["nominalBitsPerWeight"]
    codebook = np.frombuffer(tensors[f"balafon.codebook.{row['scheme']}.{bits}"].raw_data, "<f4").astype(np.float64)
    groups = np.frombuffer(scales.raw_data, "<f2").astype(np.float64).reshape(*scales.dims)
    values = codebook[unpack(codes)] * groups
    rows = values.reshape(codes.dims[0], -1)
    return unrotate(rows, **row["rotation"]) if "rotation" in row else rows


def unpack(codes: TensorProto) -> np.ndarray:
    """One code a byte, or two, the low nibble first."""
    data = np.frombuffer(codes.raw_data, np.uint8)
    if codes.data_type == TensorProto.UINT8:
        return data.reshape(*codes.dims)
    assert codes.data_type == TensorProto.UINT4, codes.data_type
    nibbles = np.stack([data & 15, data >> 4], axis=-1).reshape(-1)
    return nibbles[: np.prod(codes.dims)].reshape(*codes.dims)


def unrotate(rows: np.ndarray, kind: str, block: int, seed: int) -> np.ndarray:
    """Undoes y = H (s * x) / sqrt(block), block by block, with the matrix made from the seed: the one in the graph is not believed."""
    assert kind == "hadamard", kind
    index = np.arange(block)
    odd = np.bitwise_count(index[:, None] & index[None, :]) % 2
    matrix = np.where(odd == 1, -1.0, 1.0) * splitmix_signs(block, seed) / np.sqrt(block)
    return (rows.reshape(-1, block) @ matrix).reshape(rows.shape)


def splitmix_signs(count: int, seed: int) -> np.ndarray:
    """-1 where the top bit of splitmix32's i-th number is set."""
    mask = 0xFFFFFFFF
    signs = []
    for i in range(1, count + 1):
        z = (seed + i * 0x9E3779B9) & mask
        z = ((z ^ (z >> 16)) * 0x21F0AAAD) & mask
        z = ((z ^ (z >> 15)) * 0x735A2D97) & mask
        z ^= z >> 15
        signs.append(-1.0 if z >> 31 else 1.0)
    return np.array(signs)
