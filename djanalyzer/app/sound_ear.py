"""The child's side of listening for similarity: what a track sounds like, from the same samples that the analysis hears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.hearing import OnProgress
from djanalyzer.errors import MissingWeights
from djanalyzer.music.similarity import SectionEmbedding, TrackEmbedding

if TYPE_CHECKING:
    from djanalyzer.models.selfsup.listener import Heard, Listener

Span = tuple[float, float, str]  # of a section: start, stop (seconds), label


@dataclass(frozen=True, slots=True)
class SoundEar:
    """Somebody who listens for similarity."""

    listener: Listener

    @classmethod
    def load(cls, device: str | None) -> SoundEar:
        """Load the program's weights onto a device (None: the fastest); raises MissingWeights."""
        from djanalyzer.models.predict import usable_device
        from djanalyzer.models.selfsup.shipped import listener

        return cls(listener(usable_device(device)))

    def listen(self, path: Path, sections: Sequence[Span], on_progress: OnProgress) -> TrackEmbedding:
        """Hear a file for this alone; raises UnreadableAudio."""
        from djanalyzer.audio.decode import open_stream
        from djanalyzer.models.selfsup.listener import Stream

        heard = Stream(self.listener)
        with open_stream(path) as stream:
            expected = stream.info.duration or 0.0
            for block in stream:
                heard.push(block)
                if expected:
                    on_progress(min(1.0, stream.duration / expected))
            duration = stream.duration
        return self.embedding(heard.finish(), sections, duration)

    def embedding(self, heard: Heard, sections: Sequence[Span], duration: float) -> TrackEmbedding:
        """Return what was heard of a track of so many seconds, of the whole and of each section."""
        from djanalyzer.models.decoding.second_keys import key_opinion

        parts = (SectionEmbedding(a, b, label, heard.section(a, b)) for a, b, label in sections)
        key = key_opinion(heard.keys, heard.times, duration, heard.tuning or 0.0)
        return TrackEmbedding(self.listener.recipe, heard.embedding, tuple(parts), key)


class LazyEar:
    """An ear that is loaded when it is first wanted, on a device ("auto": the fastest)."""

    def __init__(self, device: str) -> None:
        self._device = None if device == "auto" else device
        self._ear: SoundEar | None = None

    def get(self) -> SoundEar:
        """Return it, loaded anew where other weights were chosen since; raises MissingWeights where there are none."""
        from djanalyzer.models.selfsup.shipped import recipe_of

        if self._ear is None or self._ear.listener.recipe != recipe_of():
            self._ear = SoundEar.load(self._device)
        return self._ear

    def find(self) -> SoundEar | None:
        """Return it; None where there are no weights: an analysis goes without."""
        try:
            return self.get()
        except MissingWeights:
            return None
