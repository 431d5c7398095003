"""A Core ML package as coremltools loads it."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import coremltools
import numpy as np
from coremltools.converters.mil.frontend.milproto.load import load as load_program
from coremltools.converters.mil.mil import Operation, Program


@dataclass(frozen=True)
class Package:
    specification: int
    user_defined: dict[str, str]
    program: Program


def open_package(path: Path) -> Package:
    """Of a copy: coremltools writes into the packages that it opens."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(path, Path(folder) / "copy.mlpackage")
        specification = coremltools.utils.load_spec(str(copy))
        model = coremltools.models.MLModel(str(copy), skip_model_load=True)
        version = specification.specificationVersion
        program = load_program(specification, specification_version=version, file_weights_dir=model.weights_dir)
        program.validate(check_essential_scope=False)
        return Package(version, dict(specification.description.metadata.userDefined), program)


def constants_of(program: Program) -> dict[str, np.ndarray]:
    """What the constants of `main` hold, decompressed, by name; single values, words, and what only compressed weights are made of aside."""
    constants = {}
    for operation in program.functions["main"].operations:
        output = operation.outputs[-1]
        if is_compressed(operation):
            constants[output.name] = operation.materialized_val_inference()
        elif operation.op_type == "const" and isinstance(output.val, np.ndarray) and output.val.ndim > 0 and not all(map(is_compressed, output.child_ops)):
            constants[output.name] = output.val
    return constants


def is_compressed(operation: Operation) -> bool:
    return operation.op_type.startswith("constexpr_")
