"""Tracks taken apart from the command line: into the cache, or into files of one's own."""

from __future__ import annotations

import unicodedata
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import complain, note_problems, plain, say
from djanalyzer.errors import ExportRefused, LibraryTrouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.stems import Written

_NOT_IN_NAMES = '<>:"/\\|?*'
_LONGEST = 180  # bytes of a name: no disk takes more than 255 with what is behind


def run_stems(arguments: Namespace) -> int:
    """Take tracks apart, write what was asked for, or empty the cache."""
    if not arguments.clear and not arguments.tracks and arguments.query is None:
        complain("Name tracks, or --query, or --clear: djanalyzer stems ID-OR-PATH... [--acapella]")
        return USAGE
    with open_session(arguments) as session:
        if arguments.clear:
            return _clear(session)
        ids = _ids(session, arguments)
        if arguments.voices:
            return _find_voices(session, ids)
        parts = _parts(arguments)
        return _export(session, ids, parts, arguments) if parts else _take_apart(session, ids)


def _ids(session: Session, arguments: Namespace) -> list[int]:
    from djanalyzer.app.viewing import find_track

    named = [find_track(session, text) for text in arguments.tracks]
    found = session.find(arguments.query) if arguments.query is not None else []
    return list(dict.fromkeys([*named, *found]))


def _parts(arguments: Namespace) -> list[str]:
    from djanalyzer.app.stems import STEMS

    parts = [part for part in ("acapella", "instrumental") if getattr(arguments, part)]
    return [*parts, *(STEMS if arguments.stems else ())]


def _clear(session: Session) -> int:
    from djanalyzer.app.stems import clear_stems

    say(f"{clear_stems(session) / 1e9:.2f} GB of stems deleted.")
    return FINE


def _take_apart(session: Session, ids: Sequence[int]) -> int:
    from djanalyzer.app.stems import stems_of, take_apart

    report = session.jobs.run("Take apart", lambda job: take_apart(session, ids, job))
    say(f"{report.summary}.")
    for track_id in ids:
        if (files := stems_of(session, track_id)) is not None:
            say(f"{plain(_name(session, track_id))}: {plain(str(files.folder))}")
    note_problems(report.problems)
    return SOME_FAILED if report.problems else FINE


def _find_voices(session: Session, ids: Sequence[int]) -> int:
    from djanalyzer.app.voices import find_voices

    report = session.jobs.run("Find vocals", lambda job: find_voices(session, ids, job))
    say(f"{report.summary}.")
    note_problems(report.problems)
    return SOME_FAILED if report.problems else FINE


def _export(session: Session, ids: Sequence[int], parts: Sequence[str], arguments: Namespace) -> int:
    """Write every part of every track; what fails is told, and the rest goes on."""
    from djanalyzer.app.stems import PARTS, export_stems, export_stems_over

    write = export_stems_over if arguments.replace else export_stems
    failed = False
    taken: Counter[str] = Counter()
    for track_id in ids:
        named = _name(session, track_id)
        taken[named.casefold()] += 1
        number = taken[named.casefold()]  # two tracks may have one name
        for part in parts:
            behind = f" {number}" if number > 1 else ""
            name = f"{named} ({PARTS[part][1]}){behind}.{arguments.format}"
            target = (arguments.to or Path()) / name
            try:
                written = session.jobs.run(
                    f"Write {part}",
                    lambda job, i=track_id, p=part, t=target: write(session, i, p, t, job),  # type: ignore[misc]
                )
            except (ExportRefused, LibraryTrouble) as trouble:
                complain(trouble)
                failed = True
                continue
            say(f"Wrote {plain(str(target))}{_loudness(written)}")
    return SOME_FAILED if failed else FINE


def _loudness(written: Written) -> str:
    """Say that a part is not as loud as in the track, where that is so."""
    if not written.is_softer:
        return ""
    return f"\n    {written.softer:.1f} dB softer than in the track: as loud as there, it would exceed full scale"


def _name(session: Session, track_id: int) -> str:
    """Return what a file of a track is called: "Artist - Title", as any disk can bear it."""
    row = session.rows([track_id])[0]
    name = " - ".join(filter(None, (row.artist, row.title))) or row.path.stem
    kept = "".join(c for c in name if c not in _NOT_IN_NAMES and unicodedata.category(c) != "Cc")
    return kept.strip(" .").encode(errors="ignore")[:_LONGEST].decode(errors="ignore") or f"track {track_id}"
