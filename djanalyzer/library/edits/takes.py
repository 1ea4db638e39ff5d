"""What a DJ does with takes, and the end of those that no undo brings back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import delete

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.codec import text_of, wish_text
from djanalyzer.library.database import within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.evidence import clean
from djanalyzer.library.takes import forgotten
from djanalyzer.library.writing import Writer
from djanalyzer.music.styles import StyleWish, TakeQuality


@dataclass(frozen=True)
class AddTake(Edit):
    """Keep a take, whose file is written already; `Changes.created` has its id. See `takes.StoredTake` for the fields."""

    track_id: int
    name: str
    start: float
    stop: float
    wish: StyleWish
    model: str
    quality: TakeQuality
    file: str
    recording_id: str | None = None

    def describe(self) -> str:
        return "Add take"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        row = {
            "track_id": self.track_id,
            "name": clean(self.name),
            "start": float(self.start),
            "stop": float(self.stop),
            "wish": wish_text(self.wish),
            "model": self.model,
            "quality": text_of("take_quality", self.quality),
            "file": self.file,
            "recording_id": self.recording_id,
            "made_at": writer.now,
        }
        writer.created += writer.add("takes", [row])


@dataclass(frozen=True)
class RenameTake(Edit):
    """Call a take otherwise."""

    take_id: int
    name: str

    def describe(self) -> str:
        return "Rename take"

    def apply(self, writer: Writer) -> None:
        writer.row("takes", self.take_id, "take")
        name = clean(self.name).strip()
        if not name:
            raise LibraryTrouble("A take needs a name.", "Type one.")
        writer.change("takes", self.take_id, {"name": name})


@dataclass(frozen=True)
class RemoveTake(Edit):
    """Take a take out of the library; its file stays as long as this can be undone."""

    take_id: int

    def describe(self) -> str:
        return "Remove take"

    def apply(self, writer: Writer) -> None:
        writer.row("takes", self.take_id, "take")
        writer.hide("takes", [self.take_id])


@dataclass(frozen=True)
class DropTakes(Edit):
    """Forget takes for good, but those of them that an undo may still bring back."""

    is_undoable: ClassVar[bool] = False

    take_ids: tuple[int, ...]

    def describe(self) -> str:
        return "Forget takes"

    def apply(self, writer: Writer) -> None:
        gone = sorted(forgotten(writer.connection).keys() & set(self.take_ids))
        writer.connection.execute(delete(schema.takes).where(within(schema.takes.c.id, gone)))
