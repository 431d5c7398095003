"""Who speaks, how fast, and in which split.

Every language below keeps the seven vowels and the consonants apart (others silently cut the string at an unknown
vowel, or merge open and closed vowels). A voice is a language and a variant (the speaker's timbre). Languages AND
variants AND speeds of the test split are in no other split; id and ms share most of their sounds, so both are test.
"""

TRAIN_LANGUAGES = ["fr-fr", "pt", "pt-br", "tn", "ht", "ro", "pl", "hr", "cs", "ku", "lfn", "ga"]
TRAIN_VARIANTS = ["", "", "", "m1", "m2", "m3", "m4", "m5", "f1", "f2", "f3", "f4"]  # "" thrice: the plain speaker
TRAIN_SPEEDS = [85, 95, 105, 118]  # words a minute as espeak-ng counts; 80 is its slowest
TRAIN_PITCHES = [30, 40, 50, 60, 70]  # 0..99

VALIDATION_LANGUAGES = ["sq"]
VALIDATION_VARIANTS = ["", "m6"]
VALIDATION_SPEEDS = [100]
VALIDATION_PITCHES = [45, 55]

TEST_LANGUAGES = ["id", "ms", "cy"]
TEST_VARIANTS = ["", "m7", "f5"]
TEST_SPEEDS = [90, 112]
TEST_PITCHES = [35, 65]

FLITE_VOICES = ["kal16", "awb", "rms", "slt"]
