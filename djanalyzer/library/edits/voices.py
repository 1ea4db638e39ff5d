"""A track's stems have been listened to: who sings in it, at what pitch, and what key the instruments are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from djanalyzer.library import schema
from djanalyzer.library.codec import packed_pitch, text_of
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.writing import Writer
from djanalyzer.music import Voice


@dataclass(frozen=True)
class SaveVoice(Edit):
    """Keep the voice of a track, in the place of the one that was kept before. Nothing else is touched.

    Attributes
    ----------
    recording_id : str or None
        What the file held as it was heard (`KnownFile.recording_id`), where that is known: once the file holds another
        recording, the voice counts no more.
    """

    is_undoable: ClassVar[bool] = False

    track_id: int
    voice: Voice
    recording_id: str | None = None

    def describe(self) -> str:
        return "Find vocals"

    def apply(self, writer: Writer) -> None:
        writer.keep_heard(schema.voices, self.track_id, self._columns())

    def _columns(self) -> dict[str, Any]:
        voice = self.voice
        return {
            "recording_id": self.recording_id,
            "recipe": voice.recipe,
            "spans": text_of("vocals", voice.spans),
            "pitch": packed_pitch(voice.pitch),
            "frame_rate": int(voice.frame_rate),
            "key_index": voice.harmonic_key.index if voice.harmonic_key else None,
            "key_confidence": float(voice.harmonic_key.confidence) if voice.harmonic_key else None,
        }
