"""Small files that other implementations test their readers against: python training/make_fixtures.py

Writes training/fixtures: torch checkpoints of every kind that a reader meets, expected.json with what is in them, and a
reference for the log-mel front end. See fixtures/README.md. Nothing here depends on a trained model.
"""

import collections
import io
import json
import pathlib
import zipfile

import numpy as np
import torch

from mini.audio import read_wav, write_wav
from mini.logmel import log_mel

FOLDER = pathlib.Path(__file__).resolve().parent / "fixtures"
MEL_FRAMES = 220


def checkpoints() -> dict[str, object]:
    """File name -> what torch.save is given."""
    generator = torch.Generator().manual_seed(5)
    base = torch.randn(4, 6, generator=generator)
    shared = torch.arange(12, dtype=torch.float32)
    linear = torch.nn.Linear(3, 2)
    with torch.no_grad():
        linear.weight.copy_(torch.arange(6).view(2, 3) / 4)
        linear.bias.copy_(torch.tensor([-1.0, 0.5]))
    return {
        "nested.pt": {
            "head_state": {
                "f32": base,
                "f16": base.half(),
                "bf16": base.bfloat16(),
                "i64": torch.tensor([[-(2**53) - 1, 7], [0, 2**40]]),
                "bool": torch.tensor([True, False, True]),
                "scalar": torch.tensor(2.5),
                "empty": torch.zeros(0, 3),
            },
            "epoch": 3,
            "val_loss": 0.25,
        },
        # Saved as strides and offsets over one storage, not as copies.
        "views.pt": {
            "transposed": base.t(),
            "column": base[:, 2],
            "shared.low": shared[:6].view(2, 3),
            "shared.high": shared[4:].view(2, 4),
        },
        # What torch.save(module.state_dict()) writes: an OrderedDict that carries `_metadata`.
        "module-state.pt": linear.state_dict(),
        "ordered.pt": collections.OrderedDict([("second", torch.ones(2)), ("first", torch.zeros(1))]),
        "parameter.pt": {
            "weight": torch.nn.Parameter(torch.tensor([[1.0, -2.0]])),
            "frozen": torch.nn.Parameter(torch.tensor([3.0]), False),
        },
        "prototype-key.pt": {"__proto__": torch.tensor([1.0]), "constructor": torch.tensor([2.0])},
        "plain-values.pt": {
            "tags": ["a", "b"],
            "shape": (1, 2),
            "none": None,
            "flag": True,
            "big": 2**40,
            "w": torch.ones(1),
        },
    }


def described(value: object) -> object:
    """JSON of a loaded value: tensors become {dtype, shape, values} in row-major order."""
    if isinstance(value, torch.Tensor):
        # As strings where JSON numbers could lose bits.
        values = value.detach().reshape(-1).tolist()
        exact = [str(number) for number in values] if value.dtype == torch.int64 else values
        return {"dtype": str(value.dtype).removeprefix("torch."), "shape": list(value.shape), "values": exact}
    if isinstance(value, dict):
        return {"keys": [[key, described(item)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return {"items": [described(item) for item in value]}
    return {"value": value}


def hostile() -> bytes:
    """A checkpoint in the zip layout whose pickle would run a command: GLOBAL os.system, one argument, REDUCE.
    Written opcode by opcode; never load it with a pickle module."""
    program = b"\x80\x02cos\nsystem\nX\x04\x00\x00\x00true\x85R."
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in (("data.pkl", program), ("byteorder", b"little"), ("version", b"3\n")):
            archive.writestr(zipfile.ZipInfo(f"hostile/{name}", (1980, 1, 1, 0, 0, 0)), data)
    return buffer.getvalue()


def mel_reference() -> None:
    """2 s of tones, a sweep and noise as 16-bit WAV; its log-mel padded to 30 s. Only frames 0..219 are stored (the
    speech and the edge behind it) and the last 20: the rest is the floor. The maximum is over all 3000 frames."""
    time = np.arange(32_000) / 16_000
    rng = np.random.default_rng(1)
    tones = 0.3 * np.sin(2 * np.pi * 440 * time) + 0.1 * np.sin(2 * np.pi * 3150.5 * time)
    sweep = 0.2 * np.sin(2 * np.pi * (50 * time + 1900 * time**2))
    wave = (tones + sweep + 0.01 * rng.standard_normal(len(time))) * np.minimum(1, 2 * (2 - time))
    write_wav(FOLDER / "log-mel.wav", wave.astype(np.float32))
    padded = np.zeros(480_000, np.float32)
    padded[:32_000] = read_wav(FOLDER / "log-mel.wav")
    mel = log_mel(torch.from_numpy(padded)).numpy()
    np.savez_compressed(FOLDER / "log-mel.npz", first=mel[:, :MEL_FRAMES], last=mel[:, -20:])


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    expected = {}
    for name, value in checkpoints().items():
        torch.save(value, FOLDER / name)
        expected[name] = described(value)
    state = {"weight": torch.tensor([[0.5, -0.25]]), "steps": torch.tensor([4])}
    torch.save(state, FOLDER / "legacy.pt", _use_new_zipfile_serialization=False)
    expected["legacy.pt"] = described(state)
    (FOLDER / "hostile.pt").write_bytes(hostile())
    expected["hostile.pt"] = {"refused": "GLOBAL os.system"}
    text = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / "expected.json").write_text(text, encoding="utf-8")
    mel_reference()


if __name__ == "__main__":
    main()
