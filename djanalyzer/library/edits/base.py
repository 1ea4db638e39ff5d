"""What every edit is: a frozen value that says what it does and writes itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import nullcontext
from dataclasses import dataclass
from typing import ClassVar

from djanalyzer.errors import FieldLocked
from djanalyzer.library.writing import Step, Writer


class Edit(ABC):
    """A change of the library.

    Applied, it leaves behind its steps, and these turned round are its inverse (`Replay`). An edit that records a fact
    of the world (a file has gone, a model has spoken) is not undoable: Ctrl+Z during a long analysis takes back what
    the DJ did last, not what the machine did.

    Attributes
    ----------
    batch : str
        Edits that follow each other with the same text here are undone together: the parts of one import.
    """

    is_undoable: ClassVar[bool] = True
    batch: str = ""

    @abstractmethod
    def describe(self) -> str:
        """Return what the edit does, in words for the history: "Move cue"."""

    @abstractmethod
    def apply(self, writer: Writer) -> None:
        """Write the change; on a Trouble nothing is written."""


@dataclass(frozen=True)
class Replay(Edit):
    """Steps made again, or taken back."""

    title: str
    steps: tuple[Step, ...]

    def describe(self) -> str:
        return self.title

    def apply(self, writer: Writer) -> None:
        for step in self.steps:
            writer.replay(step)

    def inverse(self) -> Replay:
        """Return the edit that takes this one back: the same steps turned round, the last one first."""
        return Replay(self.title, tuple(step.inverse() for step in reversed(self.steps)))


@dataclass(frozen=True)
class Together(Edit):
    """Several edits as one: one transaction, one line of the history.

    What the DJ has locked is left out and counted; where that is all, the trouble is told.
    """

    title: str
    edits: tuple[Edit, ...]
    batch: str = ""

    def describe(self) -> str:
        return self.title

    def apply(self, writer: Writer) -> None:
        refused: list[FieldLocked] = []
        for edit in self.edits:
            try:
                with writer.attempt(), nullcontext() if edit.is_undoable else writer.as_facts():
                    edit.apply(writer)
            except FieldLocked as trouble:
                refused.append(trouble)
        if refused and len(refused) == len(self.edits):
            raise refused[0]
        writer.left_out |= {trouble.track_id for trouble in refused}
