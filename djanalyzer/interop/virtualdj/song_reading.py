"""A raw song, turned into a `KnownTrack`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from djanalyzer.interop import number_texts
from djanalyzer.interop.number_texts import natural, number, positive
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.virtualdj.points import Role, position, read_cue, read_grid, read_loop, role_of
from djanalyzer.interop.virtualdj.songs import Song
from djanalyzer.interop.virtualdj.text import read_color, read_path
from djanalyzer.music import BeatGrid, Cue, Key, KnownTrack, Loop, Section, SectionLabel, Tags

_SLOWEST_PERIOD = 6.0  # seconds per beat; a larger number can only be a tempo
_HIGHEST_STARS = 5
_MODELLED = {
    "Song": {"FilePath", "FileSize"},
    "Tags": {
        "Author",
        "Title",
        "Genre",
        "Album",
        "Composer",
        "Label",
        "TrackNumber",
        "Year",
        "Bpm",
        "Key",
        "Stars",
    },
    "Infos": {"SongLength"},
    "Scan": {"Bpm", "Key"},
}
COLOR = "UserColor"
_ENERGY_FIELDS = ("Grouping", "User1", "User2")
_STREAMED = "Streamed tracks cannot be analysed or exported."

SECTION_NAMES = {
    SectionLabel.INTRO: "Intro",
    SectionLabel.VERSE: "Verse",
    SectionLabel.BUILD_UP: "Build-up",
    SectionLabel.DROP: "Drop",
    SectionLabel.BREAKDOWN: "Break",
    SectionLabel.BRIDGE: "Bridge",
    SectionLabel.OUTRO: "Outro",
}
_LABELS = {name.casefold(): label for label, name in SECTION_NAMES.items()}
_SECTION_NAME = re.compile(r"(end )?(.+?)( [0-9]{1,4})?", re.IGNORECASE)


def read_song(song: Song, problems: Problems) -> KnownTrack | None:
    """Return the track; None for what is no file."""
    path = read_path(song.file_path)
    if path is None:
        problems.add(song.subject, *_no_file(song.file_path))
        return None
    grid = song_grid(song, problems)
    duration = positive(song.infos.get("SongLength"))
    cues = tuple(read_cues(song))
    _tell_of_lost(song, problems)
    return KnownTrack(
        path=path,
        external_id=song.file_path,
        tags=_tags(song, problems),
        duration=duration,
        beat_grid=grid,
        cues=cues,
        loops=_loops(song, grid, problems),
        sections=_sections(song, duration),
        extra=_extra(song),
    )


def song_tempo(song: Song) -> float | None:
    """Return the tempo of a song in BPM: what VirtualDJ found, or else what the file's tags say."""
    return _tempo(song.scan.get("Bpm")) or _tempo(song.tags.get("Bpm"))


def song_grid(song: Song, problems: Problems | None = None) -> BeatGrid | None:
    """Return the beat grid of a song; one that was only scanned may have its first beat as the scan's phase."""
    points = [p for p in song.points if role_of(p) is Role.GRID]
    if not points and "Phase" in song.scan:
        points = [{"Pos": song.scan["Phase"]}]
    grid, n_left_out = read_grid(points, song_tempo(song))
    if problems is not None:
        if n_left_out:
            what = f"{counted(n_left_out, 'point')} of the beat grid, without tempo or doubled, left out"
            problems.add(song.subject, what)
        if n_strange := sum(number_texts.tempo(number(p.get("Bpm", "120"))) is None for p in points):
            which = counted(n_strange, "point")
            problems.add(
                song.subject, f"{which} of the beat grid with an impossible tempo; the song's counts"
            )
    return grid


def loop_grid(song: Song, grid: BeatGrid | None) -> BeatGrid | None:
    """Return the grid that gives a song's loops their length: without one, the song's tempo."""
    tempo = song_tempo(song)
    return grid or (BeatGrid.constant(0.0, tempo) if tempo else None)


def read_cues(song: Song) -> Iterator[Cue]:
    """Yield hot cues and remix points, in the song's order."""
    for attributes in song.points:
        if role_of(attributes) in (Role.HOT_CUE, Role.MEMORY):
            cue = read_cue(attributes)
            if cue is not None:
                yield cue


def _loops(song: Song, grid: BeatGrid | None, problems: Problems) -> tuple[Loop, ...]:
    ruling = loop_grid(song, grid)
    loops = []
    for attributes in song.points:
        if role_of(attributes) is not Role.LOOP:
            continue
        loop = read_loop(attributes, ruling)
        if loop is not None:
            loops.append(loop)
        else:
            why = "its length" if ruling else "the tempo, in whose beats its length is"
            problems.add(song.subject, f"a loop was left out: nobody knows {why}")
    return tuple(loops)


