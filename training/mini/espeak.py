"""Speech from phones by espeak-ng (a program of its own, called on the command line)."""

import dataclasses
import subprocess
from collections.abc import Sequence

import numpy as np

from .audio import from_wav_bytes, resample
from .nko import NASAL, SYLLABIC_N, VOWELS

MNEMONIC = {"ɛ": "E", "ɔ": "O", "j": "dZ", "c": "tS", "ɲ": "n^", "y": "j", NASAL: "n", SYLLABIC_N: "n"}


@dataclasses.dataclass(frozen=True)
class Voice:
    """language: espeak-ng's name; variant: "" or a speaker such as "m3"; speed: words a minute; pitch: 0..99;
    gap: pause between words in units of 10 ms; stress: whether the first vowel of every word is marked."""

    language: str
    variant: str = ""
    speed: int = 100
    pitch: int = 50
    gap: int = 6
    stress: bool = False

    @property
    def name(self) -> str:
        return f"{self.language}+{self.variant}" if self.variant else self.language


def mnemonics(word: Sequence[str], stress: bool) -> str:
    """espeak-ng's phoneme names for one word, e.g. "b'ataki"."""
    parts, unstressed = [], stress
    for phone in word:
        if unstressed and phone in VOWELS:
            parts.append("'")
            unstressed = False
        parts.append(MNEMONIC.get(phone, phone))
    return "".join(parts)


def speak(words: Sequence[Sequence[str]], voice: Voice) -> np.ndarray:
    """float32 samples at 16 kHz, -1..1."""
    text = " ".join(f"[[{mnemonics(word, voice.stress)}]]" for word in words)
    command = ["espeak-ng", "-v", voice.name, "-s", str(voice.speed), "-p", str(voice.pitch), "-g", str(voice.gap)]
    wav = subprocess.run([*command, "--stdout", text], check=True, capture_output=True).stdout
    samples, rate = from_wav_bytes(wav)
    return resample(samples, rate)
