"""Writes models/ from the chosen training runs: python training/export_models.py --anchor 1 --pilot 2

Everything is rounded to float16 first; golden values and all checks are of the rounded weights, computed in float32.
"""

import argparse
import json
import pathlib

import numpy as np
import torch

from mini import export, layout
from mini.audio import read_wav
from mini.decode import score_logits
from mini.encoder import Encoder, PooledEncoder
from mini.head import Head, plain_attention
from mini.logmel import log_mel

MODELS = pathlib.Path("models")
PROBES = ["dense", "sparse", "silence"]
TOLERANCE = 1e-4


def load(module: torch.nn.Module, state: dict) -> torch.nn.Module:
    module.load_state_dict(state)
    export.round_to_half(module)
    return module.eval()


def save_head(head: Head, run: dict, folder: pathlib.Path) -> None:
    state = {name: tensor.half().clone() for name, tensor in head.state_dict().items()}
    torch.save({"head_state": state, "epoch": run["epoch"], "val_loss": run["val_loss"]}, folder / "head.pt")


@torch.no_grad()
def save_golden(features, head: Head, folder: pathlib.Path, texts: dict[str, str]) -> None:
    """Features are stored as float16. Logits are float32, of the head run on those STORED features, so that the head
    can be proved by itself, bit by bit the same input."""
    arrays, logits = {}, []
    for probe in PROBES:
        mel = log_mel(torch.from_numpy(read_wav(MODELS / "clips" / f"{probe}.wav"))[None])
        stored = features(mel)[0].half()
        logits.append(head(stored.float()[None])[0])
        arrays[f"{probe}_features"] = stored.numpy()
        arrays[f"{probe}_logits"] = logits[-1].numpy()
    np.savez_compressed(folder / "golden.npz", **arrays)
    for probe, rows in zip(PROBES, logits, strict=True):
        score = score_logits([rows], [texts[f"{probe}.wav"]])
        print(f"{folder.name} {probe}: CER {score.cer:.3f}, blank mass {score.blank_mass:.3f}, read: {score.texts[0]}")


def save_contract(declared: dict, folder: pathlib.Path, texts: dict[str, str]) -> None:
    golden = [
        {
            "audio": f"../clips/{probe}.wav",
            "features": f"golden.npz#{probe}_features",
            "logits": f"golden.npz#{probe}_logits",
            "text": texts[f"{probe}.wav"],
        }
        for probe in PROBES
    ]
    export_note = "What the exported encoder provides, declared by whoever exported it."
    head_note = "What the head was trained on, declared by whoever trained it, with golden values of the training path."
    (folder / "encoder.layout.yaml").write_text(layout.to_yaml(declared, export_note), encoding="utf-8")
    contract = layout.to_yaml({"layout": declared, "golden": golden}, head_note)
    (folder / "head.contract.yaml").write_text(contract, encoding="utf-8")


class LogitsOf(torch.nn.Module):
    """A head with one argument: exporters take keyword arguments for inputs."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.head = head

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        return self.head(features)


class MelEncoder(torch.nn.Module):
    """An encoder with one argument, weights named as in its checkpoint."""

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, mel: torch.Tensor) -> torch.Tensor:
        return self.encoder(mel)


@torch.no_grad()
def check(path: pathlib.Path, module: torch.nn.Module, example: torch.Tensor) -> None:
    difference = export.largest_difference(path, example, module(example))
    print(f"{path}: {path.stat().st_size} bytes, at most {difference:.1e} from torch for {tuple(example.shape)}")
    if difference > TOLERANCE:
        raise SystemExit(f"{path} differs from torch by {difference}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--anchor", type=int, required=True, help="the chosen seed")
    parser.add_argument("--pilot", type=int, required=True, help="the chosen seed")
    options = parser.parse_args()
    plain_attention()
    texts = json.loads((MODELS / "clips" / "transcripts.json").read_text(encoding="utf-8"))
    anchor = torch.load(options.out / f"anchor-{options.anchor}.pt", weights_only=True)
    pilot = torch.load(options.out / f"pilot-{options.pilot}.pt", weights_only=True)
    encoder = load(Encoder(), anchor["encoder"])
    pooled = PooledEncoder(encoder)
    anchor_head, pilot_head = load(Head(4), anchor["head"]), load(Head(1), pilot["head"])
    mel = log_mel(torch.from_numpy(read_wav(MODELS / "clips" / "dense.wav"))[None])

    names = ("mel", "features")
    for name, features, head, run, frames, reduction, write in (
        ("anchor-mini", encoder, anchor_head, anchor, 1500, {"factor": 1, "method": "none"}, export.dynamo),
        ("pilot-mini", pooled, pilot_head, pilot, 375, {"factor": 4, "method": "average-pool"}, export.torchscript),
    ):
        folder = MODELS / name
        folder.mkdir(parents=True, exist_ok=True)
        module = MelEncoder(features) if features is encoder else features
        write(module, mel, names, folder / "encoder.onnx")
        check(folder / "encoder.onnx", features, mel)
        save_head(head, run, folder)
        save_golden(features, head, folder, texts)
        save_contract(layout.layout(encoder.state_dict(), frames, reduction), folder, texts)

    # The raw incident needs a head that accepts any number of frames, as an export with a dynamic axis does.
    path = MODELS / "incident" / "anchor-head-dynamic.onnx"
    with torch.no_grad():
        example = encoder(mel)
        frames = torch.export.Dim("frames", min=8, max=1999)
        shapes = {"features": {1: frames}}
        export.dynamo(LogitsOf(anchor_head), example, ("features", "logits"), path, dynamic_shapes=shapes)
        check(path, anchor_head, example)
        check(path, anchor_head, pooled(mel))


if __name__ == "__main__":
    main()
