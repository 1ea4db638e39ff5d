"""What sounds alike, from the command line: tracks, sections, versions of one piece of music, and what sounds like nothing else."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import complain, note, note_problems, place, plain, say, say_json

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.similar import Reason, SimilarFilter, SimilarTrack
    from djanalyzer.library.records import TrackRow

Record = dict[str, Any]


def run_similar(arguments: Namespace) -> int:
    """Find what sounds like a track, or do with the whole library what was asked for."""
    whole = [
        arguments.listen,
        arguments.versions,
        arguments.outliers,
        arguments.doubts,
        arguments.train,
        bool(arguments.use),
    ]
    if sum(whole) != (arguments.track is None):
        complain(
            "Name a track, or one of --versions, --outliers, --doubts, --listen, --train and --use: "
            "djanalyzer similar ID-OR-PATH"
        )
        return USAGE
    if arguments.at is not None and not arguments.sections:
        complain("--at is for --sections")
        return USAGE
    with open_session(arguments) as session:
        if arguments.listen:
            return _listen(session)
        if arguments.train:
            return _train(session)
        if arguments.use:
            return _use(session, arguments.use)
        if arguments.versions:
            return _versions(session, arguments)
        if arguments.outliers:
            return _outliers(session, arguments)
        if arguments.doubts:
            return _doubts(session)
        return _find(session, arguments)


def _find(session: Session, arguments: Namespace) -> int:
    from djanalyzer.app.similar import is_findable, similar, similar_sections
    from djanalyzer.app.viewing import find_track

    track_id = find_track(session, arguments.track)
    if not is_findable(session, track_id):
        complain(
            "Nobody has listened to this track for what it sounds like, or not who has heard the others: "
            "`djanalyzer similar --listen`"
        )
        return SOME_FAILED
    wish = _wish(session, arguments)
    _note_unknown(session, track_id, wish)
    if not arguments.sections:
        _say_tracks(session, similar(session, track_id, wish, arguments.n), arguments)
        return FINE
    found = similar_sections(session, track_id, arguments.at or 0.0, wish, arguments.n)
    rows = _rows(session, (match.track_id for match in found))
    for match in found:
        if (row := rows.get(match.track_id)) is None:  # removed meanwhile
            continue
        if arguments.json:
            times = {"start": round(match.start, 3), "end": round(match.stop, 3), "label": match.label}
            say_json({**_record(row, match.score), **times})
        else:
            say(f"{_line(row, match.score)}  {match.label} {place(match.start)} - {place(match.stop)}")
    return FINE


def _wish(session: Session, arguments: Namespace) -> SimilarFilter:
    from djanalyzer.app.shelving import find_playlist
    from djanalyzer.app.similar import SimilarFilter

    playlist = find_playlist(session, arguments.playlist).id if arguments.playlist is not None else None
    return SimilarFilter(
        arguments.bpm, arguments.compatible, arguments.energy, arguments.not_played, playlist
    )


def _note_unknown(session: Session, track_id: int, wish: SimilarFilter) -> None:
    """Say which filters let all through, as it is not known what the track itself has."""
    (row,) = session.rows([track_id])
    if wish.only_compatible and row.key is None:
        note("Nobody knows the key of this track: --compatible leaves nothing out.")
    if wish.energy_step is not None and row.energy is None:
        note("Nobody knows the energy of this track: --energy leaves nothing out.")


def _train(session: Session) -> int:
    from djanalyzer.app.similar_learning import learn

    report = session.jobs.run("Learn to tell your music apart", lambda job: learn(session, job))
    say(
        f"Learned from {counted(report.n_tracks, 'track')}: of those kept for proof, {report.after:.0%} are known again "
        f"in another version, {report.before:.0%} before."
    )
    if report.n_left_out:
        say(f"{counted(report.n_left_out, 'track')} could not be read, or last under 16 seconds.")
    note("Nothing is changed yet: `djanalyzer similar --use own` lets it listen from now on.")
    return FINE


def _use(session: Session, whose: str) -> int:
    from djanalyzer.app.similar_learning import use_own, use_shipped

    if whose == "own":
        use_own(session)
    else:
        use_shipped()
    note("Tracks that it has not heard yet are found after `djanalyzer similar --listen`.")
    return FINE


def _listen(session: Session) -> int:
    from djanalyzer.app.similar import listen

    report = session.jobs.run("Listen for similarity", lambda job: listen(session, None, job))
    say(f"{report.summary}.")
    note_problems(report.problems)
    return SOME_FAILED if report.problems else FINE


def _versions(session: Session, arguments: Namespace) -> int:
    from djanalyzer.app.similar import versions

    groups = session.jobs.run("Find versions", lambda job: versions(session, job))
    _note_unheard(session)
    for group in groups:
        rows = _rows(session, [group.track_id, *(one.track_id for one in group.versions)])
        if group.track_id not in rows:  # removed while the others were compared
            continue
        if arguments.json:
            others = [_found(rows[one.track_id], one) for one in group.versions if one.track_id in rows]
            say_json({**_record(rows[group.track_id], 1.0), "versions": others})
            continue
        say(_line(rows[group.track_id], 1.0))
        for one in (one for one in group.versions if one.track_id in rows):
            say(f"  {_line(rows[one.track_id], one.score)}  {_because(one.reasons)}")
    if not groups and not arguments.json:
        say("No piece of music is there twice, as far as the sound tells.")
    return FINE


def _outliers(session: Session, arguments: Namespace) -> int:
    from djanalyzer.app.similar import outliers

    found = session.jobs.run("Find outliers", lambda job: outliers(session, arguments.n, job))
    _note_unheard(session)
    rows = _rows(session, (one.track_id for one in found))
    for one in found:
        if (row := rows.get(one.track_id)) is None:  # removed while the others were compared
            continue
        say_json(_record(row, one.score)) if arguments.json else say(_line(row, one.score))
    return FINE


def _doubts(session: Session) -> int:
    from djanalyzer.app.similar import look_for_doubts

    report = session.jobs.run("Compare genres and keys", lambda job: look_for_doubts(session, job))
    say(f"{report.summary}.")
    if report.n_genres or report.n_keys:
        note("`djanalyzer review` lists them.")
    _note_unheard(session)
    return FINE


def _say_tracks(session: Session, found: Sequence[SimilarTrack], arguments: Namespace) -> None:
    rows = _rows(session, (one.track_id for one in found))
    for one in found:
        if (row := rows.get(one.track_id)) is None:  # removed meanwhile
            continue
        if arguments.json:
            say_json(_found(row, one))
        else:
            say(f"{_line(row, one.score)}  {_because(one.reasons)}")
    if not found and not arguments.json:
        say("Nothing fits.")
    _note_unheard(session)


def _note_unheard(session: Session) -> None:
    from djanalyzer.app.similar import unheard

    if left := unheard(session):
        them = "it" if len(left) == 1 else "them"
        tracks = counted(len(left), "track")
        note(f"{tracks} cannot be found yet: `djanalyzer similar --listen` listens to {them}.")


def _rows(session: Session, ids: Iterable[int]) -> dict[int, TrackRow]:
    return {row.id: row for row in session.rows(list(ids))}


def _line(row: TrackRow, score: float) -> str:
    name = " - ".join(filter(None, (row.artist, row.title or row.path.name)))
    facts = [f"{row.bpm:.1f} BPM" if row.bpm else "", row.key.camelot if row.key else ""]
    return plain("  ".join(filter(None, (f"{100 * score:3.0f} %", str(row.id), name, *facts))))


def _because(reasons: Iterable[Reason]) -> str:
    """Return the reasons but for how much alike the sound is, which stands before them."""
    return plain(", ".join(reason.in_words for reason in reasons if reason.kind != "sound"))


def _record(row: TrackRow, score: float) -> Record:
    return {"id": row.id, "artist": row.artist, "title": row.title, "score": round(score, 4)}


def _found(row: TrackRow, one: SimilarTrack) -> Record:
    return {**_record(row, one.score), "reasons": [reason.in_words for reason in one.reasons]}
