"""CTC loss over whole padded rows: padding is silence and has to be read as blanks, so no frame is masked."""

import torch
import torch.nn.functional as F

from .nko import BLANK


def ctc_loss(logits: torch.Tensor, targets: torch.Tensor, target_lengths: torch.Tensor) -> torch.Tensor:
    """Negative log-likelihood per character, a mean over the batch; logits (batch, frames, 66)."""
    log_probabilities = logits.log_softmax(-1).transpose(0, 1)
    frames = torch.full((logits.shape[0],), logits.shape[1], dtype=torch.long)
    loss = F.ctc_loss(log_probabilities, targets, frames, target_lengths, BLANK, reduction="none", zero_infinity=True)
    return loss.sum() / target_lengths.clamp(min=8).sum()
