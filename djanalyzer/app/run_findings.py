"""What there is to look at again: the findings of the last run of learning, and what the sound of the tracks speaks against."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.doubts import doubts
from djanalyzer.errors import Trouble
from djanalyzer.music.learning import Finding, Subject

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.reviews import StoredReview

_RUNS = "learning"  # the folder with a folder for each run, by its number
_FINDINGS = "findings.jsonl"

Key = tuple[int, Subject, int | None]  # track id, subject, item


def key_of(finding: Finding | StoredReview) -> Key:
    """Return what a finding is about: two runs that find the same have found one thing."""
    return finding.track_id, finding.subject, finding.item


def newest_run(session: Session) -> Path | None:
    """Return the folder of the last run of learning that has looked for errors in this library.

    Where there was none, that of the doubts that the sound has left; None where nobody has looked for those either.
    """
    from djanalyzer.app.learning import is_about

    folder = session.places.data / _RUNS
    runs = [path for path in folder.glob("*") if path.name.isdecimal() and (path / _FINDINGS).is_file()]
    last_first = sorted(runs, key=lambda path: -int(path.name))
    heard = doubts(session)
    other = heard.parent if heard is not None else None
    return next((path for path in last_first if is_about(session, path)), other)


def gathered(session: Session, run: Path) -> tuple[Finding, ...]:
    """Return what a run has found and, of what it says nothing about, what the sound speaks against."""
    found = _findings_in(run / _FINDINGS)
    known = set(map(key_of, found))
    return (*found, *(finding for finding, _ in heard_findings(session) if key_of(finding) not in known))


def heard_findings(session: Session) -> Iterator[tuple[Finding, float]]:
    """Yield what the sound speaks against, each with when the labels were read for it, seconds since 1970."""
    if (path := doubts(session)) is not None:
        at = path.stat().st_mtime
        yield from ((finding, at) for finding in _findings_in(path))


def _findings_in(path: Path) -> tuple[Finding, ...]:
    """Return the findings in a file, read once as long as it stays what it is."""
    try:
        stamp = path.stat()
    except OSError as error:
        raise Trouble(f"{path.name} cannot be read.", "Learn from the library once more.") from error
    return _read(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> tuple[Finding, ...]:
    from djanalyzer.training.learning.records import read_findings

    return read_findings(path)
