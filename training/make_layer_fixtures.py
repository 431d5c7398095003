"""What torch gives for every kind of layer that a recipe can name: python training/make_layer_fixtures.py

Writes training/fixtures/layers: a state dict for each case, cases.json with the recipe's layers for it, and cases.npz with an
input (frames, dim) and torch's output (frames', dim') for each. Random weights; nothing here depends on a trained model.
"""

import json
import pathlib

import numpy as np
import torch
from torch import nn

FOLDER = pathlib.Path(__file__).resolve().parent / "fixtures" / "layers"
FRAMES = 9


class Recurrent(nn.Module):
    """An LSTM or GRU whose forward gives the outputs only."""

    def __init__(self, rnn: nn.Module):
        super().__init__()
        self.rnn = rnn

    def forward(self, x):
        return self.rnn(x)[0]


class OverTime(nn.Module):
    """A module that wants (batch, dim, frames), fed (batch, frames, dim)."""

    def __init__(self, inner: nn.Module):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(x.transpose(1, 2)).transpose(1, 2)


class Positions(nn.Module):
    """The first T rows of a learned table are added."""

    def __init__(self, rows: int, dim: int):
        super().__init__()
        self.pos_enc = nn.Parameter(torch.randn(1, rows, dim))

    def forward(self, x):
        return x + self.pos_enc[:, : x.shape[1]]


def transformer(norm_first: bool, activation: str) -> nn.Module:
    layer = nn.TransformerEncoderLayer(8, 2, 12, 0.0, activation, batch_first=True, norm_first=norm_first)
    return nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)


def recurrent(kind: type, name: str, **options) -> tuple[int, nn.Module, list]:
    flags = {"bidirectional": True} if options.get("bidirectional") else {}
    return 6, Recurrent(kind(6, 5, batch_first=True, **options)), [{name: {"weights": "rnn", **flags}}]


def activation(kind: str, module: nn.Module) -> tuple[int, nn.Module, list]:
    return 6, nn.Sequential(nn.Linear(6, 5), module), [{"linear": {"weights": "0"}}, {"activation": {"kind": kind}}]


def cases() -> dict[str, tuple[int, nn.Module, list]]:
    """Name -> (input width, module, the recipe's layers)."""
    return {
        "linear": (6, nn.Sequential(nn.Linear(6, 5)), [{"linear": {"weights": "0"}}]),
        "linear-without-bias": (6, nn.Sequential(nn.Linear(6, 5, bias=False), nn.SiLU()), [{"linear": {"weights": "0", "activation": "silu"}}]),
        "conv1d": (6, OverTime(nn.Conv1d(6, 4, 3, stride=2, padding=1)), [{"conv1d": {"weights": "inner", "stride": 2, "padding": 1}}]),
        "conv1d-groups-dilation": (
            6,
            OverTime(nn.Conv1d(6, 4, 3, padding=2, dilation=2, groups=2, bias=False)),
            [{"conv1d": {"weights": "inner", "padding": 2, "dilation": 2, "groups": 2}}],
        ),
        "layernorm": (6, nn.Sequential(nn.LayerNorm(6, eps=1e-3)), [{"layernorm": {"weights": "0", "eps": 1e-3}}]),
        "layernorm-without-bias": (6, nn.Sequential(nn.LayerNorm(6, bias=False)), [{"layernorm": {"weights": "0"}}]),
        "batchnorm": (6, OverTime(nn.BatchNorm1d(6)), [{"batchnorm": {"weights": "inner"}}]),
        "batchnorm-plain": (6, OverTime(nn.BatchNorm1d(6, affine=False, eps=1e-2)), [{"batchnorm": {"weights": "inner", "eps": 1e-2}}]),
        "positions": (6, Positions(20, 6), [{"positions": {"weights": "pos_enc"}}]),
        "lstm": recurrent(nn.LSTM, "lstm"),
        "lstm-without-bias": recurrent(nn.LSTM, "lstm", bias=False),
        "lstm-bidirectional": recurrent(nn.LSTM, "lstm", bidirectional=True),
        "lstm-stacked-bidirectional": recurrent(nn.LSTM, "lstm", bidirectional=True, num_layers=3),
        "gru": recurrent(nn.GRU, "gru"),
        "gru-without-bias": recurrent(nn.GRU, "gru", bias=False, num_layers=2),
        "gru-stacked-bidirectional": recurrent(nn.GRU, "gru", bidirectional=True, num_layers=2),
        "transformer-post": (8, transformer(False, "gelu"), [{"transformer": {"weights": "layers", "heads": 2, "norm": "post", "activation": "gelu"}}]),
        "transformer-pre": (8, transformer(True, "relu"), [{"transformer": {"weights": "layers", "heads": 2, "norm": "pre", "activation": "relu"}}]),
        "gelu": activation("gelu", nn.GELU()),
        "gelu-tanh": activation("gelu-tanh", nn.GELU(approximate="tanh")),
        "relu": activation("relu", nn.ReLU()),
        "silu": activation("silu", nn.SiLU()),
        "tanh": activation("tanh", nn.Tanh()),
    }


def randomize(module: nn.Module) -> None:
    """Parameters and statistics that are no layer's defaults: an ignored weight of one would show nothing."""
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if name.endswith("running_var"):
                tensor.copy_(torch.rand_like(tensor) + 0.5)
            elif tensor.is_floating_point():
                tensor.copy_(torch.randn_like(tensor) * 0.6)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    arrays, layers = {}, {}
    for seed, (name, (dim, module, recipe)) in enumerate(cases().items()):
        torch.manual_seed(seed)
        randomize(module)
        x = torch.randn(1, FRAMES, dim)
        with torch.no_grad():
            y = module.eval()(x)
        arrays[f"{name}.input"] = x[0].numpy()
        arrays[f"{name}.output"] = y[0].contiguous().numpy()
        layers[name] = recipe
        torch.save(module.state_dict(), FOLDER / f"{name}.pt")
    np.savez(FOLDER / "cases.npz", **arrays)
    (FOLDER / "cases.json").write_text(json.dumps(layers, indent=2) + "\n")


if __name__ == "__main__":
    main()
