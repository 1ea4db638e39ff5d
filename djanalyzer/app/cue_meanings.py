"""What the names, colours and pads of the DJ's cues mean, and his words for genres and moods, before any run of learning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from djanalyzer.app.job import Job
from djanalyzer.app.records import Record
from djanalyzer.errors import LibraryTrouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import Analysis
    from djanalyzer.music.learning import LabelledTrack
    from djanalyzer.training.learning.words import Meaning, Words

_MOST = 300  # tracks whose analysis is asked: more tell nothing new


def words_of(session: Session, tracks: Sequence[LabelledTrack], job: Job | None = None) -> Words:
    """Return what signs and texts of the library mean.

    Where the analysed tracks have cues, it is learned from them; otherwise only well-known words are understood.
    """
    from djanalyzer.training.learning.words import learn_words

    return learn_words(tracks, _analyses(session, tracks, job or Job.silent()))


def meanings_of(
    session: Session, tracks: Sequence[LabelledTrack], job: Job | None = None
) -> tuple[Meaning, ...]:
    """Return what each sign means that means anything, those of most cues first."""
    found = words_of(session, tracks, job).meanings.values()
    return tuple(sorted((m for m in found if m.place), key=lambda m: (-m.n_cues, m.sign.kind, m.sign.text)))


def evidence_record(session: Session, tracks: Sequence[LabelledTrack]) -> Record:
    """Return for JSON who says how much on what ("labels"), what signs mean ("cues") and texts ("vocabulary")."""
    from djanalyzer.training.learning.telling import evidence_records, vocabulary_records, word_records

    words = words_of(session, tracks)
    return {
        "labels": evidence_records(tracks),
        "cues": word_records(words),
        "vocabulary": vocabulary_records(words),
    }


def _analyses(session: Session, tracks: Sequence[LabelledTrack], job: Job) -> dict[str, Analysis]:
    marked = [track for track in tracks if track.cues]
    step = max(1, -(-len(marked) // _MOST))
    heard = {}
    for track in job.track(marked[::step], name=lambda track: track.title):
        try:
            analysis = session.track(track.id).analysis
        except LibraryTrouble:  # taken out of the library meanwhile
            continue
        if analysis is not None:
            heard[track.recording] = analysis
    return heard
