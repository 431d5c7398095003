"""Judges of Core ML packages: what coremltools makes of them on Linux. Nothing here runs on Apple hardware."""

import logging

# coremltools says on every import that it is not on a Mac.
logging.disable(logging.WARNING)
