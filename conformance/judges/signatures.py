"""OpenSSF Model Signing's stock command on every bundle: what was signed passes, anything else does not."""

import base64
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from .bundle import Bundle, sha256_of
from .report import Report, expect


def judge_signatures(report: Report, bundle: Bundle, keys: Path) -> None:
    own = keys / f"{bundle.manifest['name']}.pem"
    report.check(f"{bundle.name}: model_signing verify accepts it", lambda: accepts(bundle.folder, own))
    report.check(f"{bundle.name}: model_signing refuses another key", lambda: refuses(bundle.folder, keys / "other.pem"))
    for what, change in CHANGES.items():
        report.check(f"{bundle.name}: model_signing refuses it {what}", lambda change=change: refuses_after(bundle, own, change))


def flip_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def restate(folder: Path) -> None:
    """Changes the encoder and lets the statement agree with the change: only the signature itself is then wrong."""
    flip_byte(encoder := folder / "onnx/encoder.onnx")
    signed = json.loads((folder / "model.sig").read_bytes())
    statement = json.loads(base64.b64decode(signed["dsseEnvelope"]["payload"]))
    resources = statement["predicate"]["resources"]
    for resource in resources:
        if resource["name"] == "onnx/encoder.onnx":
            resource["digest"] = sha256_of(encoder.read_bytes())
    statement["subject"][0]["digest"]["sha256"] = sha256_of(b"".join(bytes.fromhex(resource["digest"]) for resource in resources))
    signed["dsseEnvelope"]["payload"] = base64.b64encode(json.dumps(statement).encode()).decode()
    (folder / "model.sig").write_text(json.dumps(signed))


CHANGES: dict[str, Callable[[Path], None]] = {
    "with a byte of the encoder changed": lambda folder: flip_byte(folder / "onnx/encoder.onnx"),
    "with a byte of the manifest changed": lambda folder: flip_byte(folder / "manifest.json"),
    "with the encoder and the statement changed alike": restate,
    "with a file added": lambda folder: (folder / "onnx/extra.onnx").write_bytes(b""),
    "with a file removed": lambda folder: (folder / "vocabulary.json").unlink(),
}


def verify(folder: Path, key: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "model_signing", "verify", "key"]
    options = ["--signature", folder / "model.sig", "--public_key", key]
    return subprocess.run([*command, folder, *options], capture_output=True, text=True, timeout=120, check=False)


def accepts(folder: Path, key: Path) -> None:
    result = verify(folder, key)
    expect(result.returncode == 0, f"exit code {result.returncode}: {result.stdout}{result.stderr}")


def refuses(folder: Path, key: Path) -> str:
    """A crash of the judge is no refusal: it must say that verification failed."""
    result = verify(folder, key)
    said = (result.stdout + result.stderr).strip().replace("\n", " ")
    expect(result.returncode != 0, "it was accepted")
    expect("Verification failed" in said, f"exit code {result.returncode}: {said}")
    return said[:100]


def refuses_after(bundle: Bundle, key: Path, change: Callable[[Path], None]) -> str:
    with tempfile.TemporaryDirectory() as parent:
        # The folder keeps its name: the statement's subject is the folder's name, and it must not be what is refused.
        copy = Path(shutil.copytree(bundle.folder, Path(parent) / bundle.name))
        change(copy)
        return refuses(copy, key)
