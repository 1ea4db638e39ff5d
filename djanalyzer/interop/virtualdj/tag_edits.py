"""What changes in the words of a song: names, key, rating, energy, comment. What a track does not say stays."""

from __future__ import annotations

import re

from djanalyzer.interop import colors, number_texts
from djanalyzer.interop.number_texts import natural
from djanalyzer.interop.virtualdj.fitting import Fitting, written_period
from djanalyzer.interop.virtualdj.song_reading import COLOR, read_stars, song_tempo
from djanalyzer.interop.virtualdj.songs import Song
from djanalyzer.interop.virtualdj.text import cleaned, one_line_end, read_color, written_color
from djanalyzer.music import Key, Tags

_TEXTS = {
    "artist": "Author",
    "title": "Title",
    "genre": "Genre",
    "album": "Album",
    "composer": "Composer",
    "label": "Label",
}
IN_FILE = frozenset({*_TEXTS.values(), "Remix", "TrackNumber", "Year", "Bpm"})
"""The words that a music file says of itself."""

_SAME_TEMPO = 0.05  # BPM: less is another way to round
_NUMBER = re.compile(r"\s*[0-9]+")


class TagEdits:
    """Works out the edits of one song's words.

    Attributes
    ----------
    values : dict of (element, attribute) to text
        Attributes of Tags, Infos and Scan; None takes one away.
    comment : str or None
        The text of the comment, where it changes.
    changes : list of (field, before, after)
        The same in words.
    """

    def __init__(self, song: Song, fitting: Fitting) -> None:
        self.values: dict[tuple[str, str], str | None] = {}
        self.comment: str | None = None
        self.changes: list[tuple[str, str, str]] = []
        self._song, self._fitting = song, fitting

    def work_out(self, tags: Tags, *, keeps_tempo: bool) -> None:
        """Note what has to change so that the song has these tags; `keeps_tempo` where a beat grid rules it."""
        self._set_texts(tags)
        self._set_numbers(tags)
        self._set_comment(tags.comment)
        self._set_key(tags.key)
        self._set_stars(tags.rating)
        self._set_energy(tags.energy)
        if not keeps_tempo:
            self._set_tempo(tags.tempo)
        self._set_color(tags.color)

    def _set_texts(self, tags: Tags) -> None:
        for field, name in _TEXTS.items():
            self._set_text(field, name, getattr(tags, field))
        self._set_text("remixer", "Remixer" if self._song.tags.get("Remixer") else "Remix", tags.remixer)

    def _set_text(self, field: str, name: str, text: str) -> None:
        said = self._song.tags.get(name, "")
        if not text or text == said:
            return
        plain = cleaned(text)
        if plain != text:
            self._fitting.lose(field, f"Control characters in the {field} become spaces.", is_merged=True)
        if plain != said:
            self._set("Tags", name, plain, field, said)

    def _set_numbers(self, tags: Tags) -> None:
        said = self._song.tags.get("TrackNumber", "")
        if tags.track_number is not None and tags.track_number != natural(said):
            # Of how many tracks it is one ("5/14") stays.
            text = _NUMBER.sub(str(tags.track_number), said, count=1) if _NUMBER.match(said) else ""
            self._set("Tags", "TrackNumber", text or str(tags.track_number), "track number", said)
        said = self._song.tags.get("Year", "")
        if tags.year is not None and tags.year != natural(said):
            self._set("Tags", "Year", str(tags.year), "year", said)

    def _set_comment(self, comment: str) -> None:
        said = one_line_end(self._song.comment)
        wanted = one_line_end(comment)
        if wanted not in (said, comment.replace("\r\n", "\n").replace("\r", "\n")):
            self._fitting.lose("comment", "Control characters in the comment become spaces.", is_merged=True)
        if wanted and wanted != said:
            self.comment = wanted
            self.changes.append(("comment", said, wanted))

    def _set_stars(self, rating: int | None) -> None:
        said = self._song.tags.get("Stars", "")
        if rating is not None and rating != (read_stars(said) or 0):
            self._set("Tags", "Stars", str(rating) if rating else None, "rating", said)

    def _set_key(self, key: Key | None) -> None:
        element = "Tags" if self._song.tags.get("Key") else "Scan"
        said = self._song.tags.get("Key") or self._song.scan.get("Key", "")
        old = Key.parse(said)
        if key is not None and (old is None or old.index != key.index):
            self._set(element, "Key", key.short_name, "key", said)

    def _set_energy(self, energy: int | None) -> None:
        said = self._song.tags.get("Grouping", "")
        known = number_texts.energy(said, self._song.tags.get("User1", ""), self._song.tags.get("User2", ""))
        if energy is None or energy == known:
            return
        if said and number_texts.energy(said) is None:
            self._fitting.lose("energy", "VirtualDJ has no field for the energy, and the grouping is in use.")
        else:
            self._set("Tags", "Grouping", f"Energy {energy}", "energy", said)

    def _set_tempo(self, tempo: float | None) -> None:
        """Write the tempo of a song that has none; one that was found in its sound is not ours to change."""
        if tempo is None or number_texts.tempo(tempo) is None:
            return
        known = song_tempo(self._song)
        if known is None:
            self._set("Tags", "Bpm", written_period(tempo), "tempo", "")
        elif abs(known - tempo) > _SAME_TEMPO:
            message = f"Its tempo of {tempo:.2f} BPM is not written without a beat grid: VirtualDJ has found {known:.2f}."
            self._fitting.lose("tempo", message)

    def _set_color(self, color: str | None) -> None:
        """Write the colour where VirtualDJ has put one; nobody knows the place of a first one."""
        song = self._song
        owner = next((name for name in ("infos", "tags") if COLOR in getattr(song, name)), "")
        said = getattr(song, owner)[COLOR] if owner else ""
        parsed = colors.parse(color) if color else None
        if parsed is None or read_color(said) == parsed:
            return
        if owner:
            self._set(owner.capitalize(), COLOR, written_color(parsed), "colour", said)
        else:
            self._fitting.lose(
                "colour", "The colour of the track is not written: VirtualDJ has given it none."
            )

    def _set(self, element: str, name: str, text: str | None, field: str, before: str) -> None:
        self.values[element, name] = text
        self.changes.append((field, before, text or ""))
