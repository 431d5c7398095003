"""What a feature tensor means, as the encoder's export declares it and as the head expects it."""

import hashlib
import json

import torch
import yaml

FRONT_END = {
    "kind": "log-mel",
    "melBins": 80,
    "fftSize": 400,
    "hopLength": 160,
    "melScale": "slaney",
    "fMinHz": 0,
    "fMaxHz": 8000,
    "log": "log10",
    "floor": 1.0e-10,
    "dynamicRange": 8,
    "offset": 4,
    "scale": 4,
}


def revision(state: dict[str, torch.Tensor]) -> str:
    """A digest over the reference weights' tensors: of names, shapes and little-endian float16 bytes, whatever the file
    that they travel in."""
    rows = [
        {
            "dtype": "float16",
            "name": name,
            "sha256": hashlib.sha256(state[name].half().contiguous().numpy().astype("<f2").tobytes()).hexdigest(),
            "shape": list(state[name].shape),
        }
        for name in sorted(state)
    ]
    text = json.dumps(rows, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def layout(state: dict[str, torch.Tensor], frames: int, reduction: dict) -> dict:
    """frames: as delivered for a 30 s window."""
    return {
        "extractor": {"model": "anchor-mini-encoder", "revision": revision(state), "layer": "ln_post"},
        "audio": {"sampleRateHz": 16000},
        "frontEnd": FRONT_END,
        "window": {"kind": "fixed", "samples": 480000, "frames": frames},
        "output": {"dim": 128, "axes": ["batch", "time", "feature"]},
        "reduction": reduction,
    }


def to_yaml(value: dict, comment: str) -> str:
    text = yaml.dump(value, sort_keys=False, allow_unicode=True, width=10_000, Dumper=_Dumper)
    return f"# {comment}\n{text}"


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data) -> bool:
        return True


_Dumper.add_representer(float, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:.1e}"))
_Dumper.add_representer(
    list,
    lambda dumper, value: dumper.represent_sequence(
        "tag:yaml.org,2002:seq", value, flow_style=value == [str(v) for v in value]
    ),
)
