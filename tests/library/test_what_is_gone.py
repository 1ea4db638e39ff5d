"""Edits of what is not in the library any more: refused in a sentence that names it, and nothing else happens."""

from __future__ import annotations

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import edits
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, Key, Loop, Tags
from djanalyzer.music.labels import Source
from tests.library.conftest import found

GONE = 99
CUE, LOOP = Cue(1.0), Loop(1.0, 2.0)


@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("track", edits.AddCue(GONE, CUE)),
        ("track", edits.AddLoop(GONE, LOOP)),
        ("track", edits.ChooseGrid(GONE, 0)),
        ("track", edits.ConfirmGrid(GONE)),
        ("track", edits.EditGrid(GONE, lambda grid: grid, "Shift grid")),
        ("track", edits.AdoptMarks(GONE, Source("program", "traktor"))),
        ("track", edits.SetLabel(GONE, "key", Key(0, False))),
        ("track", edits.SetTags(GONE, Tags())),
        ("track", edits.EditTags((GONE,), (("genre", "House"),))),
        ("track", edits.SetUnreadable(GONE, "it is damaged")),
        ("track", edits.CarryOver(GONE, 1)),
        ("track", edits.CarryOver(1, GONE)),
        ("track", edits.KeepOne(GONE, (1,))),
        ("track", edits.KeepOne(1, (GONE,))),
        ("track", edits.SaveWaveform(GONE, b"")),
        ("file", edits.RelocateFiles(((GONE, found("b.mp3")),))),
        ("cue", edits.ChangeCue(GONE, CUE)),
        ("cue", edits.MoveCue(GONE, 2.0)),
        ("cue", edits.RemoveCue(GONE)),
        ("loop", edits.ChangeLoop(GONE, LOOP)),
        ("loop", edits.MoveLoop(GONE, 2.0, 3.0)),
        ("loop", edits.RemoveLoop(GONE)),
        ("suggestion", edits.AcceptSuggestion(GONE)),
        ("suggestion", edits.RefuseSuggestion(GONE)),
        ("suggestion", edits.ReopenSuggestion(GONE)),
        ("playlist", edits.RenamePlaylist(GONE, "Warm-up")),
        ("playlist", edits.SetPlaylistQuery(GONE, "bpm:120")),
        ("playlist", edits.RemovePlaylist(GONE)),
        ("playlist", edits.MovePlaylist(GONE)),
        ("playlist", edits.DuplicatePlaylist(GONE, "Warm-up")),
        ("playlist", edits.SetPlaylistTracks(GONE, (1,))),
        ("playlist", edits.AddToPlaylist(GONE, (1,))),
        ("folder", edits.CreatePlaylist("Warm-up", GONE)),
        ("take", edits.RenameTake(GONE, "Take")),
        ("take", edits.RemoveTake(GONE)),
    ],
    ids=lambda given: given if isinstance(given, str) else type(given).__name__,
)
def test_what_is_gone_is_named_and_nothing_happens(house: Library, what: str, edit: edits.Edit) -> None:
    before = house.history()
    with pytest.raises(LibraryTrouble) as refused:
        house.do(edit)
    assert refused.value.message == f"There is no such {what} in the library any more."
    assert refused.value.hint == "Look at the list again."
    assert house.history() == before
