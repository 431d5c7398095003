"""`python -m judges WORK`: judges the bundles that make-bundles.mjs and run-parts.mjs left in WORK."""

import sys
from pathlib import Path

from .bundle import open_bundles
from .manifests import judge_manifest
from .onnx_files import judge_onnx_files
from .report import Report, expect
from .runtime import judge_runtime
from .signatures import judge_signatures
from .weights import judge_weights

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "packages/manifest-schema/schema/manifest.schema.json"


def main(work: Path) -> int:
    report = Report()
    bundles = open_bundles(work)
    names = [bundle.manifest["name"] for bundle in bundles]
    report.check("all recipes were packed", lambda: expect(names == ["anchor", "anchor-lut", "anchor-trellis", "pilot"], f"found {names}"))
    for bundle in bundles:
        judge_manifest(report, bundle, SCHEMA)
        judge_onnx_files(report, bundle)
        judge_runtime(report, bundle, work)
        judge_weights(report, bundle, ROOT / "models")
        judge_signatures(report, bundle, work / "keys")
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
