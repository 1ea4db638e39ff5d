"""Files become tracks: once each, whatever happens to their names."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    RefuseSuggestion,
    RemoveTracks,
    SaveAnalysis,
    SetLabel,
    SetMissing,
    SetUnreadable,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, Energy, Key, Tags
from tests.library.conftest import analysis, found


def file_id(library: Library, name: str) -> int:
    return library.known_files()[Path("/music") / name].id


def test_adding_files_makes_tracks_of_them(library: Library) -> None:
    changes = library.do(
        AddFiles((found("a.mp3", title="Deep Love", tempo=124.0, key=Key(9, True)), found("b.wav")))
    )
    assert changes.created == (1, 2)
    assert changes.name == "Add 2 files"
    with_tags, without = library.rows(library.find())
    assert (with_tags.title, with_tags.bpm, with_tags.key, with_tags.state) == (
        "Deep Love",
        124.0,
        Key(9, True),
        "new",
    )
    assert without.title == "b"  # the file's name stands in


def test_adding_the_same_files_again_changes_nothing(house: Library) -> None:
    files = (
        found("a.mp3", title="Deep Love", artist="Daft Punk", genre="House", tempo=124.0, key=Key(9, True)),
    )
    before = house.collection(), house.history()
    assert not house.do(AddFiles(files))
    assert not house.do(AddFiles(files * 2))
    assert (house.collection(), house.history()) == before


def test_new_tags_in_a_file_become_the_track_s(house: Library) -> None:
    changes = house.do(AddFiles((replace(found("a.mp3", title="Deeper Love"), mtime_ns=3000),)))
    assert changes.track_ids == {1}
    assert not changes.created
    track = house.track(1)
    assert (track.tags.title, track.tags.artist, track.tags.key, track.tags.tempo) == (
        "Deeper Love",
        "",
        None,
        None,
    )
    said_of_key = [label.value for label in track.labels if label.task == "key"]
    assert said_of_key == [Key(9, True), None]  # what was said stays on record; it is taken back, not erased


def test_a_recording_at_a_second_place_is_a_second_file_of_its_track(house: Library) -> None:
    changes = house.do(AddFiles((found("copy of a.mp3", "id of a.mp3", title="Another name"),)))
    assert not changes.created
    assert len(house.find()) == 3
    track = house.track(1)
    assert track.files == (Path("/music/a.mp3"), Path("/music/copy of a.mp3"))
    assert track.tags.title == "Deep Love"
    house.do(SetMissing((file_id(house, "a.mp3"),)))
    row = house.track(1).row
    assert (row.path, row.state) == (Path("/music/copy of a.mp3"), "new")


def test_two_new_files_with_one_recording_are_one_track(library: Library) -> None:
    assert library.do(
        AddFiles((found("x.mp3", "same"), found("y.mp3", "same"), found("z.mp3", None)))
    ).created == (1, 2)
    assert len(library.track(1).files) == 2


def test_a_missing_file_is_listed_with_the_reason_and_not_deleted(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    changes = house.do(SetMissing((file_id(house, "a.mp3"),), "The drive is not plugged in."))
    assert changes.track_ids == {1}
    row = house.track(1).row
    assert (row.state, row.reason, row.n_cues) == ("missing", "The drive is not plugged in.", 1)
    assert not house.do(SetMissing((file_id(house, "a.mp3"),), "The drive is not plugged in."))
    assert house.find("state:missing") == [1]
    house.do(AddFiles((found("a.mp3", title="Deep Love"),)))
    assert house.track(1).row.state == "new"


def test_a_file_that_moved_keeps_its_track_and_cues(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.do(SetMissing((file_id(house, "a.mp3"),)))
    changes = house.do(AddFiles((found("new place/a.mp3", "id of a.mp3", title="Deep Love"),)))
    assert not changes.created
    track = house.track(1)
    assert track.files == (Path("/music/new place/a.mp3"),)
    assert (track.row.state, track.row.n_cues) == ("new", 1)


def test_a_file_that_was_retagged_and_moved_is_still_its_track(house: Library) -> None:
    house.do(SetMissing((file_id(house, "a.mp3"),)))
    house.do(AddFiles((found("b/a.mp3", "id of a.mp3", title="New title"),)))
    assert house.track(1).row.title == "New title"


def test_an_unreadable_file_is_listed_with_the_reason(library: Library) -> None:
    broken = replace(found("broken.mp3", None), problem="broken.mp3 holds no audio.")
    assert library.do(AddFiles((broken,))).created == (1,)
    row = library.rows([1])[0]
    assert (row.state, row.reason, row.title) == ("unreadable", "broken.mp3 holds no audio.", "broken")
    assert library.unanalysed("djanalyzer-1") == []
    assert not library.do(AddFiles((broken,)))
    library.do(AddFiles((found("broken.mp3", "mended", title="Mended"),)))
    assert (library.rows([1])[0].state, library.rows([1])[0].title) == ("new", "Mended")


def test_a_file_that_fails_in_analysis_is_listed_until_it_works(house: Library) -> None:
    house.do(SetUnreadable(1, "a.mp3 is damaged before its first second."))
    row = house.track(1).row
    assert (row.state, row.reason) == ("unreadable", "a.mp3 is damaged before its first second.")
    assert house.unanalysed("djanalyzer-1") == [2, 3]
    house.do(SaveAnalysis(1, analysis(), b""))
    assert (house.track(1).row.state, house.track(1).row.reason) == ("analysed", "")


def test_a_file_replaced_by_other_music_must_be_analysed_again(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b"waveform"))
    house.do(AddCue(1, Cue(12.0)))
    house.do(AddFiles((found("a.mp3", "another recording", title="Deep Love"),)))
    track = house.track(1)
    assert (track.row.state, track.waveform, track.suggestions, track.sections) == ("new", None, (), ())
    assert [stored.cue.time for stored in track.cues] == [12.0]  # the DJ's own stay
    assert house.unanalysed("djanalyzer-1", [1]) == [1]


def test_undoing_an_import_takes_the_tracks_out_and_importing_again_brings_them_back(house: Library) -> None:
    house.do(AddFiles((found("d.mp3", title="Dub", key=Key(0, True)),)))
    before = house.track(4)
    undone = house.undo()
    assert undone is not None
    assert undone.name == "Add file"
    assert house.find() == [1, 2, 3]
    assert Path("/music/d.mp3") not in house.known_files()
    house.do(AddFiles((found("d.mp3", title="Dub", key=Key(0, True)),)))
    assert house.find() == [1, 2, 3, 4]
    assert house.track(4).tags == before.tags


def test_the_parts_of_one_import_are_undone_together(library: Library) -> None:
    library.do(AddFiles((found("a.mp3"),)))
    library.do(AddFiles((found("b.mp3"),), batch="import 7"))
    library.do(AddFiles((found("c.mp3"),), batch="import 7"))
    assert [line.name for line in library.history()] == ["Add file", "Add file"]
    library.undo()
    assert library.find() == [1]
    library.redo()
    assert library.find() == [1, 2, 3]


def test_what_a_file_says_is_no_step_of_the_history(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.do(AddFiles((found("a.mp3", title="Retagged"),)))
    undone = house.undo()
    assert undone is not None
    assert undone.name == "Add cue"
    assert house.track(1).row.title == "Retagged"


def test_removed_tracks_come_back_with_undo_and_with_a_new_import(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.do(RemoveTracks((1, 2)))
    assert house.find() == [3]
    house.undo()
    assert house.find() == [1, 2, 3]
    house.do(RemoveTracks((1,)))
    house.do(AddFiles((found("a.mp3", title="Deep Love"),)))
    assert house.track(1).row.n_cues == 1


def test_the_same_name_in_another_unicode_form_is_the_same_file_if_the_first_is_gone(
    library: Library,
) -> None:
    composed = unicodedata.normalize("NFC", "Béla 🎧.mp3")
    decomposed = unicodedata.normalize("NFD", composed)
    library.do(AddFiles((found(composed, "r1"),)))
    library.do(AddFiles((found(decomposed, "r2"),)))
    assert len(library.find()) == 2  # two files, as some file systems allow
    library.do(SetMissing((file_id(library, composed),)))
    assert library.track(1).row.title == "Béla 🎧"
    library.do(AddFiles((found(unicodedata.normalize("NFD", "Čas.mp3"), None, title="Čas"),)))
    library.do(SetMissing((file_id(library, unicodedata.normalize("NFD", "Čas.mp3")),)))
    assert not library.do(AddFiles((found("Čas.mp3", "r3", title="Čas"),))).created
    assert library.track(3).files == (Path("/music/Čas.mp3"),)


def test_names_that_are_no_unicode_are_kept_to_the_byte(
    library: Library, reopen: Callable[[Library], Library]
) -> None:
    name = os.fsdecode(b"caf\xe9 \xff.mp3")
    library.do(AddFiles((found(name, "r1"),)))
    library = reopen(library)
    (path,) = library.known_files()
    assert os.fsencode(path.name) == b"caf\xe9 \xff.mp3"
    assert library.rows([1])[0].path == path
    assert library.rows([1])[0].title.startswith("caf")
    assert not library.do(AddFiles((found(name, "r1"),)))
    assert library.find("caf") == [1]


def test_tags_with_half_characters_and_nul_are_kept_without_them(library: Library) -> None:
    odd = found("a.mp3", title="A\ud800B\x00C", genre="\udfff", comment="x" * 100_000)
    library.do(AddFiles((odd,)))
    assert library.track(1).tags.title == "A?BC"
    assert not library.do(AddFiles((odd,)))


def test_unanalysed_is_what_this_model_has_not_heard_and_can_hear(house: Library) -> None:
    house.do(SaveAnalysis(2, analysis("djanalyzer-1"), b""))
    house.do(SetMissing((file_id(house, "untitled.wav"),)))
    assert house.unanalysed("djanalyzer-1") == [1]
    assert house.unanalysed("djanalyzer-2") == [1, 2]
    assert house.unanalysed("djanalyzer-2", [2, 3, 2]) == [2]


def test_known_files_are_what_a_scan_compares_with(house: Library) -> None:
    known = house.known_files()[Path("/music/a.mp3")]
    assert (known.recording_id, known.size, known.mtime_ns, known.state) == ("id of a.mp3", 1000, 2000, "ok")
    assert known.track_id == 1


def test_files_beyond_counting_arrive_in_one_edit(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "djanalyzer.library.evidence._CHUNK", 100
    )  # so that it is done in parts, as thousands are
    files = tuple(
        found(f"{i}.mp3", f"r{i % 950}", title=f"Track {i}", tempo=100.0 + i % 50) for i in range(1000)
    )
    assert len(library.do(AddFiles(files)).created) == 950
    assert not library.do(AddFiles(files))
    assert len(library.known_files()) == 1000
    assert len(library.rows(library.find("bpm:100"))) == 19
    library.undo()
    assert library.find() == []


def test_tags_of_a_file_without_any_leave_no_trace(library: Library) -> None:
    library.do(AddFiles((found("a.mp3"),)))
    assert library.track(1).labels == ()
    assert library.track(1).tags == Tags(title="a")


def test_of_a_replaced_recording_what_people_and_programs_said_and_answered_stays(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b"waveform"))
    house.do(SaveAnalysis(2, analysis(), b"waveform"))
    drop, out = house.track(1).suggestions
    house.do(RefuseSuggestion(drop.id))
    house.do(SetLabel(1, "energy", Energy(9)))
    others = house.track(2)
    assert {label.source.kind for label in house.track(1).labels} == {"tags", "model", "dj"}
    house.do(AddFiles((found("a.mp3", "another recording", title="Deep Love", key=Key(9, True)),)))
    track = house.track(1)
    assert {label.source.kind for label in track.labels} == {"tags", "dj"}
    assert [(s.id, s.status) for s in track.suggestions] == [(drop.id, "refused")]
    assert (track.row.energy, track.analysis) == (9.0, None)
    assert house.track(2) == others
    house.do(SaveAnalysis(1, analysis(), b""))
    assert out.id not in [s.id for s in house.track(1).suggestions]


def test_a_file_that_cannot_be_read_for_a_while_stays_the_recording_that_it_was(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(AddFiles((replace(found("a.mp3", None), problem="a.mp3 is being copied.\x00"),)))
    row = house.track(1).row
    assert (row.state, row.reason, row.title) == ("unreadable", "a.mp3 is being copied.", "Deep Love")
    assert house.known_files()[Path("/music/a.mp3")].recording_id == "id of a.mp3"
    house.do(AddFiles((found("a.mp3", title="Deep Love"),)))
    assert house.track(1).analysis is not None


def test_a_copy_s_tags_do_not_count_while_the_first_file_is_there(house: Library) -> None:
    copy = found("copy.mp3", "id of a.mp3", title="Copy")
    house.do(AddFiles((copy,)))
    house.do(AddFiles((replace(copy, mtime_ns=3, tags=Tags("Copy, retagged")),)))
    assert house.track(1).row.title == "Deep Love"
    assert house.known_files()[copy.path].mtime_ns == 3
    house.do(RemoveTracks((1,)))
    assert house.do(AddFiles((replace(copy, path=Path("/music/third.mp3")),))).track_ids == {1}
    assert house.find() == [1, 2, 3], "another file of it brings the track back"


def test_a_moved_file_takes_one_place_and_a_copy_of_it_another(house: Library) -> None:
    house.do(SetMissing((file_id(house, "a.mp3"),)))
    pair = (found("x/a.mp3", "id of a.mp3"), found("y/a.mp3", "id of a.mp3"))
    assert not house.do(AddFiles(pair)).created
    assert house.track(1).files == (Path("/music/x/a.mp3"), Path("/music/y/a.mp3"))
    assert [known.state for known in house.known_files().values()] == ["ok"] * 4
    assert house.history()[0].name == "Add 2 files"


def test_what_is_removed_or_lost_is_told_in_the_singular_and_the_plural(house: Library) -> None:
    assert house.do(RemoveTracks((1,))).name == "Remove track"
    assert house.do(RemoveTracks((1, 2))).track_ids == {2}, "the other one is gone already"
    assert house.history()[0].name == "Remove 2 tracks"
    house.do(SetMissing((file_id(house, "untitled.wav"),)))
    assert house.track(3).row.reason == "The file is not where it was."
