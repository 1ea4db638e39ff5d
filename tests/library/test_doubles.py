"""Of what is there twice one is kept: nothing that the others had is lost, and one undo brings all back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from djanalyzer.library import schema
from djanalyzer.library.database import writing
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AddTake,
    AddToPlaylist,
    ApplyReviews,
    CreatePlaylist,
    EditTags,
    Entry,
    FoundFile,
    KeepOne,
    LockFields,
    MergeCollection,
    NoteCollection,
    ReviewFindings,
    SetLabel,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Energy,
    Key,
    KnownTrack,
    Loop,
    Section,
    SectionLabel,
    Source,
    Tags,
)
from djanalyzer.music.learning import Finding, Subject, Verdict
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality


@pytest.fixture
def twice(library: Library) -> Library:
    """Tracks 1 and 2 are the same song from two folders, 3 is another one."""
    songs = (
        FoundFile(Path("/a/rain.mp3"), "one", 1, 1, Tags("Rain", "Kita Low"), 200.0),
        FoundFile(
            Path("/b/rain.mp3"), "two", 1, 1, Tags("Rain", "Kita Low", genre="House", year=1999), 201.0
        ),
        FoundFile(Path("/a/sun.mp3"), "three", 1, 1, Tags("Sun", "Kita Low"), 200.0),
    )
    library.do(AddFiles(songs))
    library.do(AddCue(1, Cue(16.0, 0, "Mine")))
    library.do(AddCue(2, Cue(32.0, 0, "Pad taken")))
    library.do(AddCue(2, Cue(64.0, 1, "Theirs")))
    library.do(AddLoop(2, Loop(8.0, 16.0, 3)))
    both, theirs = (library.do(CreatePlaylist(name)).created[0] for name in ("Both", "Theirs"))
    library.do(AddToPlaylist(both, (1, 3, 2)))
    library.do(AddToPlaylist(theirs, (3, 2)))
    return library


def test_the_one_that_is_kept_gets_what_it_lacks(twice: Library) -> None:
    assert twice.doubles_of(1) == [2]
    assert twice.do(KeepOne(1, (2,))).name == "Keep one of 2 tracks"
    assert twice.find() == [1, 3]
    kept = twice.track(1)
    assert [(s.cue.time, s.cue.name) for s in kept.cues] == [
        (16.0, "Mine"),
        (32.0, "Pad taken"),
        (64.0, "Theirs"),
    ]
    assert [s.cue.slot for s in kept.cues] == [0, 2, 1], "what stood on a taken pad stands on a free one"
    assert [s.loop.start for s in kept.loops] == [8.0]
    assert (kept.tags.genre, kept.tags.year) == ("House", 1999)
    assert twice.find(playlist_id=1) == [1, 3], "it stands there once"
    assert twice.find(playlist_id=2) == [3, 1], "in the place of the other"
    assert twice.doubles_of(1) == []


def test_one_undo_brings_everything_back(twice: Library) -> None:
    before = [(twice.track(i).cues, twice.track(i).loops, twice.track(i).tags) for i in (1, 2)]
    twice.do(KeepOne(1, (2,)))
    twice.undo()
    assert [(twice.track(i).cues, twice.track(i).loops, twice.track(i).tags) for i in (1, 2)] == before
    assert twice.find(playlist_id=1) == [1, 3, 2]
    assert twice.find(playlist_id=2) == [3, 2]
    assert twice.find() == [1, 2, 3]
    twice.redo()
    assert twice.find() == [1, 3]


def test_after_the_undo_the_one_that_was_kept_shows_nothing_of_the_others(twice: Library) -> None:
    before = twice.rows([1, 2, 3])
    twice.do(KeepOne(3, (2,)))
    assert twice.rows([3])[0].n_cues == 2
    twice.undo()
    assert twice.rows([1, 2, 3]) == before


def test_what_the_dj_has_said_of_the_others_is_not_lost(library: Library) -> None:
    grid, other_grid = BeatGrid.constant(0.1, 124.0), BeatGrid.constant(0.2, 125.0)
    for folder, recording in (("/a", "one"), ("/b", "one"), ("/c", "two")):
        track = KnownTrack(Path(folder) / "rain.mp3", folder, Tags("Rain", "Kita Low", genre="Pop", rating=2))
        library.do(MergeCollection(Collection("rekordbox", (track,))))
        library.do(AddFiles((FoundFile(track.path, recording, 1, 1, track.tags, 200.0),)))
    library.do(EditTags((2,), (("rating", 5), ("key", Key(9, True)))))
    library.do(SetLabel(2, "beat_grid", grid))
    library.do(SetLabel(3, "beat_grid", other_grid))
    library.do(EditTags((3,), (("genre", "House"), ("rating", 1))))
    before = [library.track(i).tags for i in (1, 2, 3)]
    library.do(KeepOne(1, (3, 2)))
    kept = library.track(1)
    assert (kept.tags.rating, kept.tags.genre, kept.tags.key) == (1, "House", Key(9, True))
    assert kept.beat_grid == grid, "the one of the same recording"
    library.undo()
    assert [library.track(i).tags for i in (1, 2, 3)] == before
    library.do(LockFields((1,), ("rating", "beat_grid")))
    library.do(KeepOne(1, (2,)))
    assert (library.track(1).tags.rating, library.track(1).beat_grid) == (2, None)


def test_without_an_artist_a_title_says_too_little(library: Library) -> None:
    untitled = (FoundFile(Path(f"/{i}/Track 01.wav"), f"{i}", 1, 1, duration=200.0) for i in range(2))
    library.do(AddFiles(tuple(untitled)))
    assert library.doubles_of(1) == []


def test_a_lock_keeps_its_field_as_it_is(twice: Library) -> None:
    twice.do(LockFields((1,), ("genre", "cues")))
    twice.do(KeepOne(1, (2,)))
    kept = twice.track(1)
    assert kept.tags.genre == ""
    assert [s.cue.name for s in kept.cues] == ["Mine"]
    assert kept.tags.year == 1999


def test_files_of_the_same_recording_go_along_so_that_they_bring_no_track_back(twice: Library) -> None:
    with writing(twice._engine) as connection:
        connection.execute(
            update(schema.files).where(schema.files.c.track_id == 2).values(recording_id="one")
        )
    twice.do(KeepOne(1, (2,)))
    assert twice.track(1).files == (Path("/a/rain.mp3"), Path("/b/rain.mp3"))
    assert twice.track(1).path == Path("/a/rain.mp3")
    again = FoundFile(Path("/b/rain.mp3"), "one", 1, 2, Tags("Rain", "Kita Low"), 201.0)
    twice.do(AddFiles((again,)))
    assert twice.find() == [1, 3]


def test_a_track_that_is_there_once_has_no_double(twice: Library) -> None:
    assert twice.doubles_of(3) == twice.doubles_of(99) == []


def test_what_was_found_in_a_review_goes_along_and_nothing_else_is_vouched_for(twice: Library) -> None:
    with writing(twice._engine) as connection:
        connection.execute(update(schema.files).values(recording_id="one"))
    grid = BeatGrid.constant(0.1, 120.0)
    songs = (KnownTrack(Path("/b/rain.mp3"), "2", Tags(), beat_grid=grid, cues=(Cue(48.0, 5),)),)
    twice.do(MergeCollection(Collection("rekordbox", songs)))
    twice.do(SetLabel(1, "energy", Energy(6)))
    (cue,) = [mark.id for mark in twice.track(2).cues if mark.cue.time == 48.0]
    source = Source("program", "rekordbox")
    late = Finding(2, Subject.BEAT_GRID, 0.1, 12.0, 0.0, 0.9, source)
    twice.do(ReviewFindings((late,), Verdict.WRONG))
    twice.do(ApplyReviews())
    energy = Finding(2, Subject.ENERGY, 0.1, 6.0, 7.0, 0.9, source)
    elsewhere = Finding(2, Subject.CUES, 0.1, 48.0, 52.0, 0.9, source, item=cue)
    twice.do(ReviewFindings((elsewhere, energy), Verdict.WRONG))
    twice.do(KeepOne(1, (2,)))
    kept = twice.reviewed()[1]
    assert (kept.trusted, kept.by_review) == ({Subject.BEAT_GRID}, {"beat_grid"}), (
        "not its tempo, nor its bars"
    )
    assert (kept.doubted, kept.doubted_cues) == ({Subject.CUES}, {cue})
    genre = next(label for label in twice.track(1).labels if label.task == "genre")
    assert (genre.value, genre.source.kind) == ("House", "dj")
    assert genre.confidence < 1.0, "nobody has looked at it"
    twice.undo()
    assert set(twice.reviewed()) == {2}


@pytest.mark.parametrize("verdict", [Verdict.RIGHT, Verdict.WRONG])
def test_what_was_found_of_a_cue_says_nothing_of_its_place_in_another_recording(
    twice: Library, verdict: Verdict
) -> None:
    songs = (KnownTrack(Path("/b/rain.mp3"), "2", Tags(), cues=(Cue(48.0, 5),)),)
    twice.do(MergeCollection(Collection("rekordbox", songs)))
    (cue,) = [mark.id for mark in twice.track(2).cues if mark.cue.time == 48.0]
    finding = Finding(2, Subject.CUES, 0.1, 48.0, 52.0, 0.9, Source("program", "rekordbox"), item=cue)
    twice.do(ReviewFindings((finding,), verdict))
    twice.do(KeepOne(1, (2,)))
    assert cue in [mark.id for mark in twice.track(1).cues]
    assert 1 not in twice.reviewed()
    twice.do(ApplyReviews())
    assert 48.0 in [mark.cue.time for mark in twice.track(1).cues], "no correction moves it here"


def test_of_several_the_first_that_knows_a_field_fills_it_and_the_title_is_none(twice: Library) -> None:
    twice.do(EditTags((3,), (("album", "Third"), ("label", "Third"), ("color", "#FF0000"))))
    twice.do(EditTags((2,), (("album", "Second"), ("title", "Rain (copy)"))))
    twice.do(LockFields((1,), ("label",)))
    twice.do(KeepOne(1, (1, 3, 2)))
    assert (twice.find(), twice.history()[0].name) == ([1], "Keep one of 4 tracks")
    tags = twice.track(1).tags
    assert (tags.title, tags.album, tags.label, tags.color, tags.year) == (
        "Rain",
        "Third",
        "",
        "#FF0000",
        1999,
    )
    twice.undo()
    assert twice.find() == [1, 2, 3]


def test_what_a_program_said_of_the_others_alone_is_said_of_the_one_that_is_kept(twice: Library) -> None:
    def said(name: str, program: str, title: str) -> None:
        known = KnownTrack(Path(name), name, Tags(title), extra=(("PlayCount", "12"),))
        twice.do(MergeCollection(Collection(program, (known,))))

    said("/a/rain.mp3", "rekordbox", "Rain (rekordbox)")
    said("/b/rain.mp3", "rekordbox", "not this one")
    said("/b/rain.mp3", "Traktor", "Rain (Traktor)")
    twice.do(KeepOne(1, (2,)))
    words = [(str(word.source), word.value) for word in twice.words(1) if word.field == "title"]
    assert sorted(words) == [
        ("Traktor", "Rain (Traktor)"),
        ("file", "Rain"),
        ("rekordbox", "Rain (rekordbox)"),
    ]
    twice.undo()
    assert len([word for word in twice.words(1) if word.field == "title"]) == 2


@pytest.mark.parametrize("is_same", [True, False])
def test_what_is_bound_to_a_recording_goes_to_the_same_recording_alone(twice: Library, is_same: bool) -> None:
    if is_same:
        twice.do(
            AddFiles(
                (FoundFile(Path("/c/rain.mp3"), "one", 1, 1), FoundFile(Path("/b/rain.mp3"), "one", 1, 1))
            )
        )
    grid, intro = BeatGrid.constant(0.1, 124.0), (Section(0.0, 30.0, SectionLabel.INTRO, 1.0),)
    for task, value in (("beat_grid", grid), ("sections", intro), ("energy", Energy(6)), ("mood", "dark")):
        twice.do(SetLabel(2, task, value))  # type: ignore[arg-type]
    twice.do(SetLabel(1, "mood", "calm"))
    quality, wish = TakeQuality(0.5, 0.5, 0.5), StyleWish(8.0, 16.0, (StyleShare("house"),))
    twice.do(AddTake(2, "House", 8.0, 16.0, wish, "style-1", quality, "take"))
    twice.do(NoteCollection("rekordbox", Path("/x.xml"), {"2": Entry(2, Path("/b/rain.mp3"))}))
    twice.do(KeepOne(1, (2,)))
    kept = twice.track(1)
    bound = kept.beat_grid, kept.sections, len(kept.origins), len(twice.takes([1]).get(1, ()))
    assert bound == ((grid, intro, 1, 1) if is_same else (None, (), 0, 0))
    assert (kept.row.energy, kept.row.mood) == (6.0, "calm")
