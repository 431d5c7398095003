"""Utterances of 6 to 10 s that no training saw: some to calibrate and plan quantization with, others to score it on.

calibration  speakers, speeds and pitches of training; pseudo-words of their own, in no other split
evaluation   speakers, speeds and pitches of the test split; pseudo-words of the test split and, every other clip,
             real words that no golden clip says
"""

import dataclasses
import itertools
import random
from collections.abc import Callable

import numpy as np

from . import phrases, voices
from .audio import SAMPLE_RATE
from .espeak import Voice
from .nko import latin_word
from .words import Word, real_words

SHORTEST_SECONDS, LONGEST_SECONDS = 6.0, 10.0
PAUSE_SECONDS = 0.35
EDGE_SECONDS = 0.2


@dataclasses.dataclass(frozen=True)
class Clip:
    name: str
    voice: Voice
    words: list[Word]
    samples: np.ndarray


def golden_words() -> set[Word]:
    """What the clips of models/clips say."""
    texts = [*phrases.DENSE, phrases.SPARSE, *phrases.HELLO.values()]
    return {latin_word(word) for text in texts for word in text.split()}


def calibration_clips(words: list[Word], count: int, speak: Callable) -> list[Clip]:
    """One language, variant and speed a clip, each in turn, so that a few clips hold many."""
    rng = random.Random(40)
    languages = rng.sample(voices.TRAIN_LANGUAGES, count)
    variants = rng.sample([variant for variant in voices.TRAIN_VARIANTS if variant], count)
    speeds, pitches = itertools.cycle(voices.TRAIN_SPEEDS), itertools.cycle(voices.TRAIN_PITCHES)
    speakers = [Voice(language, variant, next(speeds), next(pitches), rng.randint(5, 12), rng.random() < 0.5)
                for language, variant in zip(languages, variants, strict=True)]  # fmt: skip
    return [utterance(f"calibration-{at + 1}.wav", voice, words, rng, speak)
            for at, voice in enumerate(speakers)]  # fmt: skip


def evaluation_clips(words: list[Word], count: int, speak: Callable) -> list[Clip]:
    rng = random.Random(41)
    known = golden_words()
    vocabularies = itertools.cycle([words, [word for word in real_words() if word not in known]])
    kinds = list(itertools.product(voices.TEST_LANGUAGES, voices.TEST_VARIANTS, voices.TEST_SPEEDS))
    speakers = [Voice(language, variant, speed, rng.choice(voices.TEST_PITCHES), rng.randint(5, 12), rng.random() < 0.5)
                for language, variant, speed in rng.sample(kinds, count)]  # fmt: skip
    return [utterance(f"evaluation-{at + 1:02}.wav", voice, next(vocabularies), rng, speak)
            for at, voice in enumerate(speakers)]  # fmt: skip


def utterance(name: str, voice: Voice, words: list[Word], rng: random.Random, speak: Callable) -> Clip:
    """Phrases of 2 to 5 words until there are enough; one that would make it too long, or does not fit, is drawn again.

    speak(words, voice) gives a trimmed phrase, or None where CTC has too few frames for its text.
    """
    edge, pause = (np.zeros(round(seconds * SAMPLE_RATE), np.float32) for seconds in (EDGE_SECONDS, PAUSE_SECONDS))
    said: list[Word] = []
    pieces = [edge]
    while sum(map(len, pieces)) + len(edge) < SHORTEST_SECONDS * SAMPLE_RATE:
        phrase = rng.choices(words, k=rng.randint(2, 5))
        samples = speak(phrase, voice)
        piece = [pause, samples] if said else [samples]
        if samples is None or sum(map(len, [*pieces, *piece])) + len(edge) > LONGEST_SECONDS * SAMPLE_RATE:
            continue
        pieces += piece
        said += phrase
    return Clip(name, voice, said, np.concatenate([*pieces, edge]))
