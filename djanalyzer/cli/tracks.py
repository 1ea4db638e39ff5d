"""How tracks, plans and reports read on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.app.records import key_record, offset_record, path_text
from djanalyzer.cli.decisions import say_decided
from djanalyzer.cli.printing import clock, note, note_problems, pad, place, plain, say, say_table

if TYPE_CHECKING:
    from djanalyzer.app.exporting import ExportPlan, ExportReport, TrackExport
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music import Cue, Loop

Record = dict[str, Any]


def say_rows(rows: Iterable[TrackRow]) -> None:
    """Print the track table."""
    heads = ("id", "title", "artist", "BPM", "grid", "key", "energy", "length", "genre", "cues", "state")
    say_table(heads, [_cells(row) for row in rows])


def _cells(row: TrackRow) -> tuple[str, ...]:
    return (
        str(row.id),
        row.title,
        row.artist,
        f"{row.bpm:.2f}" if row.bpm else "",
        "checked" if row.is_checked else "review" if row.needs_review else "",
        row.key.camelot if row.key else "",
        f"{row.energy:.0f}" if row.energy else "",
        clock(row.duration),
        row.genre,
        str(row.n_cues or ""),
        f"{row.state}: {row.reason}" if row.reason else row.state,
    )


def row_record(row: TrackRow) -> Record:
    """Return a row of the track table for JSON."""
    return {
        "id": row.id,
        "path": path_text(row.path),
        "title": row.title,
        "artist": row.artist,
        "genre": row.genre,
        "style": row.style.word if row.style else None,
        "style_confidence": row.style.confidence if row.style else None,
        "mood": row.mood or None,
        "mood_confidence": row.mood_confidence,
        "bpm": row.bpm,
        "key": key_record(row.key),
        "energy": row.energy,
        "duration": row.duration,
        "n_cues": row.n_cues,
        "meter": str(row.meter) if row.meter else None,
        "beat_confidence": row.beat_confidence,
        "checked": row.is_checked,
        "needs_review": row.needs_review,
        "state": row.state,
        "reason": row.reason,
    }


def say_record(record: Record) -> None:
    """Print one analysed file, or why it failed."""
    if "error" in record:
        note(f"{plain(record['path'])}: {plain(record['error'])}")
        return
    key = record["key"]
    sure = "checked" if record["checked"] else "please review"
    facts = [
        clock(record["duration"]),
        f"{record['bpm']:.2f} BPM ({record['beat_confidence']:.0%} sure, {sure})"
        if record["bpm"]
        else "no beat",
        f"{key['camelot']} ({key['open_key']}, {key['name']})" if key else f"no key: {record['key_reason']}",
        f"energy {record['energy']:.0f}",
        *(
            f"{guess['word']} {guess['confidence']:.0%}"
            for guess in (*record["genres"][:1], *record["moods"][:1])
        ),
    ]
    say(f"{plain(record['path'])}: {', '.join(fact for fact in facts if fact)}")
    for choice in record["grid_choices"][1:]:
        meter = choice["anchors"][0]["meter"]
        say(f"    or {choice['bpm']:.2f} BPM in {meter}  {choice['probability']:.0%}")
    for section in record["sections"]:
        say(
            f"    {place(section['start'])} - {place(section['end'])}  {section.get('name', section['label'])}"
        )
    for cue in record["cues"]:
        end = f" - {place(cue['end'])}" if "end" in cue else ""
        say(f"    {place(cue['time'])}{end}  {cue['kind']}  {cue['confidence']:.0%}  {plain(cue['reason'])}")
    for remark in record["remarks"]:
        say(f"    note: {plain(remark)}")


def plan_record(plan: ExportPlan) -> dict[str, Any]:
    """Return everything an export will write as a plain record; counts first."""
    from djanalyzer.app.decision_records import decision_record

    record = decision_record(plan.decided)
    counts = {
        "tracks": len(plan.written),
        "cues_kept": plan.n_kept,
        "loops_kept": plan.n_kept_loops,
        "suggestions_added": plan.n_added,
        "playlists": len(plan.playlists),
        **record.pop("counts"),
    }
    offsets = [
        {"id": track.track_id, "path": path_text(track.path), **offset_record(track.offset)}
        for track in plan.tracks
        if track.offset.seconds
    ]
    said = {"warnings": list(plan.warnings), "time_offsets": offsets}
    return {"counts": counts, "target": str(plan.target), **record, **said}


def report_record(report: ExportReport) -> dict[str, Any]:
    """Return what was written as a plain record."""
    return {
        "target": str(report.target),
        "files": report.n_files,
        "backup": str(report.backup) if report.backup else None,
        "refused": [{"path": p.subject, "message": p.message, "hint": p.hint} for p in report.problems],
        "undo": report.journal_id or None,
    }


def say_plan(plan: ExportPlan, *, is_whole: bool) -> None:
    """Print everything an export will write; what is lost and replaced in full only where it `is_whole`."""
    say(f"To {plain(str(plan.target))}: {', '.join(plan.counts)}")
    for track in plan.written:
        _say_track_export(track)
    for playlist in plan.playlists:
        say(f"  playlist {plain(playlist)}")
    say_decided(plan.decided, is_whole=is_whole)
    for warning in plan.warnings:
        say(f"  note: {plain(warning)}")


def _say_track_export(track: TrackExport) -> None:
    facts = [
        f"{track.tempo:.2f} BPM" if track.tempo else "no grid",
        track.key.camelot if track.key else "no key",
        f"time offset {track.offset}" if track.offset.seconds else "",
    ]
    name = f"{track.artist} - {track.title}" if track.artist else track.title
    say(f"  {plain(name)}: {', '.join(fact for fact in facts if fact)}")
    for cue in track.kept:
        say(f"      {_cue(cue)}")
    for cue in track.added:
        say(f"    + {_cue(cue)}")
    for loop in track.loops:
        say(f"      {_loop(loop)}")
    for loop in track.added_loops:
        say(f"    + {_loop(loop)}")
    for warning in track.warnings:
        say(f"      note: {plain(warning)}")


def say_export(report: ExportReport) -> None:
    """Print what was written."""
    loops = f" and {counted(report.n_loops, 'loop')}" if report.n_loops else ""
    what = f"{counted(report.n_tracks, 'track')} with {counted(report.n_cues, 'cue')}{loops}"
    say(f"Wrote {what} to {plain(str(report.target))}.")
    if report.backup is not None:
        say(f"The file before it is kept as {plain(str(report.backup))}.")
    note_problems(report.problems)
    if report.next_steps:
        say(report.next_steps)


def say_demo(session: Session, ids: Collection[int]) -> None:
    """Print what was found in the demo's tracks."""
    from djanalyzer.app.viewing import heard_by_model

    say_rows(session.rows(ids))
    for track_id in ids:
        deck = session.deck(track_id)
        bpm, key = heard_by_model(session, track_id)
        tempo = f"{bpm:.2f} BPM" if bpm else "no beat"
        say(f"\n{plain(deck.title)}: heard {tempo}, {f'{key.camelot} ({key.name})' if key else 'no key'}")
        for suggestion in deck.suggestions:
            say(
                f"    {place(suggestion.time)}  {suggestion.kind:<10} {suggestion.confidence:4.0%}  "
                f"{plain(suggestion.reason)}"
            )


def _cue(cue: Cue) -> str:
    color = f"  {cue.color}" if cue.color else ""
    return f"{pad(cue.slot)}  {place(cue.time)}  {plain(cue.name)}{color}".rstrip()


def _loop(loop: Loop) -> str:
    return f"{pad(loop.slot)}  {place(loop.start)} - {place(loop.stop)} loop  {plain(loop.name)}".rstrip()
