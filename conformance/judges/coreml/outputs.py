"""What a package computes: coremltools' numpy evaluation beside onnxruntime, in relative rms over the whole output."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnxruntime as ort

from ..report import expect
from .cases import Case
from .evaluate import evaluate
from .package import Package

#: Against the lifted graph, which holds the same weights and constants: float32 sums of another order.
LIFTED = 1e-5
#: Against the same codes where all else is as the exporter wrote it: float16 biases, norms and tables.
CODES = 5e-4
#: With every operation's result rounded to float16.
ROUNDED = {"encoder": 1.5e-3, "head": 1e-3}
DIVERGENCE = 1e-5


@dataclass
class Outputs:
    """The outputs of one package by clip, each computed once."""

    case: Case
    package: Package
    #: Operations that the judge's own numpy ran.
    ours: set[str] = field(default_factory=set)
    cache: dict[tuple[str, str], np.ndarray] = field(default_factory=dict)

    def of(self, what: str, clip: str, given: np.ndarray) -> np.ndarray:
        if (what, clip) not in self.cache:
            self.cache[what, clip] = self.evaluated(what, given) if what.startswith("coremltools") else run(self.case.graph(what), given)
        return self.cache[what, clip]

    def evaluated(self, what: str, given: np.ndarray) -> np.ndarray:
        feeds = {self.case.input["name"]: given}
        outputs, ours = evaluate(self.package.program, self.package.specification, feeds, rounded=what.endswith("rounded"))
        self.ours |= ours
        (output,) = outputs.values()
        return output

    def judge(self) -> str:
        return f"coremltools with numpy's {', '.join(sorted(self.ours))}" if self.ours else "coremltools"


def run(path: Path, given: np.ndarray) -> np.ndarray:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    (port,) = session.get_inputs()
    (output,) = session.run(None, {port.name: given})
    return output


def relative_rms(found: np.ndarray, wanted: np.ndarray) -> float:
    """A NaN is as wrong as can be."""
    expect(found.shape == wanted.shape, f"expected {wanted.shape}, found {found.shape}")
    found, wanted = found.astype(np.float64), wanted.astype(np.float64)
    error = float(np.sqrt(((found - wanted) ** 2).sum() / (wanted**2).sum()))
    return error if np.isfinite(error) else float("inf")


def check_against(outputs: Outputs, graph: str, limit: float) -> str:
    clips = outputs.case.feeds()
    expect(len(clips) == outputs.case.clips, f"expected {outputs.case.clips} clips, found {len(clips)}")
    worst = max(relative_rms(outputs.of("coremltools", clip, given), outputs.of(graph, clip, given)) for clip, given in clips.items())
    expect(worst <= limit, f"expected {limit} or less, found {worst:.2e}")
    return f"{worst:.1e}, {outputs.judge()}"


def check_rounded(outputs: Outputs) -> str:
    """float16 storage against float32, both as this judge rounds and as the lifted graph does, which is what a pack's proof runs."""
    return f"{rounded_error(outputs, 'coremltools rounded')}, {outputs.judge()}; {rounded_error(outputs, 'rounded')}, onnxruntime"


def rounded_error(outputs: Outputs, what: str) -> str:
    role = outputs.case.role
    pairs = [(outputs.of(what, clip, given), outputs.of("lifted", clip, given)) for clip, given in outputs.case.feeds().items()]
    worst = max(relative_rms(found, wanted) for found, wanted in pairs)
    expect(worst <= ROUNDED[role], f"expected {ROUNDED[role]} or less, found {worst:.2e}, {what}")
    if role == "encoder":
        return f"{worst:.1e}"
    divergence = max(kl_divergence(found, wanted) for found, wanted in pairs)
    expect(divergence <= DIVERGENCE, f"expected a divergence of {DIVERGENCE} or less, found {divergence:.2e}, {what}")
    flips = np.concatenate([(found.argmax(-1) != wanted.argmax(-1)).ravel() for found, wanted in pairs])
    ties = np.concatenate([is_tied(wanted, 2 * ROUNDED[role]).ravel() for _, wanted in pairs])
    expect(not (flips & ~ties).any(), f"the most likely class of {int(flips.sum())} frames is another, {what}")
    return f"{worst:.1e}, KL {divergence:.1e}, {f'{int(flips.sum())} argmax flips where two are as likely' if flips.any() else 'no argmax flips'}"


def is_tied(logits: np.ndarray, most: float) -> np.ndarray:
    """Of each frame, whether its two best logits differ by less than rounding may move them: `most` of the root mean square."""
    second, best = np.moveaxis(np.partition(logits.astype(np.float64), -2, axis=-1)[..., -2:], -1, 0)
    return best - second < most * np.sqrt(np.mean(np.square(logits, dtype=np.float64)))


def kl_divergence(found: np.ndarray, wanted: np.ndarray) -> float:
    """Of the found distribution from the wanted, in nats, mean over frames."""
    p, q = log_softmax(wanted), log_softmax(found)
    return float((np.exp(p) * (p - q)).sum(-1).mean())


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits.astype(np.float64) - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
