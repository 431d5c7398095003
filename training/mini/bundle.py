"""The committed models, loaded back from models/ as anyone else would: head.pt and encoder.onnx's weights."""

import pathlib

import onnx
import torch
from onnx import numpy_helper

from .encoder import Encoder
from .head import Head

MODELS = pathlib.Path("models")
STRIDE = {"anchor-mini": 4, "pilot-mini": 1}


def load_encoder() -> Encoder:
    """anchor-mini's encoder, its weights read from the ONNX file by their names."""
    graph = onnx.load(MODELS / "anchor-mini" / "encoder.onnx").graph
    tensors = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    encoder = Encoder()
    state = {}
    for name, values in encoder.state_dict().items():
        stored = tensors.get(f"encoder.{name}")
        state[name] = (tensors[f"encoder.{name}.T"].T if stored is None else stored).float().reshape(values.shape)
    encoder.load_state_dict(state)
    return encoder.eval()


def load_head(name: str, stride: int | None = None) -> Head:
    """A committed head. Nothing in its file says the stride: it is the caller who knows, or is wrong."""
    head = Head(STRIDE[name] if stride is None else stride)
    state = torch.load(MODELS / name / "head.pt", weights_only=True)["head_state"]
    head.load_state_dict({key: tensor.float() for key, tensor in state.items()})
    return head.eval()
