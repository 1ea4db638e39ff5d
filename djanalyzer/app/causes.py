"""What the findings of a batch have in common, as data: the words in a run's file are English, and windows have languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from djanalyzer.music.learning import Finding


@dataclass(frozen=True, slots=True)
class Cause:
    """Why findings look wrong alike.

    Attributes
    ----------
    source : str
        Who labelled: a program's name; "dj" and "tags" for the DJ and the files' tags.
    file_class : str
        The class of files that it concerns ("MP3 D"), where it concerns one.
    kind : str
        One of `KINDS`; empty where the error is none of them, and `error` is all that is known.
    parts : mapping
        What is said of the kind: "amount", "ratio", or "labelled" and "proposed".
    error : str
        As it stands in the run's file, in English.
    """

    source: str
    file_class: str
    kind: str
    parts: Mapping[str, str]
    error: str


# Every error that findings share (`training.learning.noise`), by its kind.
KINDS: Mapping[str, str] = {
    "late": r"(?P<amount>\d+) ms late",
    "early": r"(?P<amount>\d+) ms early",
    "half": r"half of the beats",
    "twice": r"twice the beats",
    "three_for_two": r"three beats for two",
    "tempo": r"(?P<ratio>[\d.]+) of the tempo",
    "bars_late": r"bars (?P<amount>\d+) beats? late",
    "bars_early": r"bars (?P<amount>\d+) beats? early",
    "relative": r"the relative key",
    "mode": r"the other mode",
    "fifth_high": r"a fifth too high",
    "fifth_low": r"a fifth too low",
    "level_high": r"(?P<amount>\d+) levels too high",
    "level_low": r"(?P<amount>\d+) levels too low",
    "cue_late": r"(?P<amount>\d+) bars? late",
    "cue_early": r"(?P<amount>\d+) bars? early",
    "named": r"“(?P<labelled>.*)” in place of “(?P<proposed>.*)”",
}


def cause_of(finding: Finding) -> Cause | None:
    """Return what a finding has in common with others of its batch; None where it stands alone."""
    if not finding.batch:
        return None
    said_by = finding.source
    group, _, error = finding.batch.removeprefix(said_by.name).partition(": ")
    source = said_by.kind if said_by.kind in ("dj", "tags") else said_by.name
    file_class = group.removeprefix(", ")
    for kind, pattern in KINDS.items():
        if found := re.fullmatch(pattern, error, re.DOTALL):
            return Cause(source, file_class, kind, found.groupdict(), error)
    return Cause(source, file_class, "", {}, error)
