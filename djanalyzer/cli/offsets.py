"""How the time offsets of DJ programs read on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.printing import note, plain, say, say_table

if TYPE_CHECKING:
    from djanalyzer.app.calibration import OffsetHere, OffsetPlan, TableRow

Record = dict[str, Any]


def say_offsets(offsets: Collection[OffsetHere], use: str) -> None:
    """Print what each program's offsets come to in this library."""
    if not offsets:
        note("No DJ program's cues, loops or grids are in the library yet.")
        return
    heads = ("program", "files", "tracks", "table", "evidence", "measured", "on", "spread", "verdict", "used")
    say_table(heads, [_cells(here) for here in offsets])
    _explain(here.file_class for here in offsets)
    note(f"In use: {_USES[use]}.")
    if any(here.is_clear and here.basis != "measured" for here in offsets):
        note("`djanalyzer offsets --use measured` shows what the clear ones would move, and uses them.")


_USES = {
    "table": "the table's offsets",
    "measured": "measured offsets where some were accepted, else the table's",
    "none": "no offsets (switched off)",
}


def _cells(here: OffsetHere) -> tuple[str, ...]:
    is_measured = here.measured is not None
    return (
        here.program,
        here.file_class,
        str(here.n_tracks),
        _ms(here.table.seconds),
        str(here.table.evidence),
        _ms(here.measured) if here.measured is not None else "",
        str(here.n_agreeing or ""),
        f"{1000 * here.spread:.1f} ms" if is_measured else "",
        str(here.verdict) if is_measured else "",
        f"{_ms(here.used)} ({here.basis})",
    )


def offset_record(here: OffsetHere) -> Record:
    """Return one line for JSON; times are seconds."""
    return {
        "program": here.program,
        "file_class": here.file_class,
        "tracks": here.n_tracks,
        "table": round(here.table.seconds, 6),
        "evidence": str(here.table.evidence),
        "measured": None if here.measured is None else round(here.measured, 6),
        "measured_on": here.n_agreeing,
        "spread": round(here.spread, 6),
        "verdict": str(here.verdict),
        "used": round(here.used, 6),
        "basis": str(here.basis),
    }


def say_offset_plan(plan: OffsetPlan) -> None:
    """Print what another choice would move."""
    say(f"To be used: {_USES[str(plan.choice.use)]}.")
    for m in plan.choice.measured if plan.choice.use == "measured" else ():
        tracks = counted(m.n_tracks, "track")
        say(f"  {plain(m.program)}, {m.file_class}: the table {_ms(m.correction)}, measured on {tracks}")
    for line in plan.lines:
        say(f"  {plain(line)}")
    if not plan.moves:
        say("  Nothing in the library moves.")
    else:
        say("  What you have set or changed here stays where it is.")


def offset_plan_record(plan: OffsetPlan) -> Record:
    """Return what another choice would move for JSON; times are seconds."""
    is_measured = plan.choice.use == "measured"
    return {
        "use": str(plan.choice.use),
        "measured": [
            {
                "program": m.program,
                "file_class": m.file_class,
                "correction": round(m.correction, 6),
                "measured_on": m.n_tracks,
            }
            for m in (plan.choice.measured if is_measured else ())
        ],
        "moves": [
            {"program": program, "file_class": kind, "seconds": round(ms / 1000, 6), "tracks": n}
            for (program, kind, ms), n in sorted(plan.kinds.items())
        ],
        "tracks_left": plan.n_left,
    }


def say_known_offsets(rows: Collection[TableRow]) -> None:
    """Print what is known of every program, for usual files."""
    say_table(
        ("program", "files", "offset", "evidence"),
        [(r.program, r.files, _ms(r.offset.seconds), str(r.offset.evidence)) for r in rows],
    )
    _explain(r.files for r in rows)


def _explain(names: Iterable[str]) -> None:
    """Say what the short names of the classes of files mean."""
    from djanalyzer.app.calibration import classes_in_words

    for name, words in classes_in_words(names):
        note(f"{name}: {words}.")


def known_offset_record(row: TableRow) -> Record:
    """Return one line of what is known for JSON; times are seconds."""
    return {
        "program": row.program,
        "files": row.files,
        "seconds": round(row.offset.seconds, 6),
        "evidence": str(row.offset.evidence),
    }


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:+.1f} ms"
