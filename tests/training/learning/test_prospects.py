"""What a library can teach is said before anything is trained: too few tracks, one value, one artist, nothing confirmed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.music import Label, Section, SectionLabel, Source
from djanalyzer.music.learning import PHRASES, LabelledTrack, Subject
from djanalyzer.training.learning.prospects import (
    Prospect,
    distinct,
    prospects_of,
    refuse_hopeless,
    remarks_of,
)
from tests.training.learning.heard_tracks import library


def of(subject: Subject, tracks: tuple[LabelledTrack, ...]) -> Prospect:
    return next(p for p in prospects_of(tracks) if p.subject is subject)


def without_labels(tracks: tuple[LabelledTrack, ...], *tasks: str) -> tuple[LabelledTrack, ...]:
    return tuple(replace(t, labels=tuple(x for x in t.labels if x.task not in tasks)) for t in tracks)


def test_a_library_of_twenty_tracks_teaches_what_they_name() -> None:
    found = of(Subject.GENRE, library(20))
    assert (found.n_labelled, found.n_trusted, found.why) == (20, 10, "")
    assert found.checks
    assert found.learns
    assert found.proves


def test_nineteen_are_too_few_and_it_says_how_many_are_needed() -> None:
    found = of(Subject.GENRE, library(19))
    assert not (found.checks)
    assert not (found.learns)
    assert not (found.proves)
    assert found.why == "Only 19 tracks have genres: 20 are needed."


def test_without_any_cues_all_else_is_learned() -> None:
    tracks = tuple(replace(track, cues=(), loops=()) for track in library())
    assert of(Subject.CUES, tracks).why == "No track has cues."
    assert not of(Subject.CUES, tracks).learns
    assert of(Subject.MOOD, tracks).learns
    refuse_hopeless(tracks)


def test_labels_of_one_kind_tell_nothing_apart() -> None:
    tracks = tuple(
        replace(
            t, labels=(Label("genre", "House", Source("tags", "tags"), 1.0),), cues=(), trusted=frozenset()
        )
        for t in library(60)
    )
    assert of(Subject.GENRE, tracks).why == "All genres are House: there is nothing to tell apart."
    with pytest.raises(Trouble, match="Too little is said"):
        refuse_hopeless(tracks)


def test_beat_grids_are_checked_and_never_taught() -> None:
    found = of(Subject.BEAT_GRID, library())
    assert (found.checks, found.learns, found.proves) == (True, False, False)


def test_one_artist_proves_nothing_for_others() -> None:
    tracks = library(24, n_artists=1)
    assert not of(Subject.GENRE, tracks).proves
    assert of(Subject.GENRE, tracks).checks
    assert any("one artist" in remark for remark in remarks_of(tracks))


def test_nothing_confirmed_means_findings_and_no_offer() -> None:
    tracks = tuple(replace(track, trusted=frozenset()) for track in library())
    assert of(Subject.GENRE, tracks).learns
    assert not of(Subject.GENRE, tracks).proves
    assert "reviewed" in remarks_of(tracks)[-1]


def test_what_programs_have_found_is_told_and_counts_as_nobodys_sections() -> None:
    found = Label(PHRASES, (Section(0.0, 8.0, SectionLabel.INTRO),), Source("program", "rekordbox"))
    plain = tuple(replace(t, labels=tuple(x for x in t.labels if x.task != "sections")) for t in library())
    told = tuple(replace(track, labels=(*track.labels, found)) for track in plain)
    assert of(Subject.SECTIONS, told).n_labelled == 0
    remarks = remarks_of(told)
    assert len(remarks) == len(remarks_of(plain)) + 1
    assert any(said.startswith("Sections that your DJ programs have found") for said in remarks)


def test_duplicates_count_once() -> None:
    tracks = library(24)
    twins = tuple(replace(track, id=100 + track.id) for track in tracks)
    assert of(Subject.GENRE, (*tracks, *twins)).n_labelled == 24
    assert len(distinct((*tracks, *twins))) == 24
    assert remarks_of((*tracks, *twins))[0].startswith("24 tracks hold the same recording")


def test_what_a_model_said_is_nobodys_word() -> None:
    tracks = tuple(
        replace(t, labels=(Label("key", t.labels[1].value, Source("model", "djanalyzer-6"), 1.0),))
        for t in library()
    )
    assert of(Subject.KEY, tracks).n_labelled == 0


def test_an_empty_library_is_refused_in_a_sentence() -> None:
    with pytest.raises(Trouble, match="no track to learn from"):
        refuse_hopeless(())
