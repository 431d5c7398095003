"""Operators of MIL for which coremltools has no numpy inference, from their documentation in coremltools and, where that can be read in two ways (gru), from the
references that its tests compare predictions with. float32, with the sums that numpy makes."""

from collections.abc import Callable

import numpy as np


def conv(x, weight, bias=None, strides=None, pad_type="valid", pad=None, dilations=None, groups=1):
    """x [n, inputs, ...], weight [outputs, inputs / groups, ...]: a product for each tap of the kernel."""
    axes = range(x.ndim - 2)
    kernel = weight.shape[2:]
    strides, dilations = ([1] * len(kernel) if given is None else given for given in (strides, dilations))
    x = padded(x, pad_type, pad, 0.0)
    size = [(x.shape[2 + axis] - (kernel[axis] - 1) * dilations[axis] - 1) // strides[axis] + 1 for axis in axes]
    taps = weight.reshape(groups, weight.shape[0] // groups, *weight.shape[1:])
    result = np.zeros((x.shape[0], groups, taps.shape[1], int(np.prod(size))), np.float32)
    for tap in np.ndindex(*kernel):
        seen = x[(..., *(span(tap[axis] * dilations[axis], strides[axis], size[axis]) for axis in axes))]
        seen = seen.reshape(x.shape[0], groups, -1, result.shape[-1])
        result += np.matmul(taps[(slice(None), slice(None), slice(None), *tap)], seen)
    result = result.reshape(x.shape[0], weight.shape[0], *size)
    return result if bias is None else result + bias.reshape(-1, *[1] * len(kernel))


def span(start: int, stride: int, count: int) -> slice:
    return slice(start, start + stride * (count - 1) + 1, stride)


def padded(x, pad_type, pad, value):
    if pad_type not in ("valid", "custom"):
        raise NotImplementedError(f"pad_type {pad_type}")
    pairs = [] if pad_type == "valid" else [tuple(pair) for pair in np.reshape(pad, (-1, 2))]
    return np.pad(x, [(0, 0)] * (x.ndim - len(pairs)) + pairs, constant_values=value)


def windows(x, kernel_sizes, strides):
    """[..., taps]: what each place of a pooling kernel sees."""
    view = np.lib.stride_tricks.sliding_window_view(x, tuple(kernel_sizes), axis=tuple(range(2, x.ndim)))
    view = view[(slice(None), slice(None), *(slice(None, None, stride) for stride in strides))]
    return view.reshape(*view.shape[: x.ndim], -1)


def max_pool(x, kernel_sizes, strides, pad_type="valid", pad=None, ceil_mode=False):
    refuse_ceil(ceil_mode)
    return windows(padded(x, pad_type, pad, -np.inf), kernel_sizes, strides).max(-1)


def avg_pool(x, kernel_sizes, strides, pad_type="valid", pad=None, ceil_mode=False, exclude_padding_from_average=False):
    refuse_ceil(ceil_mode)
    sums = windows(padded(x, pad_type, pad, 0.0), kernel_sizes, strides).sum(-1)
    if not exclude_padding_from_average:
        return sums / np.float32(np.prod(kernel_sizes))
    return sums / windows(padded(np.ones_like(x), pad_type, pad, 0.0), kernel_sizes, strides).sum(-1)


def refuse_ceil(ceil_mode: bool) -> None:
    if ceil_mode:
        raise NotImplementedError("ceil_mode")


def batch_norm(x, mean, variance, gamma=None, beta=None, epsilon=1e-5):
    """Along the second axis."""
    mean, variance, gamma, beta = (value if value is None else value.reshape(-1, *[1] * (x.ndim - 2)) for value in (mean, variance, gamma, beta))
    result = (x - mean) / np.sqrt(variance + np.float32(epsilon))
    result = result if gamma is None else result * gamma
    return result if beta is None else result + beta


def instance_norm(x, gamma=None, beta=None, epsilon=1e-5):
    """Along the second axis, over those behind it."""
    axes = tuple(range(2, x.ndim))
    mean, variance = (of(axis=axes, keepdims=True) for of in (x.mean, x.var))
    result = (x - mean) / np.sqrt(variance + np.float32(epsilon))
    gamma, beta = (value if value is None else value.reshape(-1, *[1] * (x.ndim - 2)) for value in (gamma, beta))
    result = result if gamma is None else result * gamma
    return result if beta is None else result + beta


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm(x, initial_h, initial_c, weight_ih, weight_hh, bias=None, direction="forward", output_sequence=False, **other):
    """x [steps, batch, inputs]; weights stack the gates i, f, o, z."""
    backward = {name: other.pop(f"{name}_back", None) for name in ("weight_ih", "weight_hh", "bias")}
    refuse_other_activations(other)

    def scan(steps, h, c, weight_ih, weight_hh, bias):
        outputs = []
        for step in steps:
            gates = step @ weight_ih.T + h @ weight_hh.T + (0 if bias is None else bias)
            i, f, o, z = np.split(gates, 4, axis=-1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(z)
            h = sigmoid(o) * np.tanh(c)
            outputs.append(h)
        return np.stack(outputs), h, c

    forward = {"weight_ih": weight_ih, "weight_hh": weight_hh, "bias": bias}
    if direction == "bidirectional":
        (h, h_back), (c, c_back) = np.split(initial_h, 2, axis=-1), np.split(initial_c, 2, axis=-1)
        there, back = scan(x, h, c, **forward), scan(x[::-1], h_back, c_back, **backward)
        sequence, h, c = (np.concatenate([a, b], axis=-1) for a, b in zip((there[0], *there[1:]), (back[0][::-1], *back[1:])))
    else:
        turn = -1 if direction == "reverse" else 1
        sequence, h, c = scan(x[::turn], initial_h, initial_c, **forward)
        sequence = sequence[::turn]
    return (sequence if output_sequence else h[np.newaxis]), h, c


def gru(x, initial_h, weight_ih, weight_hh, bias=None, direction="forward", output_sequence=False, reset_after=False, input_bias=None, **other):
    """Weights stack the gates r, o, z, o being the new one. The state is reset before it is multiplied, unless reset_after says otherwise."""
    refuse_other_activations(other)
    (w_r, w_o, w_z), (r_r, r_o, r_z) = np.split(weight_ih, 3), np.split(weight_hh, 3)
    zeros = np.zeros(len(weight_ih), np.float32)
    (a_r, a_o, a_z), (b_r, b_o, b_z) = (np.split(zeros if given is None else given, 3) for given in (input_bias, bias))
    turn = -1 if direction == "reverse" else 1
    h, outputs = initial_h, []
    for step in x[::turn]:
        r = sigmoid(step @ w_r.T + a_r + h @ r_r.T + b_r)
        z = sigmoid(step @ w_z.T + a_z + h @ r_z.T + b_z)
        recurrent = r * (h @ r_o.T + b_o) if reset_after else (r * h) @ r_o.T + b_o
        h = (1 - z) * np.tanh(step @ w_o.T + a_o + recurrent) + z * h
        outputs.append(h)
    return (np.stack(outputs[::turn]) if output_sequence else h[np.newaxis]), h


def refuse_other_activations(given: dict) -> None:
    usual = {"recurrent_activation": "sigmoid", "cell_activation": "tanh", "activation": "tanh"}
    other = {name: value for name, value in given.items() if value is not None and usual.get(name) != value}
    if other:
        raise NotImplementedError(f"{other}")


OPERATORS: dict[str, Callable] = {
    "avg_pool": avg_pool,
    "batch_norm": batch_norm,
    "conv": conv,
    "gru": gru,
    "instance_norm": instance_norm,
    "lstm": lstm,
    "max_pool": max_pool,
    "silu": lambda x: x * sigmoid(x),
}
