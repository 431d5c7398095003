"""What others take to quantize the same matrix to 4 bits in groups of 128: `peers.py ROWS COLS` prints the names of the peers that can run here
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


def numpy_fwht():
    values = weights.reshape(-1, 128) * (signs / np.float32(np.sqrt(128)))
    step = 1
    while step < 128:
        pairs = values.reshape(-1, 128 // (2 * step), 2, step)
        values = np.stack([pairs[:, :, 0] + pairs[:, :, 1], pairs[:, :, 0] - pairs[:, :, 1]], axis=2).reshape(-1, 128)
        step *= 2
    return np.searchsorted(thresholds, scaled(values).ravel()).astype(np.uint8)


peers = {"numpy, FWHT and searchsorted": numpy_fwht, "numpy, matmul and compares": numpy_matmul}

try:
    from onnxruntime.capi._pybind_state import quantize_matmul_4bits

    # onnxruntime quantizes along the rows of a matrix that is stored [inputs, outputs].
    packed = np.zeros((cols, rows // 128, 64), dtype=np.uint8)
    scales = np.zeros(cols * (rows // 128), dtype=np.float32)
    zero_points = np.zeros(cols * ((rows // 128 + 1) // 2), dtype=np.uint8)
    peers["onnxruntime, RTN"] = lambda: quantize_matmul_4bits(packed, weights, scales, zero_points, 128, cols, rows, True)
except ImportError:
    pass

print("\t".join(peers), flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    peers[line.strip()]()
    print(time.perf_counter() - start, flush=True)
