"""Synthesizes every clip of every split: python training/make_data.py

train       training words, training voices and speeds
validation  words of its own; half training voices, half a voice and a speed of its own
seen        test words, training voices and speeds           \\
unseen      test words, test voices and speeds                | only evaluate.py and incident.py read these
real        words of bambara-words.txt, test voices and speeds|
flite       test words, another synthesizer                  /
"""

import argparse
import itertools
import pathlib
import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from mini import espeak, flite, voices
from mini.nko import class_indices, nko_text
from mini.store import save
from mini.words import Word, real_words, split_words

SEED = 20_001
WORDS = {"train": 9000, "validation": 500, "test": 700}
CLIPS_PER_GROUP = 12  # clips in a row by one speaker
HEAD_FRAMES_PER_SECOND = 12.5
LONGEST_SECONDS = 6.5


def fits(text: str, samples: np.ndarray) -> bool:
    """CTC needs a frame for every character and one more between equal neighbours; leave some slack."""
    indices = class_indices(text)
    needed = len(indices) + sum(a == b for a, b in itertools.pairwise(indices))
    seconds = len(samples) / 16_000
    return seconds <= LONGEST_SECONDS and needed <= 0.9 * HEAD_FRAMES_PER_SECOND * seconds


def trim(samples: np.ndarray) -> np.ndarray:
    """Without the silence that synthesizers put around an utterance, but for 50 ms."""
    loud = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max())
    return samples[max(0, loud[0] - 800) : loud[-1] + 800]


def any_voice(rng: random.Random, split: str) -> espeak.Voice:
    languages, variants, speeds, pitches = (
        getattr(voices, f"{split}_{what}") for what in ("LANGUAGES", "VARIANTS", "SPEEDS", "PITCHES")
    )
    return espeak.Voice(
        rng.choice(languages), rng.choice(variants), rng.choice(speeds), rng.choice(pitches), rng.randint(5, 12),
        rng.random() < 0.5,
    )  # fmt: skip


def utterances(rng: random.Random, words: list[Word], count: int, speakers) -> list[tuple]:
    """(speaker, words, group) for each clip; speakers() names the speaker of the next group."""
    jobs = []
    for at in range(count):
        if at % CLIPS_PER_GROUP == 0:
            speaker = speakers()
        jobs.append((speaker, rng.choices(words, k=rng.choice([1, 2, 3, 3, 4, 4, 5])), at // CLIPS_PER_GROUP))
    return jobs


def synthesize(job: tuple) -> tuple[np.ndarray, dict] | None:
    speaker, words, group = job
    text = nko_text(words)
    if isinstance(speaker, espeak.Voice):
        samples, name = espeak.speak(words, speaker), f"{speaker.name} {speaker.speed}"
    else:
        samples, name = flite.speak(words, speaker), speaker
    samples = trim(samples)
    return (samples, {"text": text, "voice": name, "group": group}) if fits(text, samples) else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--clips", type=int, default=14_400, help="training clips")
    options = parser.parse_args()
    folder = options.out / "data"
    folder.mkdir(parents=True, exist_ok=True)
    words = split_words(SEED, **WORDS)

    def speakers(rng: random.Random, *splits: str):
        turn = itertools.cycle(splits)
        return lambda: any_voice(rng, next(turn))

    plans = {
        "validation": (words["validation"], 480, ("TRAIN", "VALIDATION")),
        "seen": (words["test"], 288, ("TRAIN",)),
        "unseen": (words["test"], 576, ("TEST",)),
        "real": (real_words(), 288, ("TEST",)),
        "flite": (words["test"], 288, None),
        "train": (words["train"], options.clips, ("TRAIN",)),
    }
    for number, (name, (vocabulary, count, splits)) in enumerate(plans.items()):
        rng = random.Random(SEED + 1 + number)
        flites = itertools.cycle(voices.FLITE_VOICES)
        jobs = utterances(rng, vocabulary, count, speakers(rng, *splits) if splits else lambda turn=flites: next(turn))
        with ThreadPoolExecutor(2) as pool:
            spoken = [clip for clip in pool.map(synthesize, jobs) if clip is not None]
        save(folder, name, spoken)
        hours = sum(len(samples) for samples, _ in spoken) / 16_000 / 3600
        print(f"{name}: {len(spoken)} of {count} clips, {hours:.2f} h", flush=True)


if __name__ == "__main__":
    main()
