"""Labels that look wrong, in words: what is asked, what either side says, and what would become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from djanalyzer.app.causes import Cause, cause_of
from djanalyzer.app.reviewing import Subject, key_named
from djanalyzer.gui import notation
from djanalyzer.gui.columns import one_line
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.reviewing import Case, Finding, Planned, Queue
    from djanalyzer.library.records import TrackRow

SUBJECT_NAMES = {
    Subject.BEAT_GRID: marked("Beat grid"),
    Subject.TEMPO: marked("Tempo"),
    Subject.DOWNBEATS: marked("Bars"),
    Subject.KEY: marked("Key"),
    Subject.GENRE: marked("Genre"),
    Subject.MOOD: marked("Mood"),
    Subject.ENERGY: marked("Energy"),
    Subject.SECTIONS: marked("Section"),
    Subject.CUES: marked("Cue"),
}

_QUESTIONS = {
    Subject.BEAT_GRID: marked("The beat grid: {labelled}, or rather {proposed}?"),
    Subject.TEMPO: marked("The tempo: {labelled}, or rather {proposed}?"),
    Subject.DOWNBEATS: marked("The bars: {labelled}, or rather {proposed}?"),
    Subject.KEY: marked("The key: {labelled}, or rather {proposed}?"),
    Subject.GENRE: marked("The genre: {labelled}, or rather {proposed}?"),
    Subject.MOOD: marked("The mood: {labelled}, or rather {proposed}?"),
    Subject.ENERGY: marked("The energy: {labelled}, or rather {proposed}?"),
    Subject.SECTIONS: marked("The section: {labelled}, or rather {proposed}?"),
    Subject.CUES: marked("The cue: at {labelled}, or rather at {proposed}?"),
}

_ALIKE = {
    Subject.BEAT_GRID: marked("%n beat grid(s) with one cause: {cause}"),
    Subject.TEMPO: marked("%n tempo(s) with one cause: {cause}"),
    Subject.DOWNBEATS: marked("The bars of %n track(s), with one cause: {cause}"),
    Subject.KEY: marked("%n key(s) with one cause: {cause}"),
    Subject.GENRE: marked("%n genre(s) with one cause: {cause}"),
    Subject.MOOD: marked("%n mood(s) with one cause: {cause}"),
    Subject.ENERGY: marked("The energy of %n track(s), with one cause: {cause}"),
    Subject.SECTIONS: marked("%n section(s) with one cause: {cause}"),
    Subject.CUES: marked("%n cue(s) with one cause: {cause}"),
}


_SOURCES = {"dj": marked("you"), "tags": marked("tags of the file")}
_ERRORS = {
    "late": marked("{amount} ms late"),
    "early": marked("{amount} ms early"),
    "half": marked("half of the beats"),
    "twice": marked("twice as many beats"),
    "three_for_two": marked("three beats for two"),
    "tempo": marked("{ratio} beats for each"),
    "relative": marked("the relative key"),
    "mode": marked("major for minor, or minor for major"),
    "fifth_high": marked("a fifth too high"),
    "fifth_low": marked("a fifth too low"),
}
_COUNTED_ERRORS = {
    "bars_late": marked("begin %n beat(s) late"),
    "bars_early": marked("begin %n beat(s) early"),
    "level_high": marked("%n level(s) too high"),
    "level_low": marked("%n level(s) too low"),
    "cue_late": marked("%n bar(s) late"),
    "cue_early": marked("%n bar(s) early"),
}


def question(finding: Finding, key_notation: str = "camelot") -> str:
    """Ask about a finding: "The key: 8A, or rather 8B?"."""
    labelled, proposed = (value_words(finding.subject, v, key_notation) for v in _both(finding))
    return tr(_QUESTIONS[finding.subject], labelled=labelled, proposed=proposed)


def case_words(case: Case, queue: Queue, key_notation: str = "camelot") -> str:
    """Say what a decision is about, on one line of the list."""
    if case.is_batch:
        return batch_words(case)
    finding = case.head
    before, after = (value_words(finding.subject, v, key_notation) for v in _both(finding))
    what = tr(
        "{field}: {before} → {after}",
        field=tr(SUBJECT_NAMES[finding.subject]),
        before=before,
        after=after,
    )
    return f"{what}  ·  {track_words(queue.track(finding.track_id))}"


def batch_words(case: Case) -> str:
    """Say how many findings one decision would settle, and their cause."""
    return tr(_ALIKE[case.head.subject], len(case.findings), cause=cause_words(case.head))


def cause_words(finding: Finding) -> str:
    """Say what a finding has in common with others: "rekordbox, MP3 D: 12 ms late"; empty where it stands alone."""
    cause = cause_of(finding)
    if cause is None:
        return ""
    who = tr(_SOURCES[cause.source]) if cause.source in _SOURCES else cause.source
    who = f"{who}, {cause.file_class}" if cause.file_class else who
    return tr("{source}: {error}", source=who, error=_error_words(finding.subject, cause))


def _error_words(subject: Subject, cause: Cause) -> str:
    if cause.kind in _COUNTED_ERRORS:
        return tr(_COUNTED_ERRORS[cause.kind], int(cause.parts["amount"]))
    if cause.kind == "named":
        labelled, proposed = (value_words(subject, cause.parts[side]) for side in ("labelled", "proposed"))
        return tr("“{labelled}” in place of “{proposed}”", labelled=labelled, proposed=proposed)
    return tr(_ERRORS[cause.kind], None, **cause.parts) if cause.kind in _ERRORS else cause.error


def track_words(row: TrackRow | None) -> str:
    """Name a track."""
    if row is None:
        return ""
    title = one_line(row.title or row.path.stem)
    return tr("{artist} – {title}", artist=one_line(row.artist), title=title) if row.artist else title


def value_words(subject: Subject, value: Any, key_notation: str = "camelot") -> str:
    """Write what a side says: "12 ms late", "half the beats", "8A"."""
    if subject is Subject.BEAT_GRID:
        return _late(float(value))
    if subject is Subject.TEMPO:
        return _counted(float(value))
    if subject is Subject.DOWNBEATS:
        return _bars(round(value))
    if subject is Subject.KEY:
        return _key(str(value), key_notation)
    if subject is Subject.MOOD:
        return notation.mood(str(value))
    if subject is Subject.ENERGY:
        return notation.energy(float(value))
    if subject is Subject.SECTIONS:
        return notation.section(str(value))
    return _place(value) if subject is Subject.CUES else str(value)


def _place(seconds: float) -> str:
    """Write a moment to the millisecond: two places may lie that near."""
    thousandths = round(1000 * seconds)
    return f"{thousandths // 60_000}:{thousandths // 1000 % 60:02d}.{thousandths % 1000:03d}"


def _late(milliseconds: float) -> str:
    if abs(milliseconds) < 0.5:
        return tr("on the beats")
    amount = f"{abs(milliseconds):.0f}"
    return (
        tr("{amount} ms late", amount=amount) if milliseconds > 0 else tr("{amount} ms early", amount=amount)
    )


def _counted(ratio: float) -> str:
    if ratio == 1:
        return tr("every beat")
    known = {0.5: tr("half of the beats"), 2.0: tr("twice as many beats")}
    return known.get(ratio, "") or tr("{ratio} beats for each", ratio=f"{ratio:.3g}")


def _bars(n_beats: int) -> str:
    if n_beats == 0:
        return tr("begin where they should")
    return tr("begin %n beat(s) late", n_beats) if n_beats > 0 else tr("begin %n beat(s) early", -n_beats)


def _key(name: str, key_notation: str) -> str:
    key = key_named(name)
    return notation.key(key, key_notation) if key is not None else name


def _both(finding: Finding) -> tuple[Any, Any]:
    return finding.labelled, finding.proposed


def progress_words(queue: Queue) -> str:
    """Say how far the DJ has come: "37 of 412, 12 wrong"."""
    return tr(
        "{answered} of {total}, {wrong} wrong",
        answered=queue.n_answered,
        total=queue.n_findings,
        wrong=queue.n_wrong,
    )


def change_words(planned: Planned, key_notation: str = "camelot") -> tuple[str, str, str]:
    """Say what would be put right: of what, what it is, and what it would be."""
    review, row = planned.review, planned.track
    what = tr(SUBJECT_NAMES[review.subject])
    if review.subject is Subject.TEMPO and row.bpm is not None:
        ratio = review.proposed / review.labelled
        return what, notation.tempo(row.bpm), notation.tempo(row.bpm * ratio)
    values = (value_words(review.subject, v, key_notation) for v in (review.labelled, review.proposed))
    return what, *values  # type: ignore[return-value]
