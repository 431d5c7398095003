"""Batches of waveforms and texts, drawn and augmented at random but reproducibly (one seeded generator)."""

import dataclasses

import numpy as np
import torch

from . import audio
from .logmel import log_mel
from .nko import class_indices
from .store import Store

POSITION_STEP = 4  # encoder frames a head frame: offsets are multiples, so that both move alike
ENCODER_FRAMES = 1500
SAMPLES_PER_ENCODER_FRAME = 320


@dataclasses.dataclass
class Batch:
    """mel (batch, 80, 2T); texts as class indices end to end, their lengths; first: position of encoder frame 0."""

    mel: torch.Tensor
    targets: torch.Tensor
    target_lengths: torch.Tensor
    first: int


def clip_batch(store: Store, rng: np.random.Generator, size: int) -> Batch:
    """Single utterances of a few seconds, padded with silence to the longest, somewhere in the window."""
    chosen = rng.integers(len(store.clips), size=size)
    waves = [store.waveform(at) for at in chosen]
    lead = [int(rng.integers(0, 4800)) for _ in waves]
    step = SAMPLES_PER_ENCODER_FRAME * POSITION_STEP
    longest = max(len(wave) + start for wave, start in zip(waves, lead, strict=True))
    length = -(-longest // step) * step
    placed = np.stack(
        [audio.augment(audio.place([wave], [start], length), rng) for wave, start in zip(waves, lead, strict=True)]
    )
    rooms = (ENCODER_FRAMES - length // SAMPLES_PER_ENCODER_FRAME) // POSITION_STEP
    first = POSITION_STEP * int(rng.integers(0, rooms + 1))
    return _batch(placed, [store.clips[at]["text"] for at in chosen], first)


def window_batch(store: Store, rng: np.random.Generator, size: int) -> Batch:
    """Full 30 s windows: dense speech (3 in 5), one to three utterances (1 in 4), no speech at all (the rest)."""
    waves, texts = zip(*(window(store, rng) for _ in range(size)), strict=True)
    return _batch(np.stack(waves), list(texts), 0)


def window(store: Store, rng: np.random.Generator) -> tuple[np.ndarray, str]:
    kind = rng.random()
    if kind < 0.15:
        level = 0.0 if rng.random() < 0.2 else 10 ** rng.uniform(-5, -1.3)
        return audio.noise_from_bank(audio.WINDOW_SAMPLES, rng) * np.float32(level), ""
    if kind < 0.4:
        wave, text = sparse(store, rng, int(rng.integers(1, 4)))
    else:
        wave, text = dense(store, rng, one_speaker=rng.random() < 0.5)
    return audio.augment(wave, rng), text


def dense(store: Store, rng: np.random.Generator, one_speaker: bool) -> tuple[np.ndarray, str]:
    """Utterances with pauses of 0.15..1 s until the window is full."""
    members = store.groups[int(rng.choice(list(store.groups)))] if one_speaker else range(len(store.clips))
    at, speech, starts, texts = int(rng.integers(0, 8000)), [], [], []
    for index in rng.permutation(members) if one_speaker else rng.integers(len(members), size=30):
        samples = store.waveform(int(index))
        if at + len(samples) > audio.WINDOW_SAMPLES:
            break
        speech.append(samples if one_speaker else samples * np.float32(rng.uniform(0.4, 1)))
        starts.append(at)
        texts.append(store.clips[int(index)]["text"])
        at += len(samples) + int(rng.integers(2400, 16000))
    return audio.place(speech, starts), " ".join(texts)


def sparse(store: Store, rng: np.random.Generator, count: int) -> tuple[np.ndarray, str]:
    """`count` utterances, each somewhere in its own equal part of the window."""
    part = audio.WINDOW_SAMPLES // count
    chosen = rng.integers(len(store.clips), size=count)
    speech = [store.waveform(int(index)) for index in chosen]
    starts = [at * part + int(rng.integers(0, part - len(samples))) for at, samples in enumerate(speech)]
    return audio.place(speech, starts), " ".join(store.clips[int(index)]["text"] for index in chosen)


def _batch(waves: np.ndarray, texts: list[str], first: int) -> Batch:
    indices = [class_indices(text) for text in texts]
    return Batch(
        mel=log_mel(torch.from_numpy(waves)),
        targets=torch.tensor([index for text in indices for index in text], dtype=torch.long),
        target_lengths=torch.tensor([len(text) for text in indices], dtype=torch.long),
        first=first,
    )
