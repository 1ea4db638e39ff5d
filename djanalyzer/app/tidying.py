"""Keeping the library tidy: of doubles one is kept, what is not wanted goes, a missing file is pointed at."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.relocating import Relocation
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import Changes


def keep_one(session: Session, track_id: int, others: Sequence[int] = ()) -> Changes:
    """Keep one track of its doubles (`others`, or all that are found); they leave the library, never the disk.

    Raises
    ------
    Trouble
        There is no other one.
    """
    from djanalyzer.library.edits import KeepOne

    doubles = tuple(i for i in others if i != track_id) or session.library.doubles_of(track_id)
    if not doubles:
        raise Trouble(
            "This track is here only once.", "Choose it together with those that are the same, and try again."
        )
    return session.do(KeepOne(track_id, tuple(doubles)))


def remove_tracks(session: Session, ids: Sequence[int]) -> Changes:
    """Take tracks out of the library; their files stay where they are."""
    from djanalyzer.library.edits import RemoveTracks

    return session.do(RemoveTracks(tuple(ids)))


def find_moved_of(
    session: Session, ids: Collection[int], folders: Sequence[Path], job: Job | None = None
) -> Relocation:
    """Look below `folders` for the files of these tracks alone."""
    from djanalyzer.app.relocating import find_moved

    return only_of(find_moved(session, folders, job), set(ids), session)


def only_of(found: Relocation, ids: Collection[int], session: Session) -> Relocation:
    """Return what was found of these tracks."""
    paths = {str(row.path) for row in session.rows(list(ids))}
    return replace(
        found,
        moves=tuple(move for move in found.moves if move.track_id in ids),
        doubts=tuple(doubt for doubt in found.doubts if doubt.track_id in ids),
        lost=tuple(problem for problem in found.lost if problem.subject in paths),
    )


def point_to(session: Session, track_id: int, path: Path) -> Relocation:
    """Say which file a track's is now; missing files that lie beside it in the same way are found by the same move.

    Raises
    ------
    Trouble
        The track's file is not missing, or the one named is not there.
    """
    from djanalyzer.app.relocating import FolderChange, Move, Relocation, roots_of

    if not path.is_file():
        raise Trouble(f"The file {path} is not there.", "Choose another.")
    known = session.library.known_files().values()
    gone = [file for file in known if not os.path.exists(file.path)]
    own = next((file for file in gone if file.track_id == track_id), None)
    if own is None:
        raise Trouble("The file of this track is not missing.", "Choose a track that is marked as missing.")
    old, new = roots_of(own.path, path)
    moves = [Move(track_id, own.id, own.path.name, own.path, path, "pointed at")]
    for file in gone:
        if file.track_id != track_id and file.path.is_relative_to(old):
            target = new / file.path.relative_to(old)
            if target.is_file() and (file.size is None or target.stat().st_size == file.size):
                moves.append(Move(file.track_id, file.id, file.path.name, file.path, target, "same folder"))
    names = {str(row.path): row.title for row in session.rows([move.track_id for move in moves])}
    named = tuple(replace(move, name=names.get(str(move.old)) or move.name) for move in moves)
    return Relocation(named, folders=(FolderChange(old, new, len(named)),))
