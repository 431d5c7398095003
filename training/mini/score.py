"""Character error rate and blank mass."""

from collections.abc import Sequence

import numpy as np

from .nko import BLANK


def edits(reference: str, hypothesis: str) -> int:
    """Levenshtein distance in code points."""
    row = np.arange(len(hypothesis) + 1)
    letters = np.array([ord(c) for c in hypothesis])
    steps = np.arange(len(hypothesis) + 1)
    for at, character in enumerate(reference, start=1):
        changed = np.minimum(row[1:] + 1, row[:-1] + (letters != ord(character)))
        row = np.concatenate([[at], changed])
        row = np.minimum.accumulate(row - steps) + steps  # insertions, left to right
    return int(row[-1])


def cer(references: Sequence[str], hypotheses: Sequence[str]) -> float:
    """Edits over reference code points, pooled over the set."""
    total = sum(edits(r, h) for r, h in zip(references, hypotheses, strict=True))
    return total / max(1, sum(map(len, references)))


def blank_mass(log_probabilities: np.ndarray) -> float:
    """Mean posterior of the blank over frames; (frames, 66) natural logarithms."""
    return float(np.exp(log_probabilities[:, BLANK]).mean())
