"""Genres and keys that the sound speaks against, for the DJ to look at again beside what learning has found.

A genre is doubted where nearly all tracks that sound like it are called otherwise, and agree on what. A key is doubted where the
listener for similarity is sure of another one, and nobody has named or locked it. What is found lies in a file until it is looked
for again; a label that was changed since is not asked about.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.all_versions import Nearby, nearby
from djanalyzer.app.amounts import counted
from djanalyzer.app.job import Job
from djanalyzer.music import Label, Source
from djanalyzer.music.guesses import is_another_genre
from djanalyzer.music.learning import Finding, Subject

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.testimony import Testimony

_FOLDER = "learning"
_FILE = "findings.jsonl"
_NEIGHBOURS = 15
_FEWEST = 8  # neighbours with a genre, less tell nothing
_AGREED = 0.7  # share of them that a genre has which is proposed
_OWN = 0.15  # most that the track's own may have among them
_SURE_OF_KEY = 0.8  # the listener's trust, from which on its key is worth a look
_COST_OF_KEY = 0.5  # of a correction, where a genre's is 1: it is one model's word against another's
_SHARPNESS = 8.0  # of the weights by how much alike tracks sound


@dataclass(frozen=True, slots=True)
class DoubtsReport:
    """What came of looking: how many genres and keys look wrong."""

    n_genres: int = 0
    n_keys: int = 0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.n_genres and not self.n_keys:
            return "The sound speaks against no genre and no key"
        return f"{counted(self.n_genres, 'genre')} and {counted(self.n_keys, 'key')} to look at again"


def look_for_doubts(session: Session, job: Job | None = None) -> DoubtsReport:
    """Look for genres and keys that the sound speaks against, and keep them for the review; of 100,000 tracks it takes minutes."""
    from djanalyzer.training.learning.records import write_findings

    job, begun = job or Job.silent(), time.time()
    around = nearby(session, 2 * _NEIGHBOURS, job)
    told = session.library.testimonies(around.ids.tolist(), ("genre", "key"))
    genres, keys = _genres(around, told, job), _keys(session, told)
    path = folder(session) / _FILE
    write_findings(path, sorted((*genres, *keys), key=lambda finding: -finding.worth))
    os.utime(path, (begun, begun))  # of what is said from now on it knows nothing
    return DoubtsReport(len(genres), len(keys))


def folder(session: Session) -> Path:
    """Return where the doubts about this library lie, named as the runs of learning are not."""
    known = hashlib.sha256(os.fsencode(session.library.path)).hexdigest()[:12]
    return session.places.data / _FOLDER / f"sound-{known}"


def doubts(session: Session) -> Path | None:
    """Return the file of what was found last; None where nobody has looked."""
    path = folder(session) / _FILE
    return path if path.is_file() else None


def _genres(around: Nearby, told: Mapping[int, Testimony], job: Job) -> list[Finding]:
    """Return the genres that the neighbours of a track speak against."""
    called = {
        track_id: label
        for track_id, said in told.items()
        if (label := _label(said, "genre")) is not None and str(label.value)
    }
    found = []
    for place, track_id in enumerate(around.ids.tolist()):
        job.check()
        own = called.get(track_id)
        if own is None or "genre" in told[track_id].locked:
            continue
        votes = _votes(around.nearest(place), called)
        if votes is None:
            continue
        best = max(votes, key=lambda name: (votes[name], name))
        mine = sum(share for name, share in votes.items() if not is_another_genre(str(own.value), name))
        if votes[best] >= _AGREED and mine <= _OWN and is_another_genre(str(own.value), best):
            worth = (1 - mine) * votes[best]
            finding = Finding(
                track_id, Subject.GENRE, mine, str(own.value), best, votes[best], own.source, worth=worth
            )
            found.append(finding)
    return found


def _votes(near: Sequence[tuple[int, float]], called: Mapping[int, Label[Any]]) -> dict[str, float] | None:
    """Return the genres of the tracks that sound most like a track, each with its share; None where too few have one."""
    named = [(called[i], score) for i, score in near if i in called][:_NEIGHBOURS]
    if len(named) < _FEWEST:
        return None
    votes: dict[str, float] = defaultdict(float)
    for label, score in named:
        votes[str(label.value)] += max(0.0, score) ** _SHARPNESS
    total = sum(votes.values())
    return {name: share / total for name, share in votes.items()} if total > 0 else None


def _keys(session: Session, told: Mapping[int, Testimony]) -> list[Finding]:
    """Return the keys that the listener is sure are others, and that the DJ has neither named nor locked."""
    opinions = session.library.key_opinions(list(told))
    found = []
    for row in session.rows(list(opinions)):
        said, heard = told[row.id], opinions[row.id]
        if row.key is None or row.key.index == heard.index or heard.confidence < _SURE_OF_KEY:
            continue
        label = _label(said, "key")
        source = label.source if label else Source("model", _model(session, row.id))
        if source.kind == "dj" or "key" in said.locked:
            continue
        names = row.key.name, heard.name
        worth = _COST_OF_KEY * heard.confidence**2
        found.append(
            Finding(row.id, Subject.KEY, 1 - heard.confidence, *names, heard.confidence, source, worth=worth)
        )
    return found


def _model(session: Session, track_id: int) -> str:
    """Return the model whose word counts on a track that nobody else speaks of."""
    return session.track(track_id).model or ""


def _label(said: Testimony, task: str) -> Label[Any] | None:
    return next((label for label in said.labels if label.task == task), None)
