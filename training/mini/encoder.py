"""anchor-mini's encoder: Whisper's audio encoder, two blocks of width 128."""

import math

import torch
import torch.nn.functional as F
from torch import nn

DIM = 128
HEADS = 4
BLOCKS = 2
FRAMES = 1500  # of a 30 s window, 50 a second


def sinusoids(length: int, channels: int) -> torch.Tensor:
    """(length, channels): Whisper's fixed positions, sines then cosines."""
    step = math.log(10_000) / (channels // 2 - 1)
    angles = torch.arange(length)[:, None] * torch.exp(-step * torch.arange(channels // 2))[None]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    """Self-attention over (batch, time, DIM); as in Whisper the key projection has no bias."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(DIM, DIM)
        self.key = nn.Linear(DIM, DIM, bias=False)
        self.value = nn.Linear(DIM, DIM)
        self.out = nn.Linear(DIM, DIM)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        batch, time, _ = x.shape

        def heads(y: torch.Tensor) -> torch.Tensor:
            return y.view(batch, time, HEADS, DIM // HEADS).transpose(1, 2)

        y = F.scaled_dot_product_attention(heads(self.query(x)), heads(self.key(x)), heads(self.value(x)))
        return self.out(y.transpose(1, 2).reshape(batch, time, DIM))


class Block(nn.Module):
    """Pre-norm: attention, then an MLP four times as wide."""

    def __init__(self) -> None:
        super().__init__()
        self.attn_ln = nn.LayerNorm(DIM)
        self.attn = Attention()
        self.mlp_ln = nn.LayerNorm(DIM)
        self.mlp = nn.Sequential(nn.Linear(DIM, 4 * DIM), nn.GELU(), nn.Linear(4 * DIM, DIM))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x + self.attn(self.attn_ln(x))
        return x + self.mlp(self.mlp_ln(x))


class Encoder(nn.Module):
    """mel (batch, 80, 2T) -> features (batch, T, 128); T is 1500 for a full window."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(80, DIM, 3, padding=1)
        self.conv2 = nn.Conv1d(DIM, DIM, 3, stride=2, padding=1)
        self.register_buffer("positional_embedding", sinusoids(FRAMES, DIM))
        self.blocks = nn.ModuleList(Block() for _ in range(BLOCKS))
        self.ln_post = nn.LayerNorm(DIM)

    def forward(self, mel: torch.Tensor, first: int = 0) -> torch.Tensor:
        """first: the position of the first frame. Training moves short clips about the window, so that every position
        is learned; the product only ever sees full windows, with first = 0."""
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).transpose(1, 2)
        x = x + self.positional_embedding[first : first + x.shape[1]]
        for block in self.blocks:
            x = block(x)
        return self.ln_post(x)


class PooledEncoder(nn.Module):
    """pilot-mini's export of the same encoder: features averaged by 4 after ln_post, (batch, 375, 128)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, mel: torch.Tensor) -> torch.Tensor:
        return pool(self.encoder(mel))


def pool(features: torch.Tensor) -> torch.Tensor:
    """(batch, T, D) -> (batch, T // 4, D): the mean of every four frames."""
    return F.avg_pool1d(features.transpose(1, 2), 4).transpose(1, 2)
