"""`python judge.py WORK`: what build-heads.mjs emitted gives what torch gave."""

import json
import sys
from pathlib import Path

import numpy as np
from make_heads import PARAMETERS

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from judges.report import Report, expect  # noqa: E402

#: Of logits whose standard deviation is about 2: two orders of sums over 3072 numbers in float32.
TOLERANCE = 1e-4

#: In nats a frame, about twice what was measured. These heads are neither trained nor calibrated, so this tells nothing of the proof's limits for those that are;
#: a code, scale or rotation that is wrong costs whole nats. Packed weights have uniform levels, which err 1.2 times as much as Lloyd-Max's (docs/quantization.md).
KL_LIMITS = {"8": 0.005, "4": 0.1, "4-packed": 0.25}


def logits(work: Path, name: str, form: str) -> np.ndarray:
    values = np.fromfile(work / f"{name}.{form}.f32", dtype="<f4").reshape(375, 66).astype(np.float64)
    expect(bool(np.isfinite(values).all()), "values that are no numbers")
    return values


def check_exact(work: Path, name: str) -> str:
    wanted, found = logits(work, name, "logits"), logits(work, name, "fp32")
    spread = float(wanted.std())
    expect(1 < spread < 10, f"the logits' standard deviation is {spread:.2f}: this shows nothing")
    error = float(np.abs(wanted - found).max())
    expect(error <= TOLERANCE, f"largest difference {error:.2e}")
    return f"largest difference {error:.1e}, of logits with a standard deviation of {spread:.2f}"


def check_quantized(work: Path, name: str, bits: str) -> str:
    wanted, found = logits(work, name, "logits"), logits(work, name, bits)
    p, q = log_softmax(wanted), log_softmax(found)
    kl = float((np.exp(p) * (p - q)).sum(axis=1).mean())
    agree = float((wanted.argmax(axis=1) == found.argmax(axis=1)).mean())
    told = f"KL {kl:.2e} nats a frame, largest difference {np.abs(wanted - found).max():.3f}, same class in {agree:.1%} of frames"
    expect(kl <= KL_LIMITS[bits], told)
    return told


def log_softmax(values: np.ndarray) -> np.ndarray:
    shifted = values - values.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def check_fits(work: Path, name: str) -> str:
    path = work / f"{name}.check.json"
    expect(path.exists(), "--check did not exit 0")
    said = json.loads(path.read_text())
    expect(said["fits"] is True, f"it said {said}")
    count = said["parameters"]["head"]
    expect(count == PARAMETERS[name], f"{count} parameters, not {PARAMETERS[name]}")
    expect(said["head"]["framesOut"] == 375 and said["head"]["classes"] == 66, f"it said {said['head']}")
    return f"{count:,} parameters"


def main(work: Path) -> int:
    report = Report()
    for name in PARAMETERS:
        report.check(f"{name} at full size: emitted in float32, the head gives torch's logits", lambda name=name: check_exact(work, name))
        for bits in KL_LIMITS:
            title = f"{name} at full size: weights in {bits.replace('-', ' bits, ') if '-' in bits else f'{bits} bits'}"
            report.check(title, lambda name=name, bits=bits: check_quantized(work, name, bits))
        report.check(f"{name} at full size: --check says that it fits", lambda name=name: check_fits(work, name))
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
