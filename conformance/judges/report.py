"""The tally of the checks, and the lines that people read."""

import time
import traceback
from collections.abc import Callable
from functools import partial


class Refused(AssertionError):
    """What a check raises when it does not agree."""


def expect(condition: bool, found: str) -> None:
    if not condition:
        raise Refused(found)


class Report:
    """Runs checks one after the other; a check that raises has failed, and the others still run. `say` takes a line for each."""

    def __init__(self, say: Callable[[str], None] = partial(print, flush=True)) -> None:
        self.passed = 0
        self.failed = 0
        self.say = say

    def check(self, title: str, run: Callable[[], str | None]) -> None:
        """`run` may return what it measured, which the line then shows."""
        start = time.monotonic()
        try:
            note = run()
        except Refused as refusal:
            self.failed += 1
            self.say(f"FAIL  {title}: {refusal}")
        except Exception:
            self.failed += 1
            self.say(f"FAIL  {title}\n{traceback.format_exc()}")
        else:
            self.passed += 1
            self.say(f"ok    {title}{f': {note}' if note else ''} ({time.monotonic() - start:.1f} s)")