def _tell_of_lost(song: Song, problems: Problems) -> None:
    n_lost = sum(role_of(p) is not None and position(p) is None for p in song.points)
    if n_lost:
        problems.add(song.subject, f"{counted(n_lost, 'point')} without a readable position left out")


def _tags(song: Song, problems: Problems) -> Tags:
    tags = song.tags
    said = tags.get("Key") or song.scan.get("Key") or ""
    key = Key.parse(said)
    if key is None and said.strip():
        problems.add(song.subject, f"the key “{said[:40]}” is none that is known")
    return Tags(
        title=tags.get("Title", ""),
        artist=tags.get("Author", ""),
        album=tags.get("Album", ""),
        genre=tags.get("Genre", ""),
        comment=song.comment,
        label=tags.get("Label", ""),
        remixer=tags.get("Remixer") or tags.get("Remix", ""),
        composer=tags.get("Composer", ""),
        year=natural(tags.get("Year")),
        track_number=natural(tags.get("TrackNumber")),
        tempo=song_tempo(song),
        key=key,
        rating=read_stars(tags.get("Stars")),
        energy=number_texts.energy(*(tags.get(field, "") for field in _ENERGY_FIELDS)),
        color=next((c for c in map(read_color, _said(song, COLOR)) if c), None),
    )


def _said(song: Song, name: str) -> Iterator[str]:
    for values in (song.infos, song.tags, song.attributes):
        if name in values:
            yield values[name]


def _tempo(text: str | None) -> float | None:
    value = positive(text)
    if value is None:
        return None
    return number_texts.tempo(60.0 / value if value <= _SLOWEST_PERIOD else value)


def read_stars(text: str | None) -> int | None:
    """Return the stars of a song, 0 to 5; None where nobody has given any."""
    value = number(text)
    return None if value is None else min(max(round(value), 0), _HIGHEST_STARS)


def _sections(song: Song, duration: float | None) -> tuple[Section, ...]:
    found = ((position(p), p.get("Name", "")) for p in song.points if role_of(p) is Role.MEMORY)
    return sections_of(((start, name) for start, name in found if start is not None), duration)


def sections_of(points: Iterable[tuple[float, str]], duration: float | None) -> tuple[Section, ...]:
    """Return what remix points with names that are known mark off: until their end, or until the next of them.

    Parameters
    ----------
    points : iterable of (time in seconds, name)
    """
    named: list[tuple[float, bool, SectionLabel]] = []
    for start, name in points:
        match = _SECTION_NAME.fullmatch(name.strip())
        label = _LABELS.get(match[2].casefold()) if match is not None else None
        if match is not None and label is not None:
            named.append((start, bool(match[1]), label))
    # Where one section ends and the next begins, the end comes first.
    named.sort(key=lambda point: (point[0], not point[1]))
    stops = [*(start for start, _, _ in named), duration or 0.0][1:]
    return tuple(
        Section(start, stop, label)
        for (start, is_end, label), stop in zip(named, stops, strict=False)
        if not is_end and stop > start
    )


def is_point_of(name: str, label: SectionLabel) -> bool:
    """Return whether a remix point of this name begins a section of this kind."""
    match = _SECTION_NAME.fullmatch(name.strip())
    return match is not None and not match[1] and _LABELS.get(match[2].casefold()) is label


def _extra(song: Song) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    if size := song.attributes.get("FileSize"):
        found["Size"] = size
    elements = {"Song": song.attributes, "Tags": song.tags, "Infos": song.infos, "Scan": song.scan}
    for element, values in elements.items():
        for name, value in values.items():
            if value and name not in _MODELLED[element] and name != COLOR:
                is_plain = element in ("Tags", "Infos") and name != "Flag"
                found.setdefault(name if is_plain else f"{element} {name}", value)
    for point in song.points:
        if role_of(point) is Role.AUTOMIX:
            found.setdefault(f"Automix {point.get('Point', '')}".strip(), point.get("Pos", "0.0"))
    written = song.tags.get("Key") or song.scan.get("Key") or ""
    key = Key.parse(written)
    # The DJ's own way to write the key ("8A", "F#m") stays as it is.
    if written and (key is None or key.short_name != written):
        found["Key"] = written
    return tuple(found.items())


def _no_file(file_path: str) -> tuple[str, str]:
    if not file_path:
        return "it has no FilePath, so nobody knows which file it is", ""
    return f"it is no file on a drive ({file_path[:80]})", _STREAMED
