"""GPTQ in numpy, the peer of bench/feedback.mjs: as its authors' code has it (arXiv 2210.17323, algorithm 1), in float32, by blocks of 128 columns.

Reads lines of JSON {rows, cols, hessian, weights} (paths of raw float64 and float32) and prints, for each, {seconds, ratio}: the processor time of factoring
and quantizing, and the loss over that of rounding to nearest. 4 bits, groups of 128, symmetric scales of the group as it is reached, damping 1 %.
"""

import json
import sys
import time

import numpy as np

BITS = 4
BLOCK = 128
DAMPING = 0.01


def scales_of(group: np.ndarray) -> np.ndarray:
    """Extreme values on the integer of largest magnitude, whatever their sign."""
    extreme = np.take_along_axis(group, np.abs(group).argmax(axis=1, keepdims=True), axis=1)
    return np.where(extreme == 0, 1, extreme / -(2 ** (BITS - 1)))[:, 0].astype(np.float16).astype(np.float32)


def round_to(values: np.ndarray, scales: np.ndarray) -> np.ndarray:
    return np.clip(np.round(values / scales), -(2 ** (BITS - 1)), 2 ** (BITS - 1) - 1) * scales


def nearest(weights: np.ndarray) -> np.ndarray:
    blocks = (weights[:, at : at + BLOCK] for at in range(0, weights.shape[1], BLOCK))
    return np.concatenate([round_to(block, scales_of(block)[:, None]) for block in blocks], axis=1)


def gptq(weights: np.ndarray, hessian: np.ndarray) -> np.ndarray:
    cols = weights.shape[1]
    damped = hessian + DAMPING * np.mean(np.diag(hessian)) * np.eye(cols)
    upper = np.linalg.cholesky(np.linalg.inv(damped)).T.astype(np.float32)
    left, restored = weights.copy(), np.empty_like(weights)
    for start in range(0, cols, BLOCK):
        end = start + BLOCK
        block, errors = left[:, start:end], np.empty((len(weights), BLOCK), np.float32)
        scales = scales_of(block)
        for k in range(BLOCK):
            restored[:, start + k] = round_to(block[:, k], scales)
            errors[:, k] = (block[:, k] - restored[:, start + k]) / upper[start + k, start + k]
            block[:, k:] -= np.outer(errors[:, k], upper[start + k, start + k : end])
        left[:, end:] -= errors @ upper[start:end, end:]
    return restored


def loss(errors: np.ndarray, hessian: np.ndarray) -> float:
    return float(np.sum((errors.astype(np.float64) @ hessian) * errors))


def main() -> None:
    for line in sys.stdin:
        task = json.loads(line)
        weights = np.fromfile(task["weights"], np.float32).reshape(task["rows"], task["cols"])
        hessian = np.fromfile(task["hessian"], np.float64).reshape(task["cols"], task["cols"])
        start = time.process_time()
        restored = gptq(weights, hessian)
        seconds = time.process_time() - start
        ratio = loss(weights - restored, hessian) / loss(weights - nearest(weights), hessian)
        print(json.dumps({"seconds": seconds, "ratio": ratio}), flush=True)


if __name__ == "__main__":
    main()
