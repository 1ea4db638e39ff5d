"""Music comes in: what is new is added, what is there stays as it is, what is bad is listed."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from mutagen.flac import FLAC

from djanalyzer.app.detecting import FoundCollection, contents
from djanalyzer.app.events import Event, JobProgressed, TracksChanged
from djanalyzer.app.importing import import_collection, import_files, import_folder, import_music, import_path
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.reports import ImportReport
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble, UnreadableCollection
from djanalyzer.interop import targets
from djanalyzer.interop.serato import SERATO
from djanalyzer.library.edits import MoveCue, RemoveTracks, SetLabel
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Playlist, Tags
from tests.app.conftest import close_folder, write_music

XML = """<?xml version="1.0" encoding="UTF-8"?>
<DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.8.2" Company="AlphaTheta"/>
<COLLECTION Entries="2">
  <TRACK TrackID="7" Name="First" Artist="Somebody" TotalTime="4" Tonality="8A" Rating="204" AverageBpm="124.00"
         Location="file://localhost{folder}/one.wav">
    <TEMPO Inizio="0.125" Bpm="124.00" Metro="4/4" Battito="1"/>
    <POSITION_MARK Name="Drop" Type="0" Start="1.500" Num="0" Red="40" Green="226" Blue="20"/>
    <POSITION_MARK Name="" Type="0" Start="2.000" Num="-1"/>
    <POSITION_MARK Name="Loop" Type="4" Start="2.500" End="3.500" Num="1" Red="255" Green="140" Blue="0"/>
  </TRACK>
  <TRACK TrackID="8" Name="Gone" Artist="Nobody" TotalTime="300" Location="file://localhost/Volumes/USB/gone.mp3"/>
</COLLECTION>
<PLAYLISTS><NODE Type="0" Name="ROOT" Count="1">
  <NODE Type="0" Name="Gigs" Count="1">
    <NODE Type="1" Name="Friday" Entries="2" KeyType="0"><TRACK Key="8"/><TRACK Key="7"/></NODE>
  </NODE>
</NODE></PLAYLISTS></DJ_PLAYLISTS>
"""


def write_tagged(folder: Path, cue: Cue, name: str = "song.flac") -> Path:
    """Write a music file whose tags hold a cue of Serato's."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    if not path.exists():
        write_music(folder, name)
    (write,) = SERATO.plan(Collection(SERATO.name, (KnownTrack(path, "1", cues=(cue,)),)), path).files
    path.write_bytes(write.render(path.read_bytes()))
    return path


def write_xml(path: Path, folder: Path) -> Path:
    path.write_text(XML.format(folder=folder), encoding="utf-8")
    return path


def test_a_folder_comes_in_with_its_tracks(session: Session, music: Path) -> None:
    report = import_folder(session, music)
    assert (report.new, report.changed, report.problems, report.missing) == (3, 0, (), ())
    assert report.summary == "3 new"
    assert sorted(row.path.name for row in session.rows(report.track_ids)) == [
        "one.wav",
        "three.wav",
        "two.flac",
    ]


def test_importing_twice_changes_nothing(session: Session, music: Path) -> None:
    import_folder(session, music)
    heard: list[Event] = []
    session.subscribe(heard.append)
    report = import_folder(session, music)
    assert report.summary == "3 unchanged"
    assert not [event for event in heard if isinstance(event, TracksChanged)]


def test_what_is_no_music_is_listed_and_the_rest_goes_on(session: Session, music: Path) -> None:
    (music / "empty.mp3").touch()
    (music / "text.mp3").write_text("This is a letter, not a song. " * 200)
    report = import_folder(session, music)
    assert report.new == 3
    assert sorted(Path(p.subject).name for p in report.problems) == ["empty.mp3", "text.mp3"]
    assert all(problem.message for problem in report.problems)
    states = {row.path.name: row.state for row in session.rows(session.find())}
    assert states["empty.mp3"] == states["text.mp3"] == "unreadable"
    assert states["one.wav"] == "new"


def test_a_file_that_has_gone_is_listed_as_missing_and_kept(session: Session, music: Path) -> None:
    import_folder(session, music)
    (music / "one.wav").unlink()
    report = import_folder(session, music)
    assert [Path(problem.subject).name for problem in report.missing] == ["one.wav"]
    assert len(session.find()) == 3


