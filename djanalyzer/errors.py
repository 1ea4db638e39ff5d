"""Troubles: what the world did wrong, in words for the user. Anything else that is raised is our own bug.

Trouble
├── UnreadableAudio      a file that is no music, or damaged before its first second
├── UnreadableCollection a DJ program's collection that cannot be understood
├── LibraryTrouble       the database: locked by another program, disk full, newer than this program
│   ├── LibraryInUse     another program has it open, and must not just now
│   ├── DamagedLibrary   its file is not what was written: a backup can take its place
│   └── FieldLocked      the DJ has locked what was about to be changed
├── GridTrouble          a change of a beat grid that no grid could bear
├── ExportRefused        writing would lose something, or the target is in use
├── MissingWeights       no model where one is needed
└── PlaybackTrouble      no sound device, or it went away
Cancelled                the user stopped the job: not an error
"""

from __future__ import annotations


class Trouble(Exception):
    """Something outside the program went wrong.

    Parameters
    ----------
    message : str
        One sentence: which file or thing, and what is wrong with it.
    hint : str
        One sentence: what the user can do. May be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UnreadableAudio(Trouble):
    """A file cannot be decoded as audio."""


class UnreadableCollection(Trouble):
    """A DJ program's collection cannot be read."""


class LibraryTrouble(Trouble):
    """The library database cannot be opened or written."""


class LibraryInUse(LibraryTrouble):
    """Another program has the library open, where it has to be closed."""


class DamagedLibrary(LibraryTrouble):
    """The library's file is not what was written to it."""


class FieldLocked(LibraryTrouble):
    """The DJ has locked a field of a track.

    Parameters
    ----------
    field : str
        Its name, as it is unlocked by.
    words : str
        Its name for the user: "beat grid".
    """

    def __init__(self, track_id: int, title: str, field: str, words: str) -> None:
        verb = "are" if words.endswith("s") else "is"
        super().__init__(
            f"The {words} of “{title}” {verb} locked; unlock {'them' if verb == 'are' else 'it'} first."
        )
        self.track_id = track_id
        self.field = field


class GridTrouble(Trouble):
    """A beat grid cannot be changed as asked."""


class ExportRefused(Trouble):
    """An export must not be written as asked."""


class MissingWeights(Trouble):
    """The model's weights are not where they should be, or do not fit."""


class PlaybackTrouble(Trouble):
    """Sound cannot be played."""


class Cancelled(Exception):
    """The user asked a running job to stop."""
