"""Fixed sets of full 30 s windows for validation and testing, made from a store of clips."""

import numpy as np

from .batches import dense, sparse
from .store import Store


def dense_windows(store: Store, count: int, seed: int) -> list[tuple[np.ndarray, str]]:
    """One speaker a window, speech from end to end: (480000 samples, text)."""
    rng = np.random.default_rng(seed)
    return [dense(store, rng, one_speaker=True) for _ in range(count)]


def sparse_windows(store: Store, count: int, seed: int) -> list[tuple[np.ndarray, str]]:
    """One utterance a window."""
    rng = np.random.default_rng(seed)
    return [sparse(store, rng, 1) for _ in range(count)]
