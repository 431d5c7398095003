"""The packages of a folder, as make-cases.mjs left them: each beside what Balafon reads of it and lifts it to."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Case:
    """A folder with model.mlpackage, case.json, constants.{json,bin} and, where there are clips, lifted.onnx and rounded.onnx."""

    folder: Path
    title: str
    #: "encoder" or "head".
    role: str
    #: The folder of what goes in: CLIP.input.f32.
    runs: Path
    input: dict
    #: The graph with its weights as the codes mean them and all else as the exporter wrote it, where it is known.
    codes: Path | None
    #: On how many clips it is judged; of none, only its weights are.
    clips: int
    #: What it must say of itself, of a package that belongs to a bundle.
    identity: dict[str, str] | None

    def feeds(self) -> dict[str, np.ndarray]:
        """What goes in, by clip."""
        paths = sorted(self.runs.glob("*.input.f32"))[: self.clips]
        return {path.name.removesuffix(".input.f32"): np.fromfile(path, "<f4").reshape(self.input["shape"]) for path in paths}

    def graph(self, name: str) -> Path:
        return self.codes if name == "codes" and self.codes is not None else self.folder / f"{name}.onnx"

    def constants(self) -> dict[str, np.ndarray]:
        """What Balafon reads from the package's weight file, decompressed."""
        data = (self.folder / "constants.bin").read_bytes()
        entries = json.loads((self.folder / "constants.json").read_bytes())
        return {
            entry["name"]: np.frombuffer(data, entry["dtype"], int(np.prod(entry["shape"])), entry["offset"]).reshape(entry["shape"]) for entry in entries
        }


def open_cases(work: Path) -> list[Case]:
    cases = []
    for path in sorted(work.glob("*/case.json")):
        entry = json.loads(path.read_bytes())
        codes = work / entry["codes"] if "codes" in entry else None
        cases.append(Case(path.parent, entry["title"], entry["role"], Path(entry["runs"]), entry["input"], codes, entry["clips"], entry.get("identity")))
    return cases
