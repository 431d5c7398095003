"""Torch modules to ONNX files, in the two dialects that exist in the wild."""

import io
import pathlib

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn

from .onnx_f16 import finish


def round_to_half(module: nn.Module) -> None:
    """Every parameter and buffer takes the nearest float16 value; the computation stays float32."""
    with torch.no_grad():
        for tensor in [*module.parameters(), *module.buffers()]:
            tensor.copy_(tensor.half().float())


def _arrays(module: nn.Module) -> dict[str, np.ndarray]:
    return {name: tensor.numpy() for name, tensor in module.state_dict().items()}


def dynamo(module: nn.Module, example: torch.Tensor, names: tuple[str, str], path: pathlib.Path, **options) -> None:
    """torch's newer exporter, opset 20: Gelu and LayerNormalization are single nodes."""
    program = torch.onnx.export(
        module.eval(), (example,), input_names=[names[0]], output_names=[names[1]], opset_version=20, dynamo=True,
        external_data=False, verbose=False, **options,
    )  # fmt: skip
    finish(program.model_proto, _arrays(module), path)


def torchscript(module: nn.Module, example: torch.Tensor, names: tuple[str, str], path: pathlib.Path) -> None:
    """torch's older exporter, opset 17: GELU is written out with Erf."""
    buffer = io.BytesIO()
    torch.onnx.export(
        module.eval(), (example,), buffer, input_names=[names[0]], output_names=[names[1]], opset_version=17,
        dynamo=False, do_constant_folding=True,
    )  # fmt: skip
    finish(onnx.load_from_string(buffer.getvalue()), _arrays(module), path)


def largest_difference(path: pathlib.Path, example: torch.Tensor, expected: torch.Tensor) -> float:
    """Runs the file in onnxruntime: the largest absolute difference from torch's result."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (output,) = session.run(None, {session.get_inputs()[0].name: example.numpy()})
    if output.shape != tuple(expected.shape):
        raise ValueError(f"{path}: {output.shape} instead of {tuple(expected.shape)}")
    return float(np.abs(output - expected.numpy()).max())
