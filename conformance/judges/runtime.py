"""Python's ONNX Runtime on every part, against what onnxruntime-node gave for the same input."""

from pathlib import Path

import numpy as np
import onnxruntime as ort

from .bundle import ROLES, Bundle
from .report import Report, expect

#: Of the largest output: float32 sums of another order and of folded weights differ by less, a wrong operator by far more.
TOLERANCE = 1e-5

LEVELS = {"on": ort.GraphOptimizationLevel.ORT_ENABLE_ALL, "off": ort.GraphOptimizationLevel.ORT_DISABLE_ALL}


def judge_runtime(report: Report, bundle: Bundle, work: Path) -> None:
    for role in ROLES:
        for name, level in LEVELS.items():
            title = f"{bundle.name} {role}: onnxruntime {ort.__version__}, optimizations {name}, gives what onnxruntime-node gives"
            report.check(title, lambda role=role, level=level: compare(bundle, role, level, work / "runs" / bundle.name / role))


def compare(bundle: Bundle, role: str, level: ort.GraphOptimizationLevel, runs: Path) -> str:
    session = open_session(bundle, role, level)
    clips = sorted(path.name.removesuffix(".input.f32") for path in runs.glob("*.input.f32"))
    expect(len(clips) == len(bundle.manifest["contract"]["golden"]), f"runs of {clips} only")
    worst = max(difference(session, bundle.part(role), runs, clip) for clip in clips)
    expect(worst <= TOLERANCE, f"expected outputs within {TOLERANCE} of the largest, found {worst:.2e}")
    return f"within {worst:.1e} on {len(clips)} clips"


def open_session(bundle: Bundle, role: str, level: ort.GraphOptimizationLevel) -> ort.InferenceSession:
    """With the session options that the manifest says the part needs."""
    options = ort.SessionOptions()
    for key, value in bundle.part(role).get("sessionOptions", {}).get("onnxruntime", {}).items():
        options.add_session_config_entry(key, value)
    options.graph_optimization_level = level
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(bundle.part_path(role), options, providers=["CPUExecutionProvider"])


def difference(session: ort.InferenceSession, entry: dict, runs: Path, clip: str) -> float:
    """The largest difference of one run, over the largest output. A NaN is as wrong as can be."""
    given = np.fromfile(runs / f"{clip}.input.f32", "<f4").reshape(entry["input"]["shape"])
    wanted = np.fromfile(runs / f"{clip}.output.f32", "<f4").reshape(entry["output"]["shape"])
    (found,) = session.run([entry["output"]["name"]], {entry["input"]["name"]: given})
    expect(found.shape == wanted.shape, f"{clip}: expected {wanted.shape}, found {found.shape}")
    worst = float(np.abs(found - wanted).max() / np.abs(wanted).max())
    return worst if np.isfinite(worst) else float("inf")
