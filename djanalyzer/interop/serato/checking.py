"""Look at a written file before it may replace anything: by our own reader, and by means that share no code with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from djanalyzer.interop.protocol import Check
from djanalyzer.interop.serato import crates, sound, tag_set
from djanalyzer.interop.serato.containers import (
    DAMAGED,
    HEAD,
    KEY,
    Fields,
    Kind,
    kind_of_bytes,
    name_in,
    open_music,
    read_fields,
)
from djanalyzer.interop.serato.tag_set import TagSet


def music_checks(kind: Kind, fingerprint: str, expected: TagSet, changed: Fields) -> tuple[Check, ...]:
    """Return the checks of a music file that should hold `expected` and sound as before."""
    return (
        lambda path: _sound(path, kind, fingerprint),
        lambda path: _own_reader(path, kind, expected, changed),
        lambda path: _second_reader(path, kind, changed),
    )


def crate_checks(paths: tuple[str, ...]) -> tuple[Check, ...]:
    """Return the checks of a crate that should hold these paths."""
    return (lambda path: _own_crate(path, paths), lambda path: _second_crate(path, paths))


def order_checks(stems: tuple[str, ...], before: bytes) -> tuple[Check, ...]:
    """Return the check of a list of crates that should name all of these, and all that it named `before`."""
    return (lambda path: _order(path, stems, before),)


def _sound(path: Path, kind: Kind, fingerprint: str) -> str:
    content = path.read_bytes()
    return "" if sound.fingerprint(kind, content) == fingerprint else "the sound of the file has changed"


def _own_reader(path: Path, kind: Kind, expected: TagSet, changed: Fields) -> str:
    """The written file has a name for the time being: its kind is known from before."""
    try:
        found = tag_set.read_tags(kind, read_fields(path, kind))
    except ValueError as error:
        return f"its tags cannot be read back: {error}"
    # A damaged tag that is not ours to write was there before, and stays.
    if fresh := [fault for fault in found.faults if fault not in expected.faults]:
        return fresh[0]
    if tag_set.cues(found) != tag_set.cues(expected) or tag_set.loops(found) != tag_set.loops(expected):
        return "its cues or loops were read back differently"
    if tag_set.stored_color(found) != tag_set.stored_color(expected) or found.key != expected.key:
        return "its colour or key was read back differently"
    raw = tag_set.write_tags(found)
    different = [name for name in changed if name != KEY and raw.get(name) != changed[name]]
    return f"the tag {different[0]} was read back differently" if different else ""


def _second_reader(path: Path, kind: Kind, changed: Mapping[str, bytes]) -> str:
    content = path.read_bytes()
    if kind_of_bytes(content[:HEAD], f".{kind.lower()}") is not kind:
        return "it is no longer the kind of file that it was"
    try:
        tags, _ = open_music(path, kind)
    except DAMAGED as error:
        return f"a second reader cannot read its tags ({error})"
    missing = [name for name, body in changed.items() if _held(tags, name_in(kind, name)) != body]
    return f"a second reader finds another {missing[0]}" if missing else ""


def _held(tags: Any, name: str) -> bytes:
    """Return what mutagen finds under a name, whatever the kind of tags."""
    found = tags.get(name) if tags is not None else None
    while isinstance(found, list) and found:
        found = found[0]
    if isinstance(found, bytes):
        return bytes(found)
    data = getattr(found, "data", None)
    return bytes(data) if data is not None else str(found or "").encode()


def _own_crate(path: Path, paths: tuple[str, ...]) -> str:
    try:
        found = crates.read_crate("crate", path.read_bytes())
    except ValueError as error:
        return f"the crate cannot be read back: {error}"
    return "" if found.paths == paths else "the crate was read back differently"


def _second_crate(path: Path, paths: tuple[str, ...]) -> str:
    """Walk from name to size to name, and compare every path, in order."""
    content = path.read_bytes()
    found = [
        inner[: len(inner) & ~1].decode("utf-16-be", "replace").strip("\0")
        for name, track in _walk(content)
        if name == b"otrk"
        for inner_name, inner in _walk(track)
        if inner_name == b"ptrk"
    ]
    return (
        ""
        if tuple(text for text in found if text) == paths
        else "a second reader finds other tracks in the crate"
    )


def _walk(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position + 8 <= len(content):
        stop = position + 8 + int.from_bytes(content[position + 4 : position + 8], "big")
        if stop > len(content):
            return
        yield content[position : position + 4], content[position + 8 : stop]
        position = stop


def _order(path: Path, stems: tuple[str, ...], before: bytes) -> str:
    """Look for the new crates, and for all lines that were there, in their order."""
    lines = path.read_bytes().decode("utf-16-be", "replace").splitlines()
    missing = [stem for stem in stems if f"[crate]{stem}" not in lines]
    if missing:
        return f"the crate {missing[0]} is not listed"
    waiting = iter(lines)
    is_kept = all(line in waiting for line in before.decode("utf-16-be", "replace").splitlines())
    return "" if is_kept else "crates that were listed are not listed any more, or in another order"
