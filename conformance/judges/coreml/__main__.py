"""`python -m judges.coreml WORK`: judges the packages that make-cases.mjs left in WORK."""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from ..report import Report, expect
from .cases import open_cases
from .judge import judge_case
from .operator_cases import check_stored_cases


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


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
