"""What people found when they looked at the misses: a table in `docs/misses.md`, joined with what is missed now.

Each row of the file names the recording, the kind of miss, the fault that was looked at, and the explanation. Once something
else is wrong there, or nothing, the row says so instead of explaining what it never saw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.misses import Miss, misses_of
from djanalyzer.evaluation.scoring import Report
from djanalyzer.evaluation.tables import Table

DEFAULT = Path(__file__).resolve().parents[2] / "docs" / "misses.md"
NOT_LOOKED_AT = "not looked at yet"
ANY_FAULT = "any"  # an explanation that holds whatever is wrong there

_HEAD = ("recording", "kind", "fault", "explanation")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something is missed, as someone who looked at it says."""

    track: str
    kind: str
    fault: str
    text: str


def read_explanations(path: Path) -> list[Explanation]:
    """Read the table; a file that is not there explains nothing."""
    if not path.exists():
        return []
    rows = [_cells(line) for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    if not rows or tuple(rows[0]) != _HEAD:
        raise Trouble(f"{path} holds no table of explanations.", f"Its columns must be {', '.join(_HEAD)}.")
    wrong = next((row for row in rows[2:] if len(row) != len(_HEAD)), None)
    if wrong:
        raise Trouble(f"{path}: a row has {len(wrong)} columns instead of {len(_HEAD)}: {wrong[0]}.")
    return [Explanation(*row) for row in rows[2:]]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def explain(miss: Miss, explanations: Sequence[Explanation]) -> str:
    """Return the explanation of a miss, or that nobody looked at it or at this fault."""
    same = [e for e in explanations if (e.track, e.kind) == (miss.track, miss.kind)]
    for explanation in same:
        if explanation.fault in (miss.fault, ANY_FAULT):
            return explanation.text
    return f"{NOT_LOOKED_AT} (was: {same[0].fault})" if same else NOT_LOOKED_AT


def obsolete(report: Report, explanations: Sequence[Explanation]) -> list[Explanation]:
    """Return the explanations of what was scored and is no longer missed."""
    scored = {t.name for t in report.core if not t.trouble}
    missed = {(m.track, m.kind) for m in misses_of(report.tracks)}
    return [e for e in explanations if e.track in scored and (e.track, e.kind) not in missed]


def miss_table(report: Report, explanations: Sequence[Explanation]) -> Table:
    """Return the misses of a report with their explanations; below, the explanations that are no longer needed."""
    rows = tuple(_row(miss, explain(miss, explanations)) for miss in misses_of(report.tracks))
    gone = [f"no longer missed: {e.track}, {e.kind} ({e.fault})" for e in obsolete(report, explanations)]
    head = ("recording", "kind", "fault", "figures", "confidence", "right choice", "checked", "explanation")
    return Table(f"{report.name}: misses", head, rows, tuple(gone), is_prose=True)


def _row(miss: Miss, text: str) -> tuple[str, ...]:
    confidence = "–" if miss.confidence is None else f"{miss.confidence:.2f}"
    checked = "yes" if miss.is_checked else "no"
    return (
        miss.track,
        miss.kind,
        miss.fault,
        miss.detail,
        confidence,
        miss.right_choice or "–",
        checked if miss.kind in ("tempo", "grid", "bars") else "–",
        text,
    )
