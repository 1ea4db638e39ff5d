"""How thorough a test is: enough for every change by day, everything that was promised by night."""

from __future__ import annotations

import os

NIGHTLY = os.environ.get("DJANALYZER_NIGHTLY", "") == "1"


def by_night(usual: int, thorough: int) -> int:
    """Return `thorough` where the environment says `DJANALYZER_NIGHTLY=1`, else `usual`."""
    return thorough if NIGHTLY else usual
