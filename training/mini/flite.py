"""Speech from phones by flite: a second synthesizer that shares nothing with espeak-ng. Used for testing only."""

import pathlib
import subprocess
import tempfile
from collections.abc import Sequence

import numpy as np

from .audio import from_wav_bytes, resample
from .nko import NASAL, SYLLABIC_N

# flite's English phones nearest to ours: English has no closed e and o without a glide, and no ɲ.
PHONES = {
    "a": "aa", "e": "ey", "ɛ": "eh", "i": "iy", "o": "ow", "ɔ": "ao", "u": "uw", "j": "jh", "c": "ch", "ɲ": "n y",
    "h": "hh", NASAL: "n", SYLLABIC_N: "n",
}  # fmt: skip


def speak(words: Sequence[Sequence[str]], voice: str, stretch: float = 1.3) -> np.ndarray:
    """float32 samples at 16 kHz; stretch > 1 is slower."""
    phones = " pau ".join(" ".join(PHONES.get(phone, phone) for phone in word) for word in words)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "speech.wav")
        stretching = ["--setf", f"duration_stretch={stretch}"]
        subprocess.run(["flite", "-voice", voice, *stretching, "-p", phones, "-o", str(path)], check=True)
        samples, rate = from_wav_bytes(path.read_bytes())
    return resample(samples, rate)
