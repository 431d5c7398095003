"""Phones, N'Ko letters and the 66 classes of the heads.

A *phone* is one symbol of the Latin orthography of Bambara ("ɲ", "ɔ", "j"), or NASAL after a vowel, or SYLLABIC_N.
A *word* is a tuple of phones. Tones and vowel length are neither written nor spoken anywhere in this folder.
"""

from collections.abc import Iterable, Sequence

NASAL = "~"  # the vowel before it is nasal
SYLLABIC_N = "ŋ̍"  # the N of "nko": a nasal that is a syllable by itself, only at the start of a word

VOWELS = {"a": 0x07CA, "e": 0x07CB, "i": 0x07CC, "ɛ": 0x07CD, "u": 0x07CE, "o": 0x07CF, "ɔ": 0x07D0}
CONSONANTS = {
    "b": 0x07D3,
    "p": 0x07D4,
    "t": 0x07D5,
    "j": 0x07D6,  # as in "ji": dʒ
    "c": 0x07D7,  # as in "cɛ": tʃ
    "d": 0x07D8,
    "r": 0x07D9,
    "s": 0x07DB,
    "g": 0x07DC,  # N'Ko writes g with the letter gba and a mark; the mark is left out here
    "f": 0x07DD,
    "k": 0x07DE,
    "l": 0x07DF,
    "m": 0x07E1,
    "ɲ": 0x07E2,
    "n": 0x07E3,
    "h": 0x07E4,
    "w": 0x07E5,
    "y": 0x07E6,
}
LETTER = {**VOWELS, **CONSONANTS, SYLLABIC_N: 0x07D2, NASAL: 0x07F2}

FIRST_CODE_POINT = 0x07C0
SPACE = 64
BLANK = 65
CLASSES = 66


def nko_text(words: Iterable[Sequence[str]]) -> str:
    """The N'Ko spelling of words, separated by single spaces."""
    return " ".join("".join(chr(LETTER[phone]) for phone in word) for word in words)


def class_indices(text: str) -> list[int]:
    """Text to class indices: 0..63 are U+07C0..U+07FF, 64 is the space."""
    return [SPACE if character == " " else ord(character) - FIRST_CODE_POINT for character in text]


def greedy_text(indices: Iterable[int]) -> str:
    """CTC's greedy reading of one class index a frame: repeats collapse, blanks vanish, outer spaces are trimmed."""
    letters, previous = [], BLANK
    for index in indices:
        if index != previous and index != BLANK:
            letters.append(" " if index == SPACE else chr(FIRST_CODE_POINT + index))
        previous = index
    return "".join(letters).strip()


def latin_word(latin: str) -> tuple[str, ...]:
    """Phones of a word in Latin orthography. Doubled vowels are shortened; an n that closes a syllable is NASAL."""
    phones: list[str] = []
    for at, letter in enumerate(latin):
        following = latin[at + 1 : at + 2]
        if letter == "n" and following not in VOWELS:
            phones.append(NASAL if phones and phones[-1] in VOWELS else SYLLABIC_N)
        elif not (phones and letter in VOWELS and phones[-1] == letter):
            phones.append(letter)
    unknown = [phone for phone in phones if phone not in LETTER]
    if unknown:
        raise ValueError(f"{latin}: no letter for {unknown}")
    return tuple(phones)
