"""Crates and smart crates: lists of paths in files whose names say how they are nested (`House%%Deep.crate`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from djanalyzer.interop.serato import records
from djanalyzer.interop.serato.records import Record, holder, text_record

SUFFIX = ".crate"
SMART_SUFFIX = ".scrate"
FOLDER = "Subcrates"
SMART_FOLDER = "SmartCrates"
NESTING = "%%"
ORDER_FILE = "neworder.pref"

_VERSION = "1.0/Serato ScratchLive Crate"
_COLUMNS = ("song", "artist", "bpm", "key", "album", "length", "comment")
_ORDER_LINE = "[crate]"
_ORDER_BEGIN, _ORDER_END = "[begin record]", "[end record]"
_TEXT = "utf-16-be"

# The fields of a smart crate's rules by their numbers, as far as they have been seen; others stay numbers.
_RULE_FIELDS = {
    4: "file name",
    6: "song",
    7: "artist",
    8: "album",
    9: "genre",
    15: "bpm",
    17: "comment",
    19: "grouping",
    20: "remixer",
    21: "label",
    22: "composer",
    23: "year",
    25: "added",
    51: "key",
    79: "plays",
}


@dataclass(frozen=True, slots=True)
class Crate:
    """One crate: its name with those of the crates around it, its paths as written, and a smart crate's rules."""

    names: tuple[str, ...]
    paths: tuple[str, ...] = ()
    rules: str = ""


def names_of(stem: str) -> tuple[str, ...]:
    """Return the names that a file's stem says, the outermost first."""
    return tuple(name for name in stem.split(NESTING) if name) or (stem,)


def read_crate(stem: str, data: bytes) -> Crate:
    """Read a crate or smart crate; raises ValueError where it is none."""
    held = records.parse(data)
    tracks = (record.inside() for record in held if record.name == "otrk")
    paths = tuple(inner.text for track in tracks for inner in track if inner.name == "ptrk")
    return Crate(names_of(stem), tuple(path for path in paths if path), _rules(held))


def is_smart(data: bytes) -> bool:
    """Say whether this is the beginning of a smart crate."""
    return "Smart Crate".encode(_TEXT) in data[:120]


def write_crate(old: bytes, paths: Iterable[str]) -> bytes:
    """Return a crate with these tracks; of the old one everything else stays (columns, sorting, what is not known)."""
    held = records.parse(old) if old else _fresh()
    # What else the crate says of a track that stays, stays with it.
    stored: dict[str, list[Record]] = {}
    for record in held:
        if path := _path_of(record):
            stored.setdefault(path, []).append(record)
    tracks = [
        stored[path].pop(0) if stored.get(path) else holder("otrk", [text_record("ptrk", path)])
        for path in paths
    ]
    kept = [record for record in held if not _path_of(record)]
    first = next((i for i, record in enumerate(held) if _path_of(record)), len(held))
    n_before = sum(not _path_of(record) for record in held[:first])
    return records.build([*kept[:n_before], *tracks, *kept[n_before:]])


def _path_of(record: Record) -> str:
    """Return the path of a track's record; nothing for any other."""
    if record.name != "otrk":
        return ""
    return next((inner.text for inner in record.inside() if inner.name == "ptrk"), "")


def read_order(data: bytes) -> tuple[str, ...]:
    """Return the stems of the crates in the order in which Serato shows them."""
    lines = data[: len(data) & ~1].decode(_TEXT, "replace").splitlines()
    return tuple(line[len(_ORDER_LINE) :] for line in lines if line.startswith(_ORDER_LINE))


def write_order(old: bytes, stems: Iterable[str]) -> bytes:
    """Return the order with these crates added at its end, those around each of them first; all else stays."""
    even = len(old) & ~1
    text, rest = old[:even].decode(_TEXT, "surrogatepass"), old[even:]
    line_end = "\r\n" if "\r\n" in text else "\n"
    listed = set(read_order(old))
    fresh: list[str] = []
    for stem in stems:
        names = names_of(stem)
        for depth in range(1, len(names) + 1):
            outer = NESTING.join(names[:depth])
            if outer not in listed:
                listed.add(outer)
                fresh.append(f"{_ORDER_LINE}{outer}{line_end}")
    before, end, after = text.rpartition(_ORDER_END)
    if not end:
        begun = text if text.endswith("\n") or not text else text + line_end
        before, end, after = f"{begun}{_ORDER_BEGIN}{line_end}", _ORDER_END, line_end
    return (before + "".join(fresh) + end + after).encode(_TEXT, "surrogatepass") + rest


def in_order(crates: Iterable[Crate], order: Iterable[str]) -> tuple[Crate, ...]:
    """Return the crates as Serato shows them; those it does not list come after, by name."""
    place = {stem: number for number, stem in enumerate(order)}

    def rank(crate: Crate) -> tuple[int, str]:
        stem = NESTING.join(crate.names)
        return place.get(stem, len(place)), stem.casefold()

    return tuple(sorted(crates, key=rank))


def _fresh() -> tuple[Record, ...]:
    def column(name: str) -> Record:
        return holder("ovct", [text_record("tvcn", name), text_record("tvcw", "0")])

    sorting = holder("osrt", [text_record("tvcn", "#"), Record("brev", b"\0")])
    return (text_record("vrsn", _VERSION), sorting, *(column(name) for name in _COLUMNS))


def _rules(held: tuple[Record, ...]) -> str:
    """Return a smart crate's rules as text: "all of: added cond_aft_time 5/13/2020; year cond_is_str 2000"."""
    rules = [
        _rule({inner.name: inner for inner in record.inside()}) for record in held if record.name == "rurt"
    ]
    if not rules:
        return ""
    match = next((record.inside() for record in held if record.name == "rart"), ())
    takes_all = any(inner.name == "brut" and inner.number for inner in match)
    return f"{'all of' if takes_all else 'any of'}: {'; '.join(rules)}"


def _rule(held: Mapping[str, Record]) -> str:
    number = held["urkt"].number if "urkt" in held else 0
    condition = held["trft"].text if "trft" in held else ""
    value = next(
        (record.text for name, record in held.items() if name not in ("trft", "urkt") and name[0] == "t"), ""
    )
    if not value:
        value = next(
            (str(record.number) for name, record in held.items() if name not in ("trft", "urkt")), ""
        )
    return " ".join(part for part in (_RULE_FIELDS.get(number, f"field {number}"), condition, value) if part)