def test_a_file_that_was_renamed_stays_the_same_track(session: Session, music: Path) -> None:
    ids = import_folder(session, music).track_ids
    (music / "one.wav").rename(music / "uno.wav")
    report = import_folder(session, music)
    assert (report.moved, report.missing) == (1, ())
    assert sorted(report.track_ids) == sorted(ids)


def test_one_undo_takes_a_whole_import_back(session: Session, music: Path) -> None:
    import_folder(session, music)
    session.undo()
    assert session.find() == []


def test_single_files_come_in_and_a_wrong_one_is_listed(session: Session, music: Path) -> None:
    (music / "notes.txt").write_text("notes")
    report = import_files(session, [music / "one.wav", music / "notes.txt", music / "nowhere.wav"])
    assert report.new == 1
    assert [(Path(p.subject).name, p.message) for p in report.problems] == [
        ("notes.txt", "This is no kind of audio file that djanalyzer reads."),
        ("nowhere.wav", "There is no such file or folder."),
    ]


def test_a_folder_that_is_not_there_is_a_trouble(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="is not there"):
        import_folder(session, tmp_path / "nowhere")


def test_a_folder_without_permission_is_listed(
    session: Session, music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = write_music(music / "closed", "four.wav")
    close_folder(closed, monkeypatch)
    report = import_folder(session, music)
    closed.chmod(0o700)
    assert report.new == 3
    assert [p.subject for p in report.problems] == [str(closed)]


def test_a_rekordbox_collection_brings_cues_loops_grids_and_playlists(
    session: Session, music: Path, tmp_path: Path
) -> None:
    report = import_path(session, write_xml(tmp_path / "rekordbox.xml", music))
    assert (report.n_cues, report.n_loops, report.n_grids, report.n_playlists) == (2, 1, 1, 1)
    (first,) = [row for row in session.rows(session.find()) if row.title == "First"]
    deck = session.deck(first.id)
    assert [(cue.time, cue.slot, cue.name, cue.color) for cue in deck.cues] == [
        (1.5, 0, "Drop", "#28E214"),
        (2.0, None, "", None),
    ]
    assert [(x.start, x.stop, x.slot) for x in deck.loops] == [(2.5, 3.5, 1)]
    assert (deck.bpm, deck.key and deck.key.camelot) == (124.0, "8A")
    assert deck.beats[0] == pytest.approx(0.125)
    friday = next(playlist for playlist in session.playlists() if playlist.name == "Friday")
    titles = [row.title for row in session.rows(session.find(playlist_id=friday.id))]
    assert titles == ["Gone", "First"]


def test_reading_a_collection_tells_the_share_that_is_read_and_no_number_of_things(
    session: Session, music: Path, tmp_path: Path
) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    told: list[JobProgressed] = []
    session.subscribe(lambda event: told.append(event) if isinstance(event, JobProgressed) else None)
    session.jobs.run("Import", lambda job: import_collection(session, xml, job))
    assert ("reading rekordbox.xml", 1) in {(event.current, event.total) for event in told}
    assert contents(FoundCollection("rekordbox", xml), Told(told)).n_tracks == 2
    assert (told[-1].current, told[-1].done, told[-1].total) == ("rekordbox", 1, 1)


class Told(Job):
    """Writes down how far it is."""

    def __init__(self, told: list[JobProgressed]) -> None:
        super().__init__()
        self._told = told

    def report(self, done: float, total: int | None = None, current: str = "") -> None:
        self._told.append(JobProgressed(0, "", done, total, current))


def test_a_track_whose_file_is_not_there_is_listed_as_missing(
    session: Session, music: Path, tmp_path: Path
) -> None:
    report = import_collection(session, write_xml(tmp_path / "rekordbox.xml", music))
    (problem,) = report.missing
    assert problem.subject == "/Volumes/USB/gone.mp3"
    assert "Find moved files" in problem.hint
    assert "`djanalyzer relocate FOLDER`" in problem.hint
    (row,) = [row for row in session.rows(session.find()) if row.title == "Gone"]
    assert row.state == "missing"
    assert "not where rekordbox says" in row.reason


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The numbers on the disk (inodes) of files whose bytes lie on a server."""
    away: set[int] = set()
    monkeypatch.setattr(targets, "is_placeholder", lambda status: status.st_ino in away)
    return away


def test_music_that_lies_in_the_cloud_is_missing_until_it_was_fetched(
    session: Session, music: Path, tmp_path: Path, cloud: set[int]
) -> None:
    cloud.add((music / "one.wav").stat().st_ino)
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    assert (
        import_collection(session, xml).missing[0].message == "It lies in the cloud and not on this computer."
    )
    row = session.rows([_first(session)])[0]
    assert (row.state, row.reason) == ("missing", "It lies in the cloud and not on this computer.")
    assert session.library.known_files()[music / "one.wav"].recording_id is None  # nobody has looked into it
    cloud.clear()
    assert [problem.subject for problem in import_collection(session, xml).missing] == [
        "/Volumes/USB/gone.mp3"
    ]
    assert session.rows([_first(session)])[0].state == "new"


def test_a_folder_with_music_in_the_cloud_says_so(session: Session, music: Path, cloud: set[int]) -> None:
    cloud.add((music / "one.wav").stat().st_ino)
    report = import_folder(session, music)
    assert (report.new, [problem.message for problem in report.problems]) == (
        2,
        ["one.wav lies in the cloud and not on this computer."],
    )
    cloud.clear()
    assert import_folder(session, music).problems == ()


def test_importing_a_collection_twice_changes_nothing(session: Session, music: Path, tmp_path: Path) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    before = [session.track(i) for i in session.find()]
    report = import_collection(session, xml)
    assert (report.new, report.changed, report.unchanged, len(report.missing)) == (0, 0, 1, 1)
    assert [session.track(i) for i in session.find()] == before


def test_a_collection_finds_files_that_have_moved(session: Session, music: Path, tmp_path: Path) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    elsewhere = tmp_path / "elsewhere"
    shutil.move(music, elsewhere)
    (moved_id,) = [
        row.id
        for row in session.rows(import_folder(session, elsewhere).track_ids)
        if row.path.name == "one.wav"
    ]
    report = import_collection(session, xml)
    assert len(session.deck(moved_id).cues) == 2
    assert [Path(problem.subject).name for problem in report.missing] == ["gone.mp3"]
    assert [problem.message for problem in report.remarks] == [
        f"Taken for {elsewhere / 'one.wav'}, by file name and length."
    ]


def test_a_broken_collection_changes_nothing(session: Session, tmp_path: Path) -> None:
    xml = tmp_path / "broken.xml"
    xml.write_text("<DJ_PLAYLISTS><COLLECTION>\n<TRACK", encoding="utf-8")
    with pytest.raises(UnreadableCollection, match=r"line \d"):
        import_collection(session, xml)
    assert session.find() == []


def test_a_list_that_holds_tracks_and_lists_becomes_a_folder_with_both(session: Session, music: Path) -> None:
    import_folder(session, music)
    known = KnownTrack(music / "one.wav", "1")
    inner = Playlist("Inner", ("1",))
    outer = Playlist("Outer", ("1",), (inner,), is_folder=True)
    merge(session, Collection("Engine DJ", (known,), (outer,)), "test", Job.silent())
    found = [(p.name, p.depth, p.is_folder, p.n_tracks) for p in session.playlists()]
    assert found == [("Outer", 0, True, 0), ("Outer", 1, False, 1), ("Inner", 1, False, 1)]


def _edited(xml: Path, before: str, after: str) -> None:
    text = xml.read_text(encoding="utf-8")
    assert before in text
    xml.write_text(text.replace(before, after), encoding="utf-8")


def _first(session: Session) -> int:
    return next(row.id for row in session.rows(session.find()) if row.title == "First")


def test_nothing_new_is_not_even_read(
    session: Session, music: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    first = import_collection(session, xml)
    monkeypatch.setattr("djanalyzer.app.importing.merge", None)  # whoever reads on comes to grief
    again = import_collection(session, xml)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 1)
    assert (again.missing, again.track_ids, again.n_cues) == (first.missing, first.track_ids, first.n_cues)


def test_a_cue_that_was_moved_in_the_program_follows(session: Session, music: Path, tmp_path: Path) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    size, time = xml.stat().st_size, xml.stat().st_mtime_ns
    _edited(xml, 'Start="1.500"', 'Start="1.700"')
    os.utime(xml, ns=(time, time))  # not even the file's size and time tell of it
    assert xml.stat().st_size == size
    report = import_collection(session, xml)
    assert report.changed == 1
    assert [cue.time for cue in session.deck(_first(session)).cues] == [1.7, 2.0]


def test_what_the_dj_corrected_here_stays_when_the_program_changes_something_else(
    session: Session, music: Path, tmp_path: Path
) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    track_id = _first(session)
    drop = next(cue for cue in session.deck(track_id).cues if cue.name == "Drop")
    session.do(MoveCue(drop.id, 1.55))
    session.do(SetLabel(track_id, "rating", 5))
    import_collection(session, xml)
    _edited(xml, 'Start="2.000"', 'Start="2.250"')
    _edited(xml, 'Rating="204"', 'Rating="51"')
    import_collection(session, xml)
    assert [cue.time for cue in session.deck(track_id).cues] == [1.55, 2.25]
    track = session.track(track_id)
    assert track.tags.rating == 5
    said = {str(label.source): label.value for label in track.labels if label.task == "rating"}
    assert sorted(said.values()) == [1, 5]  # both stay on record


def test_an_import_that_was_taken_back_is_made_again(session: Session, music: Path, tmp_path: Path) -> None:
    import_folder(session, music)
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    track_id = _first(session)
    session.undo()
    assert session.deck(track_id).cues == ()
    import_collection(session, xml)
    assert len(session.deck(track_id).cues) == 2


def test_a_track_that_was_removed_here_comes_back_with_the_next_import(
    session: Session, music: Path, tmp_path: Path
) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    session.do(RemoveTracks((_first(session),)))
    import_collection(session, xml)
    assert len(session.find()) == 2


def test_a_track_that_has_left_the_collection_is_marked_and_stays(
    session: Session, music: Path, tmp_path: Path
) -> None:
    xml = write_xml(tmp_path / "rekordbox.xml", music)
    import_collection(session, xml)
    track_id, whole = _first(session), xml.read_text(encoding="utf-8")
    start, stop = whole.index('  <TRACK TrackID="7"'), whole.index('  <TRACK TrackID="8"')
    xml.write_text(whole[:start] + whole[stop:].replace('<TRACK Key="7"/>', ""), encoding="utf-8")
    report = import_collection(session, xml)
    assert [Path(problem.subject).name for problem in report.left] == ["one.wav"]
    assert "in rekordbox's collection no longer" in report.left[0].message
    assert len(session.deck(track_id).cues) == 2
    (origin,) = session.track(track_id).origins
    assert (origin.program, origin.location, origin.left_at is None) == ("rekordbox", xml, False)
    assert any("rekordbox.xml" in remark for remark in session.deck(track_id).remarks)
    assert import_collection(session, xml).left == ()  # told once

    xml.write_text(whole, encoding="utf-8")  # and it comes back
    import_collection(session, xml)
    (origin,) = session.track(track_id).origins
    assert origin.left_at is None


def test_a_file_that_turns_up_is_seen_though_the_collection_is_as_it_was(
    session: Session, music: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    xml = write_xml(tmp_path / "rekordbox.xml", away)
    assert len(import_collection(session, xml).missing) == 2
    shutil.copytree(music, away)
    report = import_collection(session, xml)
    assert [problem.subject for problem in report.missing] == ["/Volumes/USB/gone.mp3"]
    assert {row.state for row in session.rows(session.find())} == {"new", "missing"}


def test_a_name_that_the_disk_spells_otherwise_is_found(
    session: Session, music: Path, tmp_path: Path
) -> None:
    folder = music.rename(tmp_path / unicodedata.normalize("NFD", "Béla"))
    xml = write_xml(tmp_path / "rekordbox.xml", tmp_path / unicodedata.normalize("NFC", "Béla"))
    report = import_collection(session, xml)
    assert (report.new, [problem.subject for problem in report.missing]) == (1, ["/Volumes/USB/gone.mp3"])
    assert session.track(_first(session)).path == folder / "one.wav"


def test_a_retagged_copy_at_another_place_is_the_same_track_and_another_mix_is_not(
    session: Session, music: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    shutil.copytree(music, copies)
    tagged = FLAC(copies / "two.flac")
    tagged["title"] = "Renamed"
    tagged.save()
    import_folder(session, music)
    import_folder(session, copies)
    assert len(session.find()) == 3
    assert all(len(session.track(i).files) == 2 for i in session.find())


def test_two_programs_that_say_different_things_are_both_heard(
    session: Session, music: Path, tmp_path: Path
) -> None:
    import_collection(session, write_xml(tmp_path / "rekordbox.xml", music))
    tags = Tags("First", "Somebody", key=Key.from_index(3), rating=2)
    theirs = KnownTrack(
        music / "one.wav", "t1", tags, 4.0, BeatGrid.constant(0.2, 125), (Cue(1.51, 0, "Boom"),)
    )
    merge(session, Collection("Traktor", (theirs,)), "test", Job.silent())
    track = session.track(_first(session))
    cues = [(stored.cue.time, stored.cue.slot, stored.source.name) for stored in track.cues]
    assert cues == [(1.5, 0, "rekordbox"), (1.51, 2, "Traktor"), (2.0, None, "rekordbox")]
    for task in ("beat_grid", "key", "rating", "cues"):
        assert {x.source.name for x in track.labels if x.task == task} >= {"rekordbox", "Traktor"}
    deck = session.deck(track.id)
    said = {(opinion.matter, opinion.source): (opinion.value, opinion.counts) for opinion in deck.opinions}
    assert said["key", "rekordbox"] == ("8A (Am)", False)
    assert said["key", "Traktor"] == (f"{Key.from_index(3).camelot} ({Key.from_index(3).short_name})", True)
    assert said["rating", "rekordbox"] == ("4 of 5", False)
    assert said["beat grid", "Traktor"] == ("125.00 BPM from 0.200 s", True)
    assert said["cues", "rekordbox"] == ("2 at 1.500, 2.000 s", False)
    assert [cue.source for cue in deck.cues] == ["rekordbox", "Traktor", "rekordbox"]


def test_tags_that_a_program_wrote_into_the_music_are_read_again_only_where_a_file_has_changed(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    song = write_tagged(tmp_path / "music", Cue(0.25, 0, "One"))
    first = import_path(session, song.parent)
    (track_id,) = session.find()
    monkeypatch.setattr("djanalyzer.app.importing._read_tags", None)  # whoever reads on comes to grief
    again = import_path(session, song.parent)
    assert (again.unchanged, again.n_cues, first.n_cues) == (1, 1, 1)
    monkeypatch.undo()
    write_tagged(tmp_path / "music", Cue(0.5, 0, "Two"))
    import_path(session, song.parent)
    assert [(cue.time, cue.name) for cue in session.deck(track_id).cues] == [(0.5, "Two")]


def test_the_tags_of_many_files_are_taken_in_together(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cues = (("a", 0.25), ("b", 0.5), ("c", 1.0))
    songs = [write_tagged(tmp_path / "new", Cue(time, 0, name), f"{name}.flac") for name, time in cues]
    (tmp_path / "letter.mp3").write_text("Dear sir or madam, this is no music.")
    merges: list[int] = []

    def counted(*given: Any) -> ImportReport:
        merges.append(len(given[1].tracks))
        return merge(*given)

    monkeypatch.setattr("djanalyzer.app.importing.merge", counted)
    report = import_music(session, [*songs, tmp_path / "letter.mp3"], Job.silent())
    assert merges == [3], "the library is gone through once, however many files come"
    assert (report.new, report.n_cues, len(report.problems)) == (3, 3, 1)
    found = {row.path: session.deck(row.id).cues for row in session.rows(session.find()) if row.n_cues}
    assert {path: cues[0].name for path, cues in found.items()} == {song: song.stem for song in songs}


def test_a_file_that_cannot_be_read_is_listed_once(session: Session, music: Path) -> None:
    (music / "letter.mp3").write_text("Dear sir or madam, this is no music.")
    report = import_path(session, music)
    assert [Path(problem.subject).name for problem in report.problems] == ["letter.mp3"]


def test_cues_of_mixed_in_key_that_a_tool_has_copied_to_serato_are_there_once(
    session: Session, shared: Path, tmp_path: Path
) -> None:
    """The copies carry the originals' numbers of seconds, though the two programs count 51 ms apart."""
    name = "Microgainz - Effigy.mp3"
    shutil.copyfile(shared / "fixtures" / "serato" / "mganss+CueGen" / "content" / name, tmp_path / name)
    import_path(session, tmp_path / name)
    (track_id,) = session.find()
    assert [cue.slot for cue in session.deck(track_id).cues] == list(range(8))
    assert {label.source.name for label in session.track(track_id).labels if label.task == "cues"} == {
        "Serato",
        "Mixed In Key",
    }
