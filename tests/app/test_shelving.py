"""Playlists as the window keeps them, and files that are handed to it."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app import searching, shelving
from djanalyzer.app.arriving import take_in, take_into_playlist
from djanalyzer.app.events import Event, PlaylistsChanged
from djanalyzer.app.exporting import ExportOrder, plan_export
from djanalyzer.app.importing import import_folder
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session

JOB = Job.silent()


def test_every_change_of_a_playlist_is_told_and_taken_back(session: Session) -> None:
    heard: list[Event] = []
    session.subscribe(heard.append)
    friday = shelving.create_playlist(session, "Friday")
    shelving.rename_playlist(session, friday, "Saturday")
    session.undo()
    told = [event for event in heard if isinstance(event, PlaylistsChanged)]
    assert told == [PlaylistsChanged(frozenset([friday]))] * 3
    assert session.playlists()[0].name == "Friday"


def test_a_smart_playlist_changes_its_name_and_search_in_one_step(session: Session) -> None:
    fast = shelving.create_smart_playlist(session, "Fast", "bpm:>130")
    shelving.change_smart_playlist(session, fast, "Slow", "bpm:<100")
    (stored,) = session.playlists()
    assert (stored.name, stored.query) == ("Slow", "bpm:<100")
    session.undo()
    (stored,) = session.playlists()
    assert (stored.name, stored.query) == ("Fast", "bpm:>130")


def test_what_a_search_does_not_understand_is_known() -> None:
    assert searching.remarks("genre:house bpm:>120") == ()
    assert [remark.field for remark in searching.remarks("gendre:house bpm:fast")] == ["gendre", "bpm"]


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert shelving.free_name("Friday", ["Saturday"]) == "Friday"
    assert shelving.free_name("Friday", ["Friday", "Friday (2)"]) == "Friday (3)"


def test_files_come_in_the_order_in_which_they_were_handed_over(session: Session, music: Path) -> None:
    wanted = [music / "three.wav", music / "one.wav"]
    arrived = take_in(session, wanted, JOB)
    assert [row.path for row in session.rows(arrived.track_ids)] == wanted
    assert (arrived.n_new, arrived.is_whole) == (2, True)
    assert arrived.fresh == arrived.track_ids
    again = take_in(session, [music], JOB)
    assert [row.path.name for row in session.rows(again.track_ids)] == ["one.wav", "three.wav", "two.flac"]
    assert again.n_new == 1


def test_what_fails_stops_nothing_else(session: Session, music: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<DJ_PLAYLISTS><COLLECTION>")
    arrived = take_in(session, [tmp_path / "broken.xml", music / "one.wav", tmp_path / "gone.wav"], JOB)
    assert len(arrived.track_ids) == 1
    assert len(arrived.troubles) == 1
    assert (arrived.n_refused, arrived.is_whole) == (2, False)


def test_known_and_new_files_go_into_a_playlist_at_their_place(session: Session, music: Path) -> None:
    import_folder(session, music)
    one, three, two = take_in(session, [music], JOB).track_ids
    friday = shelving.create_playlist(session, "Friday", None, (one, two))
    take_into_playlist(session, [music / "three.wav", music / "one.wav"], friday, (two, 0), JOB)
    assert session.find(playlist_id=friday) == [one, three, one, two]


def test_an_export_says_that_a_smart_playlist_goes_out_as_it_is_now(
    session: Session, music: Path, tmp_path: Path
) -> None:
    ids = take_in(session, [music], JOB).track_ids
    shelving.create_smart_playlist(session, "Everything new", "is:new")
    shelving.create_smart_playlist(session, "Nothing", "bpm:>500")
    plan = plan_export(session, ExportOrder(ids, tmp_path / "out.xml", "none"), JOB)
    assert plan.playlists == ("Everything new",)
    assert any("“Everything new”" in warning for warning in plan.warnings)
    assert not any("Nothing" in warning for warning in plan.warnings)
