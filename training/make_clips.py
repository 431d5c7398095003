"""Synthesizes the committed clips: python training/make_clips.py writes models/clips, models/calibration and models/evaluation.

models/clips: the speaker is of the test split (language, variant and speed are in no training data), the words are real ones.
The other two: mini/short_clips.py.
"""

import json
import pathlib

import numpy as np

from make_data import SEED, WORDS, fits, trim
from mini import audio, espeak, phrases, short_clips
from mini.nko import latin_word, nko_text
from mini.words import Word, split_words

VOICE = espeak.Voice("id", "", 90, 35, 8, False)
HELLO_VOICE = espeak.Voice("ms", "m7", 90, 65, 8, False)
FIRST_SECOND, PAUSE_SECONDS = 0.4, 0.35
SPARSE_START_SECONDS = 11.0
NOISE = 10 ** (-66 / 20)  # RMS; a recording's silence is never digital zero, and without it the mel is constant


def words(phrase: str) -> list[tuple[str, ...]]:
    return [latin_word(word) for word in phrase.split()]


def phrase_samples(phrase: list[Word], voice: espeak.Voice) -> np.ndarray | None:
    samples = trim(espeak.speak(phrase, voice))
    return samples if fits(nko_text(phrase), samples) else None


class Folder:
    """models/NAME, whose clips get the noise of a recording, and their transcripts."""

    def __init__(self, name: str, noise_seed: int):
        self.path = pathlib.Path("models") / name
        self.path.mkdir(parents=True, exist_ok=True)
        self.rng = np.random.default_rng(noise_seed)
        self.texts: dict[str, str] = {}

    def write(self, name: str, samples: np.ndarray, text: str) -> None:
        audio.write_wav(self.path / name, samples + audio.noise(len(samples), self.rng) * np.float32(NOISE))
        self.texts[name] = text

    def close(self) -> None:
        text = json.dumps(self.texts, ensure_ascii=False, indent=2) + "\n"
        (self.path / "transcripts.json").write_text(text, encoding="utf-8")


def write_all(folder: Folder, clips: list[short_clips.Clip]) -> None:
    for clip in clips:
        folder.write(clip.name, clip.samples, nko_text(clip.words))
        print(f"{clip.name}: {len(clip.samples) / audio.SAMPLE_RATE:.1f} s, {clip.voice.name} {clip.voice.speed}")
    folder.close()


def write_golden(folder: Folder) -> None:
    at, speech, starts, said = FIRST_SECOND, [], [], []
    for phrase in phrases.DENSE:
        samples = trim(espeak.speak(words(phrase), VOICE))
        speech.append(samples)
        starts.append(round(at * audio.SAMPLE_RATE))
        said += words(phrase)
        at += len(samples) / audio.SAMPLE_RATE + PAUSE_SECONDS
    print(f"dense: {len(speech)} phrases, speech ends at {at - PAUSE_SECONDS:.1f} s")
    folder.write("dense.wav", audio.place(speech, starts), nko_text(said))

    sparse = trim(espeak.speak(words(phrases.SPARSE), VOICE))
    start = round(SPARSE_START_SECONDS * audio.SAMPLE_RATE)
    folder.write("sparse.wav", audio.place([sparse], [start]), nko_text(words(phrases.SPARSE)))
    folder.write("silence.wav", np.zeros(audio.WINDOW_SAMPLES, np.float32), "")
    for name, phrase in phrases.HELLO.items():
        samples = trim(espeak.speak(words(phrase), HELLO_VOICE))
        edge = np.zeros(audio.SAMPLE_RATE // 5, np.float32)
        folder.write(name, np.concatenate([edge, samples, edge]), nko_text(words(phrase)))
    folder.close()


def main() -> None:
    write_golden(Folder("clips", noise_seed=30))
    split = split_words(SEED, **WORDS, calibration=120)
    calibration = short_clips.calibration_clips(split["calibration"], 8, phrase_samples)
    write_all(Folder("calibration", noise_seed=31), calibration)
    write_all(Folder("evaluation", noise_seed=32), short_clips.evaluation_clips(split["test"], 12, phrase_samples))


if __name__ == "__main__":
    main()
