"""Synthesizes the committed clips: python training/make_clips.py writes models/clips.

The speaker is of the test split (language, variant and speed are in no training data), the words are real ones.
"""

import json
import pathlib

import numpy as np

from make_data import trim
from mini import audio, espeak, phrases
from mini.nko import latin_word, nko_text

VOICE = espeak.Voice("id", "", 90, 35, 8, False)
HELLO_VOICE = espeak.Voice("ms", "m7", 90, 65, 8, False)
FIRST_SECOND, PAUSE_SECONDS = 0.4, 0.35
SPARSE_START_SECONDS = 11.0
NOISE = 10 ** (-66 / 20)  # RMS; a recording's silence is never digital zero, and without it the mel is constant


def words(phrase: str) -> list[tuple[str, ...]]:
    return [latin_word(word) for word in phrase.split()]


def main() -> None:
    folder = pathlib.Path("models/clips")
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(30)
    texts: dict[str, str] = {}

    def write(name: str, samples: np.ndarray, text: str) -> None:
        audio.write_wav(folder / name, samples + audio.noise(len(samples), rng) * np.float32(NOISE))
        texts[name] = text

    at, speech, starts, said = FIRST_SECOND, [], [], []
    for phrase in phrases.DENSE:
        samples = trim(espeak.speak(words(phrase), VOICE))
        speech.append(samples)
        starts.append(round(at * audio.SAMPLE_RATE))
        said += words(phrase)
        at += len(samples) / audio.SAMPLE_RATE + PAUSE_SECONDS
    print(f"dense: {len(speech)} phrases, speech ends at {at - PAUSE_SECONDS:.1f} s")
    write("dense.wav", audio.place(speech, starts), nko_text(said))

    sparse = trim(espeak.speak(words(phrases.SPARSE), VOICE))
    start = round(SPARSE_START_SECONDS * audio.SAMPLE_RATE)
    write("sparse.wav", audio.place([sparse], [start]), nko_text(words(phrases.SPARSE)))
    write("silence.wav", np.zeros(audio.WINDOW_SAMPLES, np.float32), "")
    for name, phrase in phrases.HELLO.items():
        samples = trim(espeak.speak(words(phrase), HELLO_VOICE))
        edge = np.zeros(audio.SAMPLE_RATE // 5, np.float32)
        write(name, np.concatenate([edge, samples, edge]), nko_text(words(phrase)))
    text = json.dumps(texts, ensure_ascii=False, indent=2) + "\n"
    (folder / "transcripts.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
