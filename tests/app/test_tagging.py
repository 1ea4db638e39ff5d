"""What a DJ types into the fields of tracks, whose words he takes over, and what is locked."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app import tagging
from djanalyzer.app.evidence import labelled_tracks
from djanalyzer.app.importing import import_path
from djanalyzer.app.marking import MarkId, paint
from djanalyzer.app.reports import ImportReport
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import AddFiles, FoundFile, MergeCollection
from djanalyzer.music import BeatGrid, Collection, Cue, Energy, Key, KnownTrack, Loop, Tags
from djanalyzer.music.learning import Subject
from tests.app.conftest import write_music


@pytest.fixture
def shelf(session: Session) -> list[int]:
    """Three tracks; rekordbox knows the first one by another title, with a grid, a cue and a loop."""
    files = tuple(
        FoundFile(Path(f"/music/{n}.mp3"), f"recording {n}", tags=Tags(title=f"Track {n}", genre="House"))
        for n in range(3)
    )
    ids = list(session.do(AddFiles(files)).created)
    known = KnownTrack(
        files[0].path,
        "1",
        Tags("Theirs", key=Key(9, True)),
        beat_grid=BeatGrid.constant(0.5, 126.0),
        cues=(Cue(1.0, 0),),
        loops=(Loop(2.0, 4.0, 1),),
    )
    session.do(MergeCollection(Collection("rekordbox", (known,))))
    return ids


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("title", "  Strings ", "Strings"),
        ("title", "", ""),
        ("key", "8a", Key(9, True)),
        ("key", "", ""),
        ("year", "1999", 1999),
        ("tempo", "127,5", 127.5),
        ("tempo", "", None),
        ("energy", "7", Energy(7.0)),
        ("energy", "", None),
    ],
)
def test_what_is_typed_becomes_a_value(name: str, typed: str, value: object) -> None:
    assert tagging.value_from(name, typed) == value


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("key", "H sharp", "“H sharp” is no key. Write it like 8A, 1m or Am."),
        ("year", "last year", "“last year” is no year. Write a number like 1999."),
        ("year", "99999", "“99999” is no year. Write a number like 1999."),
        ("tempo", "fast", "“fast” is no tempo. Write beats a minute, 20 to 500."),
        ("tempo", "1280", "“1280” is no tempo. Write beats a minute, 20 to 500."),
        ("energy", "11", "“11” is no energy. Write a number from 1 (calm) to 10 (peak time)."),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(name: str, typed: str, sentence: str) -> None:
    with pytest.raises(LibraryTrouble) as refused:
        tagging.value_from(name, typed)
    assert str(refused.value) == sentence


def test_a_sheet_of_one_track_names_who_says_what(session: Session, shelf: list[int]) -> None:
    sheet = tagging.read_sheet(session, shelf[:1])
    assert sheet.title == "Theirs"
    said = [(str(word.source), word.value, word.counts) for word in sheet.words["title"]]
    assert said == [("rekordbox", "Theirs", True), ("file", "Track 0", False)]


def test_a_sheet_of_many_says_where_they_differ(session: Session, shelf: list[int]) -> None:
    sheet = tagging.read_sheet(session, shelf)
    assert (sheet.title, sheet.words) == ("", {})
    assert (sheet.fields["genre"].value, sheet.fields["title"].is_mixed) == ("House", True)


def test_another_source_s_word_is_taken_over_and_given_back(session: Session, shelf: list[int]) -> None:
    track_id = shelf[0]
    theirs = tagging.read_sheet(session, [track_id]).words["title"][1]
    tagging.use_word(session, track_id, theirs)
    assert session.track(track_id).row.title == "Track 0"
    assert tagging.read_sheet(session, [track_id]).fields["title"].n_said == 1
    tagging.take_back(session, [track_id], "title")
    assert session.track(track_id).row.title == "Theirs"


def test_a_grid_taken_over_is_the_dj_s_and_can_be_given_back(session: Session, shelf: list[int]) -> None:
    (word,) = tagging.read_sheet(session, shelf[:1]).words["beat_grid"]
    tagging.use_word(session, shelf[0], word)
    assert session.track(shelf[0]).is_confirmed
    tagging.take_back(session, shelf[:1], "beat_grid")
    assert not session.track(shelf[0]).is_confirmed
    session.undo()
    assert session.track(shelf[0]).is_confirmed


def test_cues_taken_over_stay_where_they_are_when_the_program_moves_its_own(
    session: Session, shelf: list[int]
) -> None:
    (word,) = tagging.read_sheet(session, shelf[:1]).words["cues"]
    tagging.use_word(session, shelf[0], word)
    track = session.track(shelf[0])
    assert {stored.source.kind for stored in (*track.cues, *track.loops)} == {"dj"}
    session.undo()
    assert {stored.source.name for stored in session.track(shelf[0]).cues} == {"rekordbox"}


def test_a_cue_that_the_dj_has_only_coloured_is_a_programs_word_until_he_makes_it_his(
    session: Session, shelf: list[int]
) -> None:
    def said() -> list[tuple[str, int]]:
        return [(str(w.source), len(w.value)) for w in tagging.read_sheet(session, shelf[:1]).words["cues"]]

    def is_taught() -> bool:
        return Subject.CUES in next(iter(labelled_tracks(session))).trusted

    paint(session, shelf[0], [MarkId(session.track(shelf[0]).cues[0].id)], "#FF0000")
    assert (said(), is_taught()) == ([("rekordbox", 2)], False), "its place is not the DJ's"
    tagging.use_word(session, shelf[0], tagging.read_sheet(session, shelf[:1]).words["cues"][0])
    assert (said(), is_taught()) == ([("you", 2)], True)
    session.undo()
    assert (said(), is_taught()) == ([("rekordbox", 2)], False)
    assert session.track(shelf[0]).cues[0].cue.color == "#FF0000", "the undo takes back no more than that"


def test_a_field_is_emptied_locked_and_opened_again(session: Session, shelf: list[int]) -> None:
    tagging.empty_field(session, shelf, "genre")
    assert [row.genre for row in session.rows(shelf)] == ["", "", ""]
    tagging.lock_fields(session, shelf[:1], ["genre"])
    assert tagging.edit_field(session, shelf, "genre", "Techno").n_locked == 1
    assert [row.genre for row in session.rows(shelf)] == ["", "Techno", "Techno"]
    tagging.unlock_fields(session, shelf, ["genre"])
    assert tagging.read_sheet(session, shelf).fields["genre"].n_locked == 0
    assert [line.name for line in session.library.history()[:4]] == [
        "Unlock genre",
        "Edit genre",
        "Lock genre",
        "Edit genre",
    ]


XML = """<?xml version="1.0" encoding="UTF-8"?>
<DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.8.2" Company="AlphaTheta"/>
<COLLECTION Entries="1"><TRACK TrackID="7" Name="Other" Tonality="5A" AverageBpm="{tempo}" Location="file://localhost{path}">
<TEMPO Inizio="0.125" Bpm="{tempo}" Metro="4/4" Battito="1"/>
<POSITION_MARK Name="Drop" Type="0" Start="1.500" Num="0"/>
</TRACK></COLLECTION><PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"/></PLAYLISTS></DJ_PLAYLISTS>"""


