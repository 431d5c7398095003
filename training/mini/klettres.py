"""Human syllables of Debian's klettres-data (GPL-2+): for evaluation only, nothing of them is copied anywhere.

Setswana, Italian and Spanish CV syllables whose spelling means the same phones in Bambara. Which of e/ɛ and o/ɔ a
speaker said is not written there, so both count as right: see `merged`.
"""

import pathlib
import subprocess

import numpy as np

from .audio import SAMPLE_RATE
from .nko import nko_text

FOLDER = pathlib.Path("/usr/share/klettres")
CONSONANTS = {"tn": "bdfklmnprstwy", "it": "bdflmnprt", "es": "fklmnpst"}


def syllables() -> list[tuple[np.ndarray, str]]:
    """(float32 samples at 16 kHz, N'Ko text); needs ffmpeg."""
    found = []
    for language, consonants in CONSONANTS.items():
        for path in sorted((FOLDER / language / "syllab").glob("??.ogg")):
            consonant, vowel = path.stem
            if consonant in consonants and vowel in "aeiou":
                command = [
                    "ffmpeg",
                    "-v",
                    "error",
                    "-i",
                    str(path),
                    "-ac",
                    "1",
                    "-ar",
                    str(SAMPLE_RATE),
                    "-f",
                    "f32le",
                    "-",
                ]
                raw = subprocess.run(command, check=True, capture_output=True).stdout
                found.append((np.frombuffer(raw, "<f4").copy(), nko_text([(consonant, vowel)])))
    return found


def merged(text: str) -> str:
    """Text without the distinction of open and closed e and o."""
    return text.replace("ߍ", "ߋ").replace("ߐ", "ߏ")
