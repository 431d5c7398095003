"""A model bundle as the judges see it: a folder and its manifest."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

ROLES = ("encoder", "head")


@dataclass(frozen=True)
class Bundle:
    folder: Path
    manifest: dict

    @property
    def name(self) -> str:
        return self.folder.name

    def part(self, role: str) -> dict:
        """The manifest's entry of a part: path, input and output."""
        return self.manifest["parts"]["onnx"][role]

    def part_path(self, role: str) -> Path:
        return self.folder / self.part(role)["path"]

    def rows(self, role: str) -> list[dict]:
        """How each weight of an ONNX part is stored."""
        return [row for row in self.manifest["quantization"]["rows"] if row["target"] == "onnx" and row["part"] == role]


def open_bundles(work: Path) -> list[Bundle]:
    folders = sorted(path.parent for path in work.glob("*/manifest.json"))
    return [Bundle(folder, json.loads((folder / "manifest.json").read_bytes())) for folder in folders]


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def find_by_digest(root: Path, sha256: str) -> Path:
    """The file with these bytes: a manifest names its sources by digest, not by place."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and sha256_of(path.read_bytes()) == sha256:
            return path
    raise FileNotFoundError(f"no file under {root.name}/ has sha256 {sha256}")
