"""The points of a written song against those that were planned: how far apart they may be, and what is nobody's."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from djanalyzer.interop.virtualdj.point_checking import wrong_points
from djanalyzer.interop.virtualdj.points import Point, Role

CUE = Point(Role.HOT_CUE, "8.0", "2", "Drop")
REMIX = Point(Role.MEMORY, "8.0", name="Here")
LOOP = Point(Role.LOOP, "8.0", "3", "Roll", size=4.0)
BEAT = Point(Role.GRID, "8.0", tempo="120.0")
BARE_BEAT = Point(Role.GRID, "8.0")

CUE_ROW = '<Poi Name="Drop" Pos="8.0" Num="2" Type="cue" />'
REMIX_ROW = '<Poi Name="Here" Pos="8.0" Type="remix" />'
LOOP_ROW = '<Poi Name="Roll" Pos="8.0" Num="-1" Type="loop" Size="4.0" Slot="3" />'
BEAT_ROW = '<Poi Pos="8.0" Type="beatgrid" Bpm="120.0" />'


def song(*rows: str) -> Element:
    found: Element = fromstring(f"<Song>{''.join(rows)}</Song>")
    return found


@pytest.mark.parametrize(
    ("row", "point"),
    [
        (CUE_ROW, CUE),
        (CUE_ROW.replace(' Type="cue"', ""), CUE),
        (CUE_ROW.replace("8.0", "8.001"), CUE),
        (CUE_ROW.replace("8.0", "7,999"), CUE),
        (CUE_ROW.replace("Drop", " Dr  op "), CUE),
        (
            CUE_ROW.replace('Num="2"', 'Num="1"').replace(' Pos="8.0"', ""),
            Point(Role.HOT_CUE, "0.0", "1", "Drop"),
        ),
        (CUE_ROW.replace('Num="2"', 'Num="999"'), Point(Role.HOT_CUE, "8.0", "999", "Drop")),
        (CUE_ROW.replace("8.0", "604800"), Point(Role.HOT_CUE, "604800.0", "2", "Drop")),
        (REMIX_ROW, REMIX),
        (REMIX_ROW.replace("remix", "cue"), REMIX),
        (REMIX_ROW.replace('Type="remix"', 'Type="remix" Num="5"'), REMIX),
        (LOOP_ROW, LOOP),
        (LOOP_ROW.replace('"4.0"', '"4.019"'), LOOP),
        (LOOP_ROW.replace(' Slot="3"', "").replace("-1", "3"), LOOP),
        (LOOP_ROW.replace(' Slot="3"', ""), Point(Role.LOOP, "8.0", "", "Roll", size=4.0)),
        (BEAT_ROW, BEAT),
        (BEAT_ROW, BARE_BEAT),
        (BEAT_ROW.replace(' Bpm="120.0"', ""), BEAT),
        (BEAT_ROW.replace("120.0", "120.0004"), BEAT),
        (BEAT_ROW.replace("120.0", "9.9"), BEAT),
        (BEAT_ROW.replace("120.0", "1000"), BEAT),
    ],
)
def test_a_row_is_the_point_that_was_planned(row: str, point: Point) -> None:
    assert wrong_points(song(row), [point]) == ""


@pytest.mark.parametrize(
    ("row", "point", "what"),
    [
        (CUE_ROW.replace("8.0", "8.0012"), CUE, "pads"),
        (CUE_ROW.replace("8.0", "7.9988"), CUE, "pads"),
        (CUE_ROW.replace("Drop", "Drip"), CUE, "pads"),
        (CUE_ROW.replace('Num="2"', 'Num="3"'), CUE, "pads"),
        (CUE_ROW.replace('Num="2"', 'Num="1000"'), Point(Role.HOT_CUE, "8.0", "1000", "Drop"), "pads"),
        (CUE_ROW.replace('Num="2"', 'Num="0"'), CUE, "pads"),
        (CUE_ROW.replace("8.0", "604801"), Point(Role.HOT_CUE, "604801.0", "2", "Drop"), "pads"),
        (CUE_ROW.replace("8.0", "8" + "0" * 40), CUE, "pads"),
        (CUE_ROW.replace("cue", "action"), CUE, "pads"),
        (REMIX_ROW.replace("Here", "There"), REMIX, "remix points"),
        (REMIX_ROW.replace("remix", "automix"), REMIX, "remix points"),
        (LOOP_ROW.replace('"4.0"', '"4.021"'), LOOP, "loops"),
        (LOOP_ROW.replace('"4.0"', '"0"'), Point(Role.LOOP, "8.0", "3", "Roll", size=0.0), "loops"),
        (LOOP_ROW.replace('"4.0"', '"100000"'), Point(Role.LOOP, "8.0", "3", "Roll", size=100000.0), "loops"),
        (LOOP_ROW.replace('Slot="3"', 'Slot="4"'), LOOP, "loops"),
        (LOOP_ROW.replace("loop", "cue"), LOOP, "loops"),
        (BEAT_ROW.replace("120.0", "120.001"), BEAT, "points of the beat grid"),
        (BEAT_ROW.replace("8.0", "8.0012"), BEAT, "points of the beat grid"),
    ],
)
def test_a_row_is_not_the_point_that_was_planned(row: str, point: Point, what: str) -> None:
    assert wrong_points(song(row), [point]) == what
    assert wrong_points(song(), [point]) == what


@pytest.mark.parametrize(
    ("rows", "points", "what"),
    [
        ((CUE_ROW,), (), "pads"),
        ((REMIX_ROW,), (), ""),
        ((REMIX_ROW, REMIX_ROW.replace("8.0", "9.0")), (REMIX,), "remix points"),
        ((LOOP_ROW,), (), ""),
        ((LOOP_ROW, LOOP_ROW.replace("8.0", "9.0")), (LOOP,), "loops"),
        ((BEAT_ROW,), (), ""),
        ((BEAT_ROW, BEAT_ROW.replace("8.0", "9.0")), (BEAT,), "points of the beat grid"),
        ((BEAT_ROW, '<Poi Pos="9.0" Type="beatgrid" />'), (BEAT,), ""),
        ((BEAT_ROW, BEAT_ROW.replace("8.0", "8.02")), (BEAT,), "points of the beat grid"),
        ((CUE_ROW, CUE_ROW), (CUE, CUE), ""),
        ((CUE_ROW,), (CUE, CUE), "pads"),
        ((CUE_ROW, '<Poi Pos="9.0" Type="action" />', '<Poi Pos="9.0" />'), (CUE,), ""),
    ],
)
def test_what_nobody_planned_is_told_where_points_of_its_kind_were(
    rows: tuple[str, ...], points: tuple[Point, ...], what: str
) -> None:
    assert wrong_points(song(*rows), points) == what


def test_of_two_that_fit_the_nearest_is_taken() -> None:
    rows = (CUE_ROW.replace("8.0", "8.001"), CUE_ROW)
    points = (CUE, Point(Role.HOT_CUE, "8.002", "2", "Drop"))
    assert wrong_points(song(*rows), points) == ""
