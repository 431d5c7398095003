"""The CTC head: the transformer family in small.

anchor-mini's head has stride 4 (1500 -> 375 frames), pilot-mini's stride 1 (375 -> 375). Their state dicts have the
same keys and the same shapes: nothing in a checkpoint says which is which.
"""

import torch
from torch import nn

from .nko import CLASSES

DIM = 128
POSITIONS = 500
DROPOUT = 0.05


class Head(nn.Module):
    """features (batch, T, 128) -> logits (batch, T', 66), T' = (T - 1) // stride + 1."""

    def __init__(self, stride: int) -> None:
        super().__init__()
        self.stride = stride
        self.input_proj = nn.Sequential(nn.Linear(DIM, DIM), nn.GELU(), nn.Dropout(DROPOUT))
        self.temporal_ds = nn.Sequential(nn.Conv1d(DIM, DIM, 5, stride=stride, padding=2), nn.GELU())
        self.pos_enc = nn.Parameter(torch.randn(1, POSITIONS, DIM) * 0.02)
        layer = nn.TransformerEncoderLayer(DIM, 4, 4 * DIM, DROPOUT, "gelu", batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.ln = nn.LayerNorm(DIM)
        self.output_proj = nn.Linear(DIM, CLASSES)

    def forward(self, features: torch.Tensor, first: int = 0) -> torch.Tensor:
        """first: the position of the first output frame, see Encoder.forward."""
        x = self.input_proj(features)
        x = self.temporal_ds(x.transpose(1, 2)).transpose(1, 2)
        x = x + self.pos_enc[:, first : first + x.shape[1]]
        return self.output_proj(self.ln(self.encoder(x)))


def plain_attention() -> None:
    """Have nn.TransformerEncoderLayer run its documented formula, not a fused kernel that exporters cannot follow and
    whose sums differ in the last bits."""
    torch.backends.mha.set_fastpath_enabled(False)
