"""Whisper's log-mel front end for 80 bins.

16 kHz samples -> STFT (n_fft 400, hop 160, periodic Hann, centred with reflection) -> power -> 80 slaney mel filters
over 0..8000 Hz -> log10, floored at 1e-10 and at the maximum minus 8 -> (x + 4) / 4.
"""

import math

import torch

MEL_BINS = 80
FFT_SIZE = 400
HOP = 160
WINDOW_FRAMES = 3000


def _slaney_hz(mels: torch.Tensor) -> torch.Tensor:
    """Linear up to 1000 Hz (15 mel), logarithmic above."""
    return torch.where(mels < 15, mels * 200 / 3, 1000 * torch.exp((mels - 15) * math.log(6.4) / 27))


def mel_filters() -> torch.Tensor:
    """(80, 201) triangular filters, each scaled to unit area in Hz."""
    top = 15 + 27 * math.log(8000 / 1000) / math.log(6.4)
    edges = _slaney_hz(torch.linspace(0, top, MEL_BINS + 2, dtype=torch.float64))
    bins = torch.linspace(0, 8000, FFT_SIZE // 2 + 1, dtype=torch.float64)
    rising = (bins[None] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins[None]) / (edges[2:] - edges[1:-1])[:, None]
    triangles = torch.minimum(rising, falling).clamp(min=0)
    return (triangles * (2 / (edges[2:] - edges[:-2]))[:, None]).float()


_FILTERS = mel_filters()
_HANN = torch.hann_window(FFT_SIZE)


def log_mel(samples: torch.Tensor) -> torch.Tensor:
    """(..., samples) -> (..., 80, samples // 160). The dynamic range is cut for each waveform by itself."""
    flat = samples.reshape(-1, samples.shape[-1])
    spectrum = torch.stft(flat, FFT_SIZE, HOP, window=_HANN, center=True, pad_mode="reflect", return_complex=True)
    power = spectrum[..., :-1].abs() ** 2
    logs = (_FILTERS @ power).clamp(min=1e-10).log10()
    logs = torch.maximum(logs, logs.amax(dim=(1, 2), keepdim=True) - 8)
    return ((logs + 4) / 4).reshape(*samples.shape[:-1], *logs.shape[1:])
