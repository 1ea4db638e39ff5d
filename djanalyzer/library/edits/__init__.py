"""Every change of the library as a frozen value, to be handed to `Library.do`."""

from djanalyzer.library.edits.adoption import AdoptGuesses, AdoptMarks
from djanalyzer.library.edits.analysis import SaveAnalysis, SaveWaveform
from djanalyzer.library.edits.base import Edit, Replay, Together
from djanalyzer.library.edits.carrying import CarryOver, CarryToFile
from djanalyzer.library.edits.collections import Entry, NoteCollection, RememberImport
from djanalyzer.library.edits.doubles import KeepOne
from djanalyzer.library.edits.embeddings import PlaceOnMap, SaveEmbedding
from djanalyzer.library.edits.files import AddFiles, FoundFile, RemoveTracks, SetMissing, SetUnreadable
from djanalyzer.library.edits.grids import ChooseGrid, ConfirmGrid, EditGrid
from djanalyzer.library.edits.labels import SetLabel, SetTags
from djanalyzer.library.edits.locks import LockFields, UnlockFields
from djanalyzer.library.edits.marks import (
    AcceptSuggestion,
    AddCue,
    AddLoop,
    ChangeCue,
    ChangeLoop,
    MoveCue,
    MoveLoop,
    RefuseSuggestion,
    RemoveCue,
    RemoveLoop,
    ReopenSuggestion,
)
from djanalyzer.library.edits.merge import MergeCollection
from djanalyzer.library.edits.offsets import AlignTimes, AxisMove, UseOffsets
from djanalyzer.library.edits.playlist_tracks import (
    AddToPlaylist,
    MoveInPlaylist,
    RemoveFromPlaylist,
    SetPlaylistTracks,
)
from djanalyzer.library.edits.playlists import (
    CreateFolder,
    CreatePlaylist,
    CreateSmartPlaylist,
    DuplicatePlaylist,
    MovePlaylist,
    RemovePlaylist,
    RenamePlaylist,
    SetPlaylistQuery,
)
from djanalyzer.library.edits.relocation import RelocateFiles
from djanalyzer.library.edits.reviews import ApplyReviews, ReviewFindings
from djanalyzer.library.edits.tags import EditTags
from djanalyzer.library.edits.takes import AddTake, DropTakes, RemoveTake, RenameTake
from djanalyzer.library.edits.voices import SaveVoice

__all__ = [
    "AcceptSuggestion",
    "AddCue",
    "AddFiles",
    "AddLoop",
    "AddTake",
    "AddToPlaylist",
    "AdoptGuesses",
    "AdoptMarks",
    "AlignTimes",
    "ApplyReviews",
    "AxisMove",
    "CarryOver",
    "CarryToFile",
    "ChangeCue",
    "ChangeLoop",
    "ChooseGrid",
    "ConfirmGrid",
    "CreateFolder",
    "CreatePlaylist",
    "CreateSmartPlaylist",
    "DropTakes",
    "DuplicatePlaylist",
    "Edit",
    "EditGrid",
    "EditTags",
    "Entry",
    "FoundFile",
    "KeepOne",
    "LockFields",
    "MergeCollection",
    "MoveCue",
    "MoveInPlaylist",
    "MoveLoop",
    "MovePlaylist",
    "NoteCollection",
    "PlaceOnMap",
    "RefuseSuggestion",
    "RelocateFiles",
    "RememberImport",
    "RemoveCue",
    "RemoveFromPlaylist",
    "RemoveLoop",
    "RemovePlaylist",
    "RemoveTake",
    "RemoveTracks",
    "RenamePlaylist",
    "RenameTake",
    "ReopenSuggestion",
    "Replay",
    "ReviewFindings",
    "SaveAnalysis",
    "SaveEmbedding",
    "SaveVoice",
    "SaveWaveform",
    "SetLabel",
    "SetMissing",
    "SetPlaylistQuery",
    "SetPlaylistTracks",
    "SetTags",
    "SetUnreadable",
    "Together",
    "UnlockFields",
    "UseOffsets",
]
