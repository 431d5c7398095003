"""Judges of Core ML packages: what coremltools makes of them on Linux. Nothing here runs on Apple hardware."""

import logging
import os

# Products of these sizes gain little from threads, and their sums have one order without.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# coremltools says on every import that it is not on a Mac.
logging.disable(logging.WARNING)