def test_a_rekordbox_xml_with_another_grid_leaves_a_locked_track_as_it_is(
    session: Session, tmp_path: Path
) -> None:
    write_music(tmp_path / "music", "one.wav")
    import_path(session, tmp_path / "music")
    (track_id,) = session.find()

    def bring(tempo: str) -> ImportReport:
        xml = tmp_path / "rekordbox.xml"
        xml.write_text(XML.format(tempo=tempo, path=tmp_path / "music" / "one.wav"), encoding="utf-8")
        return import_path(session, xml)

    bring("124.00")
    tagging.lock_fields(session, [track_id], list(tagging.LOCKABLE))
    before = session.track(track_id)
    report = bring("93.00")
    after = session.track(track_id)
    assert (after.row, after.tags, after.beat_grid, after.cues) == (
        before.row,
        before.tags,
        before.beat_grid,
        before.cues,
    )
    (remark,) = [r for r in report.remarks if "locked" in r.message]
    assert str(remark.message) == "What is locked of 1 track stays as it is."
    tagging.unlock_fields(session, [track_id], ["beat_grid", "tempo"])
    grid = session.track(track_id).beat_grid
    assert grid is not None
    assert (grid.tempo, session.track(track_id).row.bpm) == (93.0, 93.0)
    session.undo()
    assert session.track(track_id).row.bpm == 124.0
