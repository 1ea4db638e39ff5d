"""Missing files are found for the chosen tracks alone, or pointed at; what lies beside them follows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from djanalyzer.app import tidying
from djanalyzer.app.importing import import_folder
from djanalyzer.app.relocating import relocate
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from djanalyzer.library.edits import AddCue, SetTags
from djanalyzer.music import Cue, Tags


def test_only_the_chosen_tracks_are_looked_for(session: Session, music: Path, tmp_path: Path) -> None:
    ids = import_folder(session, music).track_ids
    shutil.move(music, tmp_path / "moved")
    found = tidying.find_moved_of(session, ids[:1], [tmp_path / "moved"])
    assert [move.track_id for move in found.moves] == [ids[0]]
    assert found.summary == "1 of 1 missing files found"


def test_pointing_at_one_file_finds_its_neighbours(session: Session, music: Path, tmp_path: Path) -> None:
    ids = import_folder(session, music).track_ids
    rows = {row.id: row for row in session.rows(ids)}
    shutil.move(music, tmp_path / "moved")
    new = tmp_path / "moved" / rows[ids[0]].path.relative_to(music)
    found = tidying.point_to(session, ids[0], new)
    assert {move.track_id for move in found.moves} == set(ids)
    assert next(move.how for move in found.moves) == "pointed at"
    relocate(session, found.moves)
    assert all(row.path.is_relative_to(tmp_path / "moved") for row in session.rows(ids))
    session.undo()
    assert all(row.path.is_relative_to(music) for row in session.rows(ids))


def test_a_renamed_file_can_be_pointed_at(session: Session, music: Path) -> None:
    ids = import_folder(session, music).track_ids
    old = session.rows(ids)[0].path
    new = old.rename(old.with_name("quite another name.wav"))
    (move,) = tidying.point_to(session, ids[0], new).moves
    assert (move.old, move.new) == (old, new)


def test_what_is_not_missing_is_not_pointed_at(session: Session, music: Path) -> None:
    ids = import_folder(session, music).track_ids
    path = session.rows(ids)[0].path
    with pytest.raises(Trouble, match="is not missing"):
        tidying.point_to(session, ids[0], path)
    with pytest.raises(Trouble, match="is not there"):
        tidying.point_to(session, ids[0], path.with_name("nothing.wav"))


def test_doubles_are_found_for_the_one_that_is_kept(session: Session, music: Path) -> None:
    one, two, *_ = import_folder(session, music).track_ids
    for track_id in (one, two):
        session.do(SetTags(track_id, Tags("Rain", "Kita Low")))
    session.do(AddCue(two, Cue(1.0, 0, "Theirs")))
    tidying.keep_one(session, one)
    assert two not in session.find()
    assert [cue.name for cue in session.deck(one).cues] == ["Theirs"]
    with pytest.raises(Trouble, match="only once"):
        tidying.keep_one(session, one)
    session.undo()
    assert two in session.find()


def test_removed_tracks_come_back(session: Session, music: Path) -> None:
    ids = import_folder(session, music).track_ids
    tidying.remove_tracks(session, ids[:2])
    assert session.find() == list(ids[2:])
    assert all(row.path.exists() for row in session.rows(ids[2:]))
    session.undo()
    assert session.find() == list(ids)
