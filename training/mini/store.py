"""Clips on disk: one int16 array of samples laid end to end, and a JSON list that says what lies where."""

import json
import pathlib

import numpy as np

from .audio import to_int16


class Store:
    """Read side. `clips` holds {text, start, length, voice, group}; start and length count samples at 16 kHz."""

    def __init__(self, folder: pathlib.Path, name: str) -> None:
        self.samples = np.load(folder / f"{name}.npy", mmap_mode="r")
        self.clips = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        self.groups: dict[int, list[int]] = {}
        for at, clip in enumerate(self.clips):
            self.groups.setdefault(clip["group"], []).append(at)

    def waveform(self, at: int) -> np.ndarray:
        clip = self.clips[at]
        return self.samples[clip["start"] : clip["start"] + clip["length"]].astype(np.float32) / 32768


def save(folder: pathlib.Path, name: str, spoken: list[tuple[np.ndarray, dict]]) -> None:
    """spoken: float32 samples and {text, voice, group} of each clip."""
    start, clips = 0, []
    for samples, description in spoken:
        clips.append({**description, "start": start, "length": len(samples)})
        start += len(samples)
    np.save(folder / f"{name}.npy", np.concatenate([to_int16(samples) for samples, _ in spoken]))
    (folder / f"{name}.json").write_text(json.dumps(clips, ensure_ascii=False), encoding="utf-8")
