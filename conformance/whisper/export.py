"""Exports Whisper's audio encoder with random weights, in either dialect of torch's exporters: MODEL.onnx and, beside it, MODEL.onnx.data.

    python export.py base.onnx --size base                              # dynamo, opset 20
    python export.py base-17.onnx --size base --dialect torchscript     # TorchScript, opset 17

The network is OpenAI's (Radford et al., arXiv 2212.04356, section 2.2; sizes as published with the weights): two convolutions with GELU, sinusoidal positions,
pre-norm transformer blocks without a bias on the keys, a final norm. --attention product spells out what scaled_dot_product_attention does, as OpenAI's code
did before torch had it. Both exports of one size and seed hold the same weights.
"""

import argparse
import math
import tempfile
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from torch import Tensor, nn

#: Width, heads, blocks, mel bins.
SIZES = {
    "tiny": (384, 6, 4, 80),
    "base": (512, 8, 6, 80),
    "small": (768, 12, 12, 80),
    "medium": (1024, 16, 24, 80),
    "large-v3": (1280, 20, 32, 128),
}

#: Of 30 seconds, 50 a second, from twice as many mel frames.
FRAMES = 1500


def sinusoids(length: int, channels: int) -> Tensor:
    """(length, channels): sines, then cosines."""
    step = math.log(10_000) / (channels // 2 - 1)
    angles = torch.arange(length)[:, None] * torch.exp(-step * torch.arange(channels // 2))[None]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    """Self-attention over (batch, time, width)."""

    def __init__(self, width: int, heads: int, spelled: bool) -> None:
        super().__init__()
        self.heads = heads
        self.spelled = spelled
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width, bias=False)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        def parted(y: Tensor) -> Tensor:
            return y.view(*y.shape[:2], self.heads, -1).permute(0, 2, 1, 3)

        q, k, v = parted(self.query(x)), parted(self.key(x)), parted(self.value(x))
        if self.spelled:
            scale = q.shape[-1] ** -0.25
            mixed = F.softmax((q * scale) @ (k * scale).transpose(-1, -2), dim=-1) @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v)
        return self.out(mixed.permute(0, 2, 1, 3).flatten(start_dim=2))


class Block(nn.Module):
    """Attention, then an MLP four times as wide, each behind a norm."""

    def __init__(self, width: int, heads: int, spelled: bool) -> None:
        super().__init__()
        self.attn = Attention(width, heads, spelled)
        self.attn_ln = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.mlp_ln = nn.LayerNorm(width)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attn(self.attn_ln(x))
        return x + self.mlp(self.mlp_ln(x))


class Encoder(nn.Module):
    """mel (batch, bins, 3000) -> features (batch, 1500, width)."""

    def __init__(self, width: int, heads: int, blocks: int, bins: int, spelled: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(bins, width, kernel_size=3, padding=1)
        self.conv2 = nn.Conv1d(width, width, kernel_size=3, stride=2, padding=1)
        self.register_buffer("positional_embedding", sinusoids(FRAMES, width))
        self.blocks = nn.ModuleList(Block(width, heads, spelled) for _ in range(blocks))
        self.ln_post = nn.LayerNorm(width)

    def forward(self, mel: Tensor) -> Tensor:
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).permute(0, 2, 1)
        x = x + self.positional_embedding
        for block in self.blocks:
            x = block(x)
        return self.ln_post(x)


def export(encoder: Encoder, mel: Tensor, dialect: str, path: Path) -> None:
    """Writes the model; its weights lie in one file beside it, whatever their size."""
    names = {"input_names": ["mel"], "output_names": ["features"]}
    data = path.with_name(f"{path.name}.data")
    data.unlink(missing_ok=True)
    if dialect == "dynamo":
        program = torch.onnx.export(encoder, (mel,), opset_version=20, dynamo=True, verbose=False, **names)
        program.save(str(path), external_data=True)
        return
    # Above 2 GB this exporter writes a file for each tensor.
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        loose = Path(folder) / path.name
        torch.onnx.export(encoder, (mel,), str(loose), opset_version=17, dynamo=False, do_constant_folding=True, **names)
        model = onnx.load(loose)
    onnx.save(model, path, save_as_external_data=True, all_tensors_to_one_file=True, location=data.name, size_threshold=1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--size", choices=list(SIZES), default="tiny")
    parser.add_argument("--blocks", type=int, help="fewer blocks than the size has")
    parser.add_argument("--dialect", choices=["dynamo", "torchscript"], default="dynamo")
    parser.add_argument("--attention", choices=["sdpa", "product"], default="sdpa")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    width, heads, blocks, bins = SIZES[options.size]
    encoder = Encoder(width, heads, options.blocks or blocks, bins, options.attention == "product").eval()
    with torch.no_grad():
        # Norms of ones and zeros would hide one that is left out.
        for name, parameter in encoder.named_parameters():
            if "ln" in name:
                parameter.add_(0.1 * torch.randn_like(parameter))
        export(encoder, torch.randn(1, bins, 2 * FRAMES), options.dialect, options.model)
    print(f"{sum(parameter.numel() for parameter in encoder.parameters()):,} parameters")


if __name__ == "__main__":
    main()
