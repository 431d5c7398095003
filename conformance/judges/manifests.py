"""The manifest by the letter: its published schema, its canonical form, its ids and its digests, by code that is not ours."""

import json
from pathlib import Path

import jsonschema
import rfc8785

from .bundle import Bundle, sha256_of
from .report import Report, expect


def judge_manifest(report: Report, bundle: Bundle, schema: Path) -> None:
    report.check(f"{bundle.name}: the manifest is valid against the published schema", lambda: check_schema(bundle, schema))
    report.check(f"{bundle.name}: manifest.json is canonical JSON (RFC 8785)", lambda: check_canonical(bundle))
    report.check(f"{bundle.name}: layout and contract ids follow from what they name", lambda: check_ids(bundle))
    report.check(f"{bundle.name}: files are as listed, none added, none missing", lambda: check_files(bundle))


def check_schema(bundle: Bundle, schema: Path) -> None:
    validator_class = jsonschema.validators.validator_for(published := json.loads(schema.read_bytes()))
    validator_class.check_schema(published)
    problems = sorted(f"{error.json_path}: {error.message}" for error in validator_class(published).iter_errors(bundle.manifest))
    expect(not problems, "; ".join(problems[:5]))


def check_canonical(bundle: Bundle) -> str:
    stored = (bundle.folder / "manifest.json").read_bytes()
    canonical = rfc8785.dumps(bundle.manifest)
    expect(stored == canonical, f"expected {len(canonical)} bytes of another text, found {len(stored)} bytes")
    return f"{len(stored)} bytes"


def check_ids(bundle: Bundle) -> None:
    contract = bundle.manifest["contract"]
    layout_id = sha256_of(rfc8785.dumps(contract["layout"]))
    golden = [{name: clip["digests"][name] for name in ("audio", "features")} for clip in contract["golden"]]
    contract_id = sha256_of(rfc8785.dumps({"layoutId": layout_id, "golden": golden}))
    found = (contract["layoutId"], contract["contractId"])
    expect(found == (layout_id, contract_id), f"expected {layout_id} and {contract_id}, found {found}")


def check_files(bundle: Bundle) -> str:
    listed = {entry["path"]: (entry["bytes"], entry["sha256"]) for entry in bundle.manifest["files"]}
    contents = {str(path.relative_to(bundle.folder)): path.read_bytes() for path in bundle.folder.rglob("*") if path.is_file()}
    found = {path: (len(data), sha256_of(data)) for path, data in contents.items() if path not in ("manifest.json", "model.sig")}
    expect(found == listed, f"expected {listed}, found {found}")
    return f"{len(listed)} files"
