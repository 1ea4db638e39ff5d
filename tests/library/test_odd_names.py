"""Names whose bytes are no text, as old disks have them: everything that is done with them can be done and undone."""

from __future__ import annotations

import os
from pathlib import Path

from djanalyzer.library.edits import (
    AddFiles,
    CreateFolder,
    CreatePlaylist,
    CreateSmartPlaylist,
    FoundFile,
    RelocateFiles,
    SetMissing,
)
from djanalyzer.library.store import Library

CAFE = os.fsdecode(b"caf\xe9")


def test_a_file_that_moves_keeps_its_name_through_undo_and_redo(library: Library) -> None:
    old, new = Path(f"/old {CAFE}/a.mp3"), Path(f"/new {CAFE}/a.mp3")
    library.do(AddFiles((FoundFile(old, "a", 1, 1),)))
    library.do(SetMissing((1,)))
    library.do(RelocateFiles(((1, FoundFile(new, "a", 1, 1)),)))
    assert library.track(1).path == new
    library.undo()
    assert library.track(1).path == old
    library.redo()
    assert library.track(1).path == new
    assert library.file_ids([new, old]) == {new: 1}


def test_lists_jobs_and_searches_are_called_after_them(library: Library) -> None:
    for make in (CreatePlaylist(CAFE), CreateFolder(CAFE), CreateSmartPlaylist(CAFE, f"title:{CAFE}")):
        (made,) = library.do(make).created
        assert next(p for p in library.playlists() if p.id == made).name == "caf?"
        library.undo()
        library.redo()
    library.begin_job("import", f"Importing {CAFE}", {"paths": [f"/music/{CAFE}"]})
    (job,) = library.jobs()
    assert (job.name, job.arguments["paths"]) == ("Importing caf?", [f"/music/{CAFE}"])
    assert library.find(f"artist:{CAFE} -{CAFE}") == []
    assert library.count_found(CAFE) == 0
    assert library.completions("artist", CAFE) == ()
    assert library.completions("playlist", CAFE) == ("caf?",)
