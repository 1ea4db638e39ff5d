"""Playlists of a patched file against those that were wanted and those that were there: what is missed, what may differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from defusedxml.ElementTree import iterparse

from djanalyzer.interop.traktor.list_checking import (
    Listed,
    PlainLists,
    changed_lists,
    leaves,
    wrong_lists,
)
from djanalyzer.music import Playlist
from tests.interop.traktor.nml_text import element, folder, nml, playlist, smartlist, write

SET = Listed(("In", "Set"), ("a", "b"))
SMART = Listed(("Smart",), (), "$RATING == 5")
KNOWN = ("a", "b", "c")


def test_leaves_are_all_but_the_folders() -> None:
    inner = Playlist(
        "In", (), (Playlist("Set", ("a", "b")), Playlist("Empty", is_folder=True)), is_folder=True
    )
    assert list(leaves((inner, Playlist("Smart", rules="$RATING == 5")))) == [SET, SMART]


@pytest.mark.parametrize(
    ("wanted", "found", "missed"),
    [
        ([SET, SMART], [SMART, SET], ""),
        ([SET], [Listed(SET.names, ("a", "unknown", "b"))], ""),
        ([SET], [Listed(SET.names, ("b", "a"))], "In / Set"),
        ([SET], [Listed(SET.names, ("a", "c", "b"))], "In / Set"),
        ([SET], [Listed(("Set",), SET.tracks)], "In / Set"),
        ([SET, SET], [SET], "In / Set"),
        ([SET, SET], [SET, SET], ""),
        ([SET], [], "In / Set"),
        ([SMART], [Listed(SMART.names, (), "$RATING == 4")], "Smart"),
        ([SMART], [Listed(SMART.names, ("a",), SMART.rules)], ""),
        ([Listed(("Smart",), ())], [SMART], ""),
        ([Listed(("Smart",), ())], [Listed(("Smart",), ("a",))], "Smart"),
        ([Listed(("Smart",), ("new",))], [Listed(("Smart",), ("new",))], ""),
        ([Listed(("Smart",), ("a",))], [SMART], "Smart"),
    ],
)
def test_what_was_wanted_must_be_there(wanted: list[Listed], found: list[Listed], missed: str) -> None:
    told = wrong_lists(wanted, found, KNOWN)
    assert (f"“{missed}”" in told) if missed else not told


@pytest.mark.parametrize(
    ("wanted", "before", "found", "missed"),
    [
        ([], [SET, SMART], [SET, SMART], ""),
        ([], [SET], [Listed(SET.names, ("a", "unknown", "b"))], ""),
        ([], [SET], [Listed(SET.names, ("b",))], "In / Set"),
        ([SET], [SET], [Listed(SET.names, ("b",))], ""),
        ([SET], [SET], [], "In / Set"),
        ([], [SMART], [Listed(SMART.names, (), "$RATING == 4")], "Smart"),
        ([], [SET, SET], [SET], "In / Set"),
        ([SET], [SET, SET], [SET], "In / Set"),
        ([], [SET], [SET, SMART], ""),
    ],
)
def test_what_nobody_wanted_otherwise_must_stay(
    wanted: list[Listed], before: list[Listed], found: list[Listed], missed: str
) -> None:
    told = changed_lists(wanted, before, found, KNOWN)
    assert (f"“{missed}”" in told) if missed else not told


def plainly(path: Path) -> list[Listed]:
    """Return what a plain parser tells of the playlists of a file."""
    lists = PlainLists()
    way: list[str] = []
    for event, one in iterparse(str(path), events=("start", "end")):
        if event == "start":
            way.append(one.tag)
            lists.start(one)
        else:
            way.pop()
            lists.end(one, way[-1] if way else "")
    return lists.found


def test_a_plain_parser_finds_the_same_playlists(tmp_path: Path) -> None:
    """The first of several parts of a node counts; a node that holds others is a folder, whatever it calls itself."""
    twice = playlist("Twice", "a").replace("</NODE>", playlist("x", "b").split(">", 1)[1], 1)
    inside = element("NODE", playlist("Inner", "a"), NAME="Odd", TYPE="PLAYLIST")
    keyless = element("NODE", element("PLAYLIST", element("ENTRY") + element("ENTRY", element("PRIMARYKEY"))))
    nodes = (
        folder("In", playlist("Set", "a", "b"), folder("None")),
        smartlist("Smart", "$RATING == 5"),
        smartlist("Bare", ""),
        twice,
        inside,
        keyless,
        element("NODE", NAME="Nothing", TYPE="folder"),
    )
    assert plainly(write(tmp_path, nml(nodes=nodes))) == [
        SET,
        SMART,
        Listed(("Bare",), ()),
        Listed(("Twice",), ("a",)),
        Listed(("Odd", "Inner"), ("a",)),
        Listed(("",), ()),
    ]


def test_playlists_beside_the_root_keep_their_names(tmp_path: Path) -> None:
    text = nml(nodes=()).replace(folder("$ROOT"), playlist("A", "a") + folder("B", playlist("C")))
    assert plainly(write(tmp_path, text)) == [Listed(("A",), ("a",)), Listed(("B", "C"), ())]
