"""`python -m judges.coreml WORK`: judges the packages that make-cases.mjs left in WORK."""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from ..report import Report, expect
from .cases import Case, open_cases
from .operator_cases import check_stored_cases
from .outputs import CODES, LIFTED, Outputs, check_against, check_rounded
from .package import Package, constants_of, open_package


OPERATOR_CASES = Path(__file__).resolve().parents[3] / "packages/packer/test/graph/lift/operator-cases.json"


def main(work: Path) -> int:
    report = Report()
    report.check("operations give what the packer's tests of lifting say", partial(check_stored_cases, OPERATOR_CASES))
    cases = open_cases(work)
    report.check("there are packages", lambda: expect(len(cases) > 0, f"none in {work.name}"))
    passed, failed = report.passed, report.failed
    # A process takes one thread, so as many as there are processors.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        for lines, case_passed, case_failed in processes.map(judge_case, cases):
            print("\n".join(lines), flush=True)
            passed += case_passed
            failed += case_failed
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def judge_case(case: Case) -> tuple[list[str], int, int]:
    """The lines, and how many passed and failed."""
    lines: list[str] = []
    report = Report(lines.append)
    judge_package(report, case)
    return lines, report.passed, report.failed


def judge_package(report: Report, case: Case) -> None:
    opened: list[Package] = []
    report.check(f"{case.title}: coremltools loads it", lambda: opened.append(open_package(case.folder / "model.mlpackage")))
    for package in opened:
        if case.identity is not None:
            report.check(f"{case.title}: says which part of which bundle it is", partial(check_identity, package, case.identity))
        report.check(f"{case.title}: weights are the same, bit for bit", partial(check_constants, case, package))
        if case.clips == 0:
            continue
        outputs = Outputs(case, package)
        report.check(f"{case.title}: computes what its lifted graph does", partial(check_against, outputs, "lifted", LIFTED))
        if case.codes is not None:
            report.check(f"{case.title}: computes what its codes mean", partial(check_against, outputs, "codes", CODES))
        report.check(f"{case.title}: computes nearly the same in float16", partial(check_rounded, outputs))


def check_identity(package: Package, identity: dict[str, str]) -> None:
    wanted = {f"balafon.{key}": value for key, value in identity.items()}
    expect(package.user_defined == wanted, f"expected {wanted}, found {package.user_defined}")


def check_constants(case: Case, package: Package) -> str:
    """Bytes, not values: a negative zero is not a zero here."""
    wanted, found = constants_of(package.program), case.constants()
    expect(wanted.keys() == found.keys(), f"only one of both has {', '.join(sorted(wanted.keys() ^ found.keys()))}")
    wrong = [name for name, value in wanted.items() if value.dtype != found[name].dtype or value.shape != found[name].shape or value.tobytes() != found[name].tobytes()]
    expect(not wrong, f"others are {', '.join(wrong)}")
    return f"{len(wanted)} constants, {sum(int(np.size(value)) for value in wanted.values())} numbers"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
