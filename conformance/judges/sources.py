"""The weights as they came, read by code that is not ours: an ONNX export's initializers, a checkpoint's tensors."""

import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path

import numpy as np
import onnx

STORAGE_TYPES = {"FloatStorage": "<f4", "HalfStorage": "<f2", "DoubleStorage": "<f8", "LongStorage": "<i8"}


def read_onnx_weights(path: Path) -> dict[str, np.ndarray]:
    return {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}


def read_checkpoint(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a `torch.save` zip by key; a nested checkpoint gives those of all its dicts."""
    with zipfile.ZipFile(path) as archive:
        (pickled,) = (name for name in archive.namelist() if name.endswith("/data.pkl"))
        with archive.open(pickled) as stream:
            return tensors_of(CheckpointUnpickler(stream, archive, pickled.removesuffix("data.pkl")).load())


def tensors_of(value: dict) -> dict[str, np.ndarray]:
    tensors = {key: entry for key, entry in value.items() if isinstance(entry, np.ndarray)}
    for entry in value.values():
        tensors |= tensors_of(entry) if isinstance(entry, dict) else {}
    return tensors


class CheckpointUnpickler(pickle.Unpickler):
    """Knows the globals of a state dict and no other."""

    def __init__(self, stream, archive: zipfile.ZipFile, prefix: str) -> None:
        super().__init__(stream)
        self.archive = archive
        self.prefix = prefix

    def find_class(self, module: str, name: str):
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return rebuild_tensor
        if module == "torch" and name in STORAGE_TYPES:
            return STORAGE_TYPES[name]
        raise pickle.UnpicklingError(f"{module}.{name} is not part of a state dict")

    def persistent_load(self, pid: tuple) -> np.ndarray:
        _storage, dtype, key, _device, _count = pid
        return np.frombuffer(self.archive.read(f"{self.prefix}data/{key}"), dtype)


def rebuild_tensor(storage: np.ndarray, offset: int, shape: tuple, strides: tuple, *_rest: object) -> np.ndarray:
    steps = [stride * storage.itemsize for stride in strides]
    return np.lib.stride_tricks.as_strided(storage[offset:], shape, steps, writeable=False)
