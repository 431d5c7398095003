"""The matrices of rotations from their seeds, by the text of the format."""

import numpy as np


def hadamard_matrix(block: int, seed: int) -> np.ndarray:
    """M of y = M x = H (s * x) / sqrt(block), made from the seed: the one in the graph is not believed. Rows times it are rotated back."""
    matrix = paley(block)
    while len(matrix) < block:
        matrix = np.kron(matrix, np.array([[1, 1], [1, -1]]))
    return matrix * splitmix_signs(block, seed) / np.sqrt(block)


def paley(block: int) -> np.ndarray:
    """The factor of a block that is no power of two: Paley's first matrices, of order 12 and 20, and his second, of order 28 (1933)."""
    odd = block // (block & -block)
    if odd == 1:
        return np.ones((1, 1))
    prime = {3: 11, 5: 19, 7: 13}[odd]
    squares = {number * number % prime for number in range(1, prime)}
    chi = np.array([0] + [1 if number in squares else -1 for number in range(1, prime)])
    core = np.zeros((prime + 1, prime + 1))
    core[0, 1:], core[1:, 0] = 1, 1 if odd == 7 else -1
    core[1:, 1:] = chi[(np.arange(prime)[None, :] - np.arange(prime)[:, None]) % prime]
    unit = np.eye(prime + 1)
    return np.block([[core + unit, core - unit], [core - unit, -core - unit]]) if odd == 7 else core + unit


def regular_matrix(block: int, seed: int) -> np.ndarray:
    """M of y = R x[order] / sqrt(block), where R is a power of J - 2 E: all ones less twice the exchange matrix, of order 4."""
    matrix = np.ones((1, 1))
    while len(matrix) < block:
        matrix = np.kron(matrix, np.ones((4, 4)) - 2 * np.eye(4)[::-1])
    return matrix[:, np.argsort(splitmix_order(block, seed))] / np.sqrt(block)


def splitmix(count: int, seed: int) -> list[int]:
    """splitmix32's first numbers."""
    mask = 0xFFFFFFFF
    numbers = []
    for i in range(1, count + 1):
        z = (seed + i * 0x9E3779B9) & mask
        z = ((z ^ (z >> 16)) * 0x21F0AAAD) & mask
        z = ((z ^ (z >> 15)) * 0x735A2D97) & mask
        numbers.append(z ^ (z >> 15))
    return numbers


def splitmix_signs(count: int, seed: int) -> np.ndarray:
    """-1 where the top bit of the i-th number is set."""
    return np.array([-1.0 if z >> 31 else 1.0 for z in splitmix(count, seed)])


def splitmix_order(count: int, seed: int) -> np.ndarray:
    """Fisher and Yates' shuffle, from the last place to the first."""
    order = np.arange(count)
    for i, z in zip(range(count - 1, 0, -1), splitmix(count - 1, seed), strict=True):
        other = z * (i + 1) >> 32
        order[[i, other]] = order[[other, i]]
    return order
