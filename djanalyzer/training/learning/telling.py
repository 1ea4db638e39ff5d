"""What there is to learn from, as plain records: who says how much on what, and what the DJ's words were taken to mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import LabelledTrack, MarkedCue, MarkedLoop, Subject
from djanalyzer.training.learning.vocabulary import Vocable
from djanalyzer.training.learning.words import Meaning, SignKind, Words

Record = dict[str, Any]


def evidence_records(tracks: Sequence[LabelledTrack]) -> list[Record]:
    """Return a record for each subject and source: on how many tracks it speaks, counts, and is vouched for.

    Keys: "subject", "source", "kind" (of the source), "n_tracks", "n_counting", "n_trusted"; of cues "n_cues" too.
    """
    return [*_of_labels(tracks), *_of_cues(tracks)]


def word_records(words: Words, fewest: int = 2) -> list[Record]:
    """Return a record for each sign that at least so many cues bear, names first, the most frequent ones first.

    Keys: "sign" ("name", "color", "pad"), "text", "place" (empty where it means none), "shift" (beats after that place),
    "section", "kind", "share" (of its cues that stand there), "probability" (that it means anything), "n_cues", "n_heard".
    """
    order = list(SignKind)
    told = [meaning for meaning in words.meanings.values() if meaning.n_cues >= fewest]
    told.sort(key=lambda m: (order.index(m.sign.kind), -m.n_cues, m.sign.text))
    return [_word_record(meaning) for meaning in told]


def vocabulary_records(words: Words) -> list[Record]:
    """Return a record for each text that stands for a genre or a mood, the most frequent ones first.

    Keys: "task", "text", "word" (ours; None where it says none), "is_known" (by itself, not learned), "share", "n_tracks".
    """
    return [
        *_vocable_records("genre", words.genres.values()),
        *_vocable_records("mood", words.moods.values()),
    ]


def _of_labels(tracks: Sequence[LabelledTrack]) -> list[Record]:
    speaking: Counter[tuple[Subject, str, str]] = Counter()
    counting: Counter[tuple[Subject, str, str]] = Counter()
    trusted: Counter[tuple[Subject, str, str]] = Counter()
    for track in tracks:
        for subject, task in TASKS.items():
            first = track.label(task)
            for label in track.labels:
                key = subject, str(label.source), label.source.kind
                speaking[key] += label.task == task
                counting[key] += label is first
                trusted[key] += label is first and subject in track.trusted
    order = list(Subject)
    found = sorted(
        (key for key, n in speaking.items() if n), key=lambda k: (order.index(k[0]), -speaking[k], k[1])
    )
    return [
        {
            "subject": str(key[0]),
            "source": key[1],
            "kind": key[2],
            "n_tracks": speaking[key],
            "n_counting": counting[key],
            "n_trusted": trusted[key],
        }
        for key in found
    ]


def _of_cues(tracks: Sequence[LabelledTrack]) -> list[Record]:
    cues: Counter[tuple[str, str]] = Counter()
    setting: Counter[tuple[str, str]] = Counter()
    trusted: Counter[tuple[str, str]] = Counter()
    for track in tracks:
        marks: list[MarkedCue | MarkedLoop] = [*track.cues, *track.loops]
        sources = [(str(mark.source), mark.source.kind) for mark in marks]
        cues.update(sources)
        setting.update(set(sources))
        trusted.update(set(sources) if Subject.CUES in track.trusted else ())
    return [
        {
            "subject": str(Subject.CUES),
            "source": source,
            "kind": kind,
            "n_tracks": n,
            "n_counting": n,
            "n_trusted": trusted[source, kind],
            "n_cues": cues[source, kind],
        }
        for (source, kind), n in setting.most_common()
    ]


def _word_record(meaning: Meaning) -> Record:
    return {
        "sign": str(meaning.sign.kind),
        "text": meaning.sign.text,
        "place": meaning.place,
        "shift": meaning.shift,
        "section": str(meaning.label) if meaning.label else None,
        "kind": str(meaning.kind),
        "share": round(meaning.share, 3),
        "probability": round(meaning.probability, 3),
        "n_cues": meaning.n_cues,
        "n_heard": meaning.n_seen,
    }


def _vocable_records(task: str, vocables: Iterable[Vocable]) -> list[Record]:
    return [
        {
            "task": task,
            "text": vocable.text,
            "word": str(vocable.word) if vocable.word else None,
            "is_known": vocable.is_known,
            "share": round(vocable.share, 3),
            "n_tracks": vocable.n_tracks,
        }
        for vocable in sorted(vocables, key=lambda v: (-v.n_tracks, v.text))
    ]
