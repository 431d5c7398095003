"""Pseudo-words of Manding syllables, and the real words of bambara-words.txt."""

import pathlib
import random

from .nko import CONSONANTS, NASAL, SYLLABIC_N, VOWELS, latin_word

Word = tuple[str, ...]
WORD_FILE = pathlib.Path(__file__).resolve().parent.parent / "bambara-words.txt"

SYLLABLES_PER_WORD = [1, 2, 3, 4]
SYLLABLE_WEIGHTS = [2, 5, 3, 1]


def pseudo_word(rng: random.Random) -> Word:
    """One word of 1..4 syllables CV or CVN; a first syllable may also be V, VN or a lone N."""
    phones: list[str] = []
    count = rng.choices(SYLLABLES_PER_WORD, SYLLABLE_WEIGHTS)[0]
    for at in range(count):
        # A vowel without a consonant stands only at the start: "a~ a" and "a na" would sound alike inside a word.
        if at == 0 and count > 1 and rng.random() < 0.03:
            phones.append(SYLLABIC_N)
            continue
        if at > 0 or rng.random() > 0.12:
            phones.append(rng.choice(list(CONSONANTS)))
        phones.append(rng.choice(list(VOWELS)))
        if rng.random() < 0.18:
            phones.append(NASAL)
    return tuple(phones)


def real_words() -> list[Word]:
    """The words of bambara-words.txt, lengths and tones unwritten."""
    lines = WORD_FILE.read_text(encoding="utf-8").splitlines()
    return [latin_word(line.strip()) for line in lines if line.strip() and not line.startswith("#")]


def split_words(seed: int, train: int, validation: int, test: int, calibration: int = 0) -> dict[str, list[Word]]:
    """Disjoint sets of distinct pseudo-words; none of them is a real word of the list."""
    rng = random.Random(seed)
    taken = set(real_words())
    result: dict[str, list[Word]] = {}
    # The small sets choose first: one-syllable words are few, and training would otherwise take all of them.
    # Calibration came later and chooses last, so that the others stay what the models were trained and tested on.
    sizes = {"test": test, "validation": validation, "train": train, "calibration": calibration}
    for name, size in sizes.items():
        words: list[Word] = []
        while len(words) < size:
            word = pseudo_word(rng)
            if word not in taken:
                taken.add(word)
                words.append(word)
        result[name] = words
    return result
