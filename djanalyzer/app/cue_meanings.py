"""What the names, colours and pads of the DJ's cues mean, learned from where they stand, before any run of learning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from djanalyzer.app.job import Job

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import Analysis
    from djanalyzer.music.learning import LabelledTrack
    from djanalyzer.training.learning.words import Meaning

_MOST = 300  # tracks whose analysis is asked: more tell nothing new


def meanings_of(
    session: Session, tracks: Sequence[LabelledTrack], job: Job | None = None
) -> tuple[Meaning, ...]:
    """Return what each sign means that means anything, those of most cues first.

    Where the analysed tracks have cues, it is learned from them; otherwise only well-known words are understood.
    """
    from djanalyzer.training.learning.words import learn_words

    found = learn_words(tracks, _analyses(session, tracks, job or Job.silent())).meanings.values()
    return tuple(sorted((m for m in found if m.place), key=lambda m: (-m.n_cues, m.sign.kind, m.sign.text)))


def _analyses(session: Session, tracks: Sequence[LabelledTrack], job: Job) -> dict[str, Analysis]:
    marked = [track for track in tracks if track.cues]
    step = max(1, -(-len(marked) // _MOST))
    heard = {}
    for track in job.track(marked[::step], name=lambda track: track.title):
        analysis = session.track(track.id).analysis
        if analysis is not None:
            heard[track.recording] = analysis
    return heard
