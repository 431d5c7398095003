"""Waveforms: reading, writing, resampling and the light augmentation of training."""

import functools
import io
import math
import pathlib
import wave

import numpy as np
import torch

SAMPLE_RATE = 16_000
WINDOW_SAMPLES = 480_000  # 30 s


def from_wav_bytes(data: bytes) -> tuple[np.ndarray, int]:
    """16-bit mono WAV to (float32 samples in -1..1, sample rate). The data length is taken from the bytes there are:
    espeak-ng cannot know it when it writes to a pipe."""
    with wave.open(io.BytesIO(data)) as file:
        if file.getsampwidth() != 2 or file.getnchannels() != 1:
            raise ValueError("16-bit mono expected")
        frames = file.readframes(len(data))
        return np.frombuffer(frames, "<i2").astype(np.float32) / 32768, file.getframerate()


def read_wav(path: pathlib.Path) -> np.ndarray:
    """float32 samples of a 16 kHz mono 16-bit file."""
    samples, rate = from_wav_bytes(path.read_bytes())
    if rate != SAMPLE_RATE:
        raise ValueError(f"{path}: {rate} Hz")
    return samples


def to_int16(samples: np.ndarray) -> np.ndarray:
    return np.clip(np.round(samples * 32768), -32768, 32767).astype("<i2")


def write_wav(path: pathlib.Path, samples: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(to_int16(samples).tobytes())


def resample(samples: np.ndarray, rate: int, target: int = SAMPLE_RATE) -> np.ndarray:
    """Windowed-sinc resampling (Hann, 16 zero crossings) by a ratio of small integers."""
    if rate == target:
        return samples
    divisor = math.gcd(rate, target)
    up, down = target // divisor, rate // divisor
    cutoff = 0.96 * min(1.0, target / rate)  # of the source's Nyquist frequency
    half = math.ceil(16 / cutoff)
    # Kernel i computes output samples i, i + up, ...; each lies i*down/up source samples after the block's first,
    # so the taps reach up to `down` samples further to the right.
    taps = torch.arange(-half, half + 1 + down, dtype=torch.float64)
    offsets = taps[None, :] - (torch.arange(up, dtype=torch.float64) * down / up)[:, None]
    window = torch.where(offsets.abs() <= half, 0.5 + 0.5 * torch.cos(math.pi * offsets / half), 0.0)
    kernels = (cutoff * torch.sinc(cutoff * offsets) * window).float()
    padded = torch.nn.functional.pad(torch.from_numpy(samples)[None, None], (half, half + 2 * down))
    output = torch.nn.functional.conv1d(padded, kernels[:, None], stride=down)[0]
    length = len(samples) * target // rate
    return output.T.reshape(-1)[:length].contiguous().numpy()


def place(speech: list[np.ndarray], starts: list[int], length: int = WINDOW_SAMPLES) -> np.ndarray:
    """A window of silence with each piece of speech at its start sample."""
    window = np.zeros(length, np.float32)
    for samples, start in zip(speech, starts, strict=True):
        window[start : start + len(samples)] += samples[: max(0, length - start)]
    return window


def augment(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Random gain, a gentle tilt or band limit, and noise at 15..60 dB below the speech (sometimes none)."""
    gain = rng.uniform(-6, 6, size=6)  # dB at 6 points from 0 to 8 kHz
    if rng.random() < 0.6:
        spectrum = torch.fft.rfft(torch.from_numpy(samples))
        curve = np.interp(np.linspace(0, 5, len(spectrum)), np.arange(6), gain).astype(np.float32)
        samples = torch.fft.irfft(spectrum * torch.from_numpy(10 ** (curve / 20)), len(samples)).numpy()
    level = float(np.sqrt(np.mean(samples**2))) or 0.03
    if rng.random() < 0.75:
        samples = samples + noise_from_bank(len(samples), rng) * np.float32(level * 10 ** (-rng.uniform(15, 60) / 20))
    return samples * np.float32(10 ** (rng.uniform(-18, 3) / 20))


@functools.cache
def _noise_bank() -> list[np.ndarray]:
    """Twelve minutes of noise: making it anew for every clip would cost as much as training on it."""
    rng = np.random.default_rng(50_000)
    return [noise(60 * SAMPLE_RATE, rng) for _ in range(12)]


def noise_from_bank(length: int, rng: np.random.Generator) -> np.ndarray:
    """A random stretch of the bank, about unit RMS; at most 60 s."""
    row = _noise_bank()[int(rng.integers(12))]
    start = int(rng.integers(0, len(row) - length + 1))
    return row[start : start + length]


def noise(length: int, rng: np.random.Generator) -> np.ndarray:
    """Noise of unit RMS, white to brown."""
    white = rng.standard_normal(length).astype(np.float32)
    slope = rng.uniform(0, 0.97)
    spectrum = np.fft.rfft(white)
    turn = np.exp(-2j * np.pi * np.arange(len(spectrum)) / length)
    coloured = np.fft.irfft(spectrum / (1 - slope * turn), length).astype(np.float32)
    return coloured / float(np.sqrt(np.mean(coloured**2)))
