"""Runs models over full windows and scores what they read."""

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
import torch

from .logmel import log_mel
from .loss import ctc_loss
from .nko import class_indices, greedy_text
from .score import blank_mass, cer


@dataclasses.dataclass
class Score:
    cer: float
    loss: float  # CTC, nats a character
    blank_mass: float
    frames: int  # of the logits of one window
    texts: list[str]


@torch.no_grad()
def evaluate(
    features: Callable[[torch.Tensor], torch.Tensor],
    head: Callable[[torch.Tensor], torch.Tensor],
    windows: Sequence[tuple[np.ndarray, str]],
) -> Score:
    """Window by window, as the product runs: samples -> mel -> features -> logits -> greedy text."""
    return score_logits([head(features(log_mel(torch.from_numpy(wave)[None])))[0] for wave, _ in windows],
                        [text for _, text in windows])  # fmt: skip


@torch.no_grad()
def score_logits(logits: Sequence[torch.Tensor], references: Sequence[str]) -> Score:
    """logits: (frames, 66) of each window."""
    texts, losses, masses = [], [], []
    for rows, reference in zip(logits, references, strict=True):
        texts.append(greedy_text(rows.argmax(-1).tolist()))
        masses.append(blank_mass(rows.log_softmax(-1).numpy()))
        target = torch.tensor(class_indices(reference), dtype=torch.long)
        losses.append(ctc_loss(rows[None], target, torch.tensor([len(target)])).item())
    return Score(cer(references, texts), float(np.mean(losses)), float(np.mean(masses)), len(logits[0]), texts)
