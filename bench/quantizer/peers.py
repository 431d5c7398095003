"""What others take to quantize the same matrix to 4 bits in groups of 128: `peers.py ROWS COLS [SUFFIX]` prints the names of the peers that can run here
on one line, then reads names from its input, runs each once and prints the seconds."""

import sys
import time

import numpy as np

rows, cols = int(sys.argv[1]), int(sys.argv[2])
weights = np.random.default_rng(1).standard_normal((rows, cols), dtype=np.float32)
signs = np.where(np.random.default_rng(2).random(128) < 0.5, -1, 1).astype(np.float32)
# The Lloyd-Max codebook of N(0, 1) at 4 bits.
half = [0.128395, 0.388048, 0.656759, 0.942340, 1.256231, 1.618046, 2.069017, 2.732590]
centroids = np.array([-c for c in reversed(half)] + half, dtype=np.float32)
thresholds = ((centroids[1:] + centroids[:-1]) / 2).astype(np.float32)


def hadamard(order):
    matrix = np.ones((1, 1), dtype=np.float32)
    while matrix.shape[0] < order:
        matrix = np.block([[matrix, matrix], [matrix, -matrix]])
    return matrix


rotation = np.ascontiguousarray((hadamard(128) * signs / np.sqrt(128)).T.astype(np.float32))


def scaled(rotated):
    scales = np.sqrt(np.mean(rotated * rotated, axis=1, keepdims=True)).astype(np.float16).astype(np.float32)
    return rotated / scales


def numpy_matmul():
    values = scaled(weights.reshape(-1, 128) @ rotation)
    codes = np.zeros(values.shape, dtype=np.uint8)
    for threshold in thresholds:
        codes += values > threshold
    return codes


def numpy_blocks(groups=1024):
    """The same in parts that stay in a cache, in arrays that are used again."""
    source = weights.reshape(-1, 128)
    codes = np.empty(source.shape, dtype=np.uint8)
    values = np.empty((groups, 128), dtype=np.float32)
    above = np.empty((groups, 128), dtype=np.uint8)
    for start in range(0, len(source), groups):
        part = source[start : start + groups]
        rotated = np.matmul(part, rotation, out=values[: len(part)])
        squares = np.einsum("ij,ij->i", rotated, rotated)
        rotated /= np.sqrt(squares / np.float32(128)).astype(np.float16).astype(np.float32)[:, None]
        found = codes[start : start + groups]
        found[:] = 0
        for threshold in thresholds:
            found += np.greater(rotated, threshold, out=above[: len(part)].view(bool)).view(np.uint8)
    return codes


def numpy_fwht():
    values = weights.reshape(-1, 128) * (signs / np.float32(np.sqrt(128)))
    step = 1
    while step < 128:
        pairs = values.reshape(-1, 128 // (2 * step), 2, step)
        values = np.stack([pairs[:, :, 0] + pairs[:, :, 1], pairs[:, :, 0] - pairs[:, :, 1]], axis=2).reshape(-1, 128)
        step *= 2
    return np.searchsorted(thresholds, scaled(values).ravel()).astype(np.uint8)


peers = {
    "numpy, FWHT and searchsorted": numpy_fwht,
    "numpy, matmul and compares": numpy_matmul,
    "numpy in blocks, matmul and compares": numpy_blocks,
}

try:
    from onnxruntime.capi._pybind_state import quantize_matmul_4bits

    # onnxruntime quantizes along the rows of a matrix that is stored [inputs, outputs].
    packed = np.zeros((cols, rows // 128, 64), dtype=np.uint8)
    scales = np.zeros(cols * (rows // 128), dtype=np.float32)
    zero_points = np.zeros(cols * ((rows // 128 + 1) // 2), dtype=np.uint8)
    peers["onnxruntime, RTN"] = lambda: quantize_matmul_4bits(packed, weights, scales, zero_points, 128, cols, rows, True)
except ImportError:
    pass

# With a suffix to their names, those whose threads the environment limits.
if len(sys.argv) > 3:
    peers = {f"{name}{sys.argv[3]}": peer for name, peer in peers.items() if name.startswith("numpy")}

print("\t".join(peers), flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    peers[line.strip()]()
    print(time.perf_counter() - start, flush=True)
