"""Tags of files that the program has written itself: Vorbis comments in FLAC, ID3 in WAV. Files of the user's are not touched."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.audio.covers import Cover
from djanalyzer.audio.readers import head
from djanalyzer.music import Tags

_FRONT = 3

# Our field, the comment of FLAC, the frame of ID3.
_NAMES = (
    ("title", "title", "TIT2"),
    ("artist", "artist", "TPE1"),
    ("album", "album", "TALB"),
    ("genre", "genre", "TCON"),
    ("label", "organization", "TPUB"),
    ("remixer", "remixer", "TPE4"),
    ("composer", "composer", "TCOM"),
    ("year", "date", "TDRC"),
    ("track_number", "tracknumber", "TRCK"),
    ("tempo", "bpm", "TBPM"),
    ("key", "initialkey", "TKEY"),
)


def write_tags(path: Path, tags: Tags, cover: Cover | None) -> None:
    """Write tags into a fresh FLAC or WAV; a WAV of more than 4 GB (RF64) has no place for them.

    Raises
    ------
    OSError
        The file cannot be written.
    """
    from djanalyzer.bounded_mutagen import mutagen

    kind = head(path)[:4]
    try:
        if kind == b"fLaC":
            _write_flac(path, tags, cover)
        elif kind == b"RIFF":
            _write_wave(path, tags, cover)
    except mutagen.MutagenError as error:
        cause = error.args[0] if error.args else error
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


def _write_flac(path: Path, tags: Tags, cover: Cover | None) -> None:
    from mutagen.flac import FLAC, Picture

    file = FLAC(path)
    for field, name, _ in _NAMES:
        if text := _text(tags, field):
            file[name] = text
    if tags.comment:
        file["comment"] = tags.comment
    if cover is not None:
        picture = Picture()
        picture.type, picture.mime, picture.data = _FRONT, cover.mime, cover.data
        file.add_picture(picture)
    file.save()


def _write_wave(path: Path, tags: Tags, cover: Cover | None) -> None:
    from mutagen import id3
    from mutagen.wave import WAVE

    file = WAVE(path)
    file.add_tags()
    for field, _, name in _NAMES:
        if text := _text(tags, field):
            file.tags.add(getattr(id3, name)(encoding=3, text=[text]))
    if tags.comment:
        file.tags.add(id3.COMM(encoding=3, lang="eng", desc="", text=[tags.comment]))
    if cover is not None:
        file.tags.add(id3.APIC(encoding=3, mime=cover.mime, type=_FRONT, desc="", data=cover.data))
    file.tags.update_to_v23()  # the year has another frame there
    file.save(v2_version=3)


def _text(tags: Tags, field: str) -> str:
    value = getattr(tags, field)
    if value is None:
        return ""
    if field == "tempo":
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return value.short_name if field == "key" else str(value)
