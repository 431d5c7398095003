"""Weights from codes, by the text of the format: no code of ours, and no operator of a runtime."""

import numpy as np
from onnx import GraphProto, TensorProto


def decode_weight(graph: GraphProto, row: dict) -> np.ndarray:
    """The weight that a manifest row is about, float64 [rows, cols]: codebook[code] * scale, rotated back."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    codes, scales = tensors[f"{row['tensor']}.codes"], tensors[f"{row['tensor']}.scales"]
    bits = row["nominalBitsPerWeight"]
    rows, groups = scales.dims[:2]
    values = codebook_of(tensors, row, bits)[unpack(codes, bits, rows * groups * row["group"])]
    scaled = values.reshape(rows, groups, row["group"]) * np.frombuffer(scales.raw_data, "<f2").astype(np.float64).reshape(rows, groups, 1)
    weight = scaled.reshape(rows, -1)
    rotation = {key: row["rotation"][key] for key in ("kind", "block", "seed")} if "rotation" in row else None
    return weight if rotation is None else unrotate(weight, **rotation)


def codebook_of(tensors: dict[str, TensorProto], row: dict, bits: int) -> np.ndarray:
    """Packed codes are integers around their zero point, 2^(bits - 1); others are places in a table of the file."""
    if row["form"] == "packed":
        return np.arange(2**bits, dtype=np.float64) - 2 ** (bits - 1)
    return np.frombuffer(tensors[f"balafon.codebook.{row['scheme']}.{bits}"].raw_data, "<f4").astype(np.float64)


def unpack(codes: TensorProto, bits: int, count: int) -> np.ndarray:
    """One stream of bits, the lowest of a byte first; what fills up the last bytes is zero."""
    stream = np.unpackbits(np.frombuffer(codes.raw_data, np.uint8), bitorder="little")
    used = count * bits
    assert not stream[used:].any() and len(stream) - used < 8 * bits, "more than codes"
    return stream[:used].reshape(count, bits) @ (1 << np.arange(bits))


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
