"""Hot cues, memory cues and loops of both, from the old list and from the new one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.pad_colors import memory_color, pad_color
from djanalyzer.music import Cue, Loop
from tests.interop.rekordbox_anlz import anlz_bytes as anlz


def read(folder: Path, dat: bytes, ext: bytes | None = None) -> Analysed:
    return AnalysisReader(folder, Problems()).read(anlz.write(folder, dat, ext), "track")


def test_the_old_list(tmp_path: Path) -> None:
    hot = anlz.old_cues(True, anlz.old_cue(1, 1000), anlz.old_cue(3, 2500, 4500))
    memory = anlz.old_cues(False, anlz.old_cue(0, 700), anlz.old_cue(0, 8000, 10_000, status=4))
    analysed = read(tmp_path, anlz.file(hot, memory))
    assert analysed.cues == (Cue(1.0, 0), Cue(0.7))
    assert analysed.loops == (Loop(2.5, 4.5, 2), Loop(8.0, 10.0))


def test_the_new_list_has_names_and_colors(tmp_path: Path) -> None:
    hot = anlz.new_cues(
        True,
        anlz.new_cue(1, 1000, name="Drop 💧", code=b"\x16\x00\xff\x00"),
        anlz.new_cue(4, 2000, 4000, code=b"\x00\x12\x34\x56"),
        anlz.new_cue(16, 5000),
    )
    memory = anlz.new_cues(False, anlz.new_cue(0, 700, name="Start", color_id=2))
    analysed = read(tmp_path, anlz.file(), anlz.file(hot, memory))
    assert analysed.cues == (
        Cue(1.0, 0, "Drop 💧", "#28E214"),
        Cue(5.0, 15, "", anlz.GREEN),
        Cue(0.7, None, "Start", "#FF0000"),
    )
    assert analysed.loops == (Loop(2.0, 4.0, 3, "", "#123456"),)


def test_where_both_lists_are_the_new_one_counts(tmp_path: Path) -> None:
    """Players that do not know the new list read the old one, which repeats the pads A to C."""
    old = anlz.old_cues(True, anlz.old_cue(1, 1000))
    new = anlz.new_cues(True, anlz.new_cue(1, 1000, name="Drop"), anlz.new_cue(5, 3000))
    memory = anlz.old_cues(False, anlz.old_cue(0, 700))
    analysed = read(tmp_path, anlz.file(old, memory), anlz.file(old, memory, new, anlz.new_cues(False)))
    assert analysed.cues == (Cue(1.0, 0, "Drop", anlz.GREEN), Cue(3.0, 4, "", anlz.GREEN), Cue(0.7))


def test_what_an_older_player_has_set_is_only_in_the_old_list(tmp_path: Path) -> None:
    old = anlz.old_cues(True, anlz.old_cue(1, 1000), anlz.old_cue(2, 9000))
    memory = anlz.old_cues(False, anlz.old_cue(0, 700), anlz.old_cue(0, 800, 900))
    new = anlz.new_cues(True, anlz.new_cue(1, 1000, name="Drop"))
    named = anlz.new_cues(False, anlz.new_cue(0, 700, name="Start"))
    analysed = read(tmp_path, anlz.file(old, memory), anlz.file(new, named))
    assert analysed.cues == (Cue(1.0, 0, "Drop", anlz.GREEN), Cue(9.0, 1), Cue(0.7, None, "Start"))
    assert analysed.loops == (Loop(0.8, 0.9),)


def test_pads_from_d_on_stand_in_the_old_list_of_the_other_file(tmp_path: Path) -> None:
    dat = anlz.file(anlz.old_cues(True, anlz.old_cue(3, 3000)))
    ext = anlz.file(anlz.old_cues(True, anlz.old_cue(4, 4000), anlz.old_cue(8, 8000)))
    assert read(tmp_path, dat, ext).cues == (Cue(3.0, 2), Cue(4.0, 3), Cue(8.0, 7))


def test_loops_that_begin_by_themselves(tmp_path: Path) -> None:
    old = anlz.old_cues(False, anlz.old_cue(0, 8000, 10_000, status=4), anlz.old_cue(0, 700, status=4))
    new = anlz.new_cues(False, anlz.new_cue(0, 8000, 10_000, name="Wait"))
    analysed = read(tmp_path, anlz.file(old), anlz.file(new))
    assert analysed.loops == (Loop(8.0, 10.0, None, "Wait"),)
    assert analysed.extra == (("ActiveLoops", "8.000"),)


def test_a_memory_cue_and_a_memory_loop_at_one_place_are_two(tmp_path: Path) -> None:
    memory = anlz.new_cues(False, anlz.new_cue(0, 8000), anlz.new_cue(0, 8000, 10_000))
    analysed = read(tmp_path, anlz.file(), anlz.file(memory))
    assert (analysed.cues, analysed.loops) == ((Cue(8.0),), (Loop(8.0, 10.0),))


@pytest.mark.parametrize(
    ("code", "color"),
    [
        (b"\x00\x00\x00\x00", anlz.GREEN),
        (b"\x00\x12\x34\x56", "#123456"),
        (b"\x01\x12\x34\x56", "#305AFF"),
        (b"\x3e\x00\x00\x00", "#6473FF"),
        (b"\x3f\x12\x34\x56", "#123456"),
        (b"\x3f\x00\x00\x00", None),
    ],
)
def test_every_color_code(tmp_path: Path, code: bytes, color: str | None) -> None:
    (cue,) = read(tmp_path, anlz.file(), anlz.file(anlz.new_cues(True, anlz.new_cue(1, 0, code=code)))).cues
    assert cue.color == color


def test_entries_that_make_no_sense_are_counted(tmp_path: Path) -> None:
    odd = (
        anlz.new_cue(17, 0),
        anlz.new_cue(1, 2**31),
        b"WHAT" + anlz.new_cue(1, 0)[4:],
        anlz.new_cue(2, 500)[:20],
    )
    problems = Problems()
    stated = anlz.write(tmp_path, anlz.file(), anlz.file(anlz.new_cues(True, anlz.new_cue(5, 1000), *odd)))
    analysed = AnalysisReader(tmp_path, problems).read(stated, "track")
    assert [cue.slot for cue in analysed.cues] == [4]
    assert [p.message for p in problems.all()] == [
        "4 entries of its cue lists made no sense and were left out"
    ]


def test_a_loop_without_length_is_a_cue(tmp_path: Path) -> None:
    assert read(tmp_path, anlz.file(anlz.old_cues(True, anlz.old_cue(2, 4000, 4000)))).cues == (Cue(4.0, 1),)


def test_a_short_entry_without_name_and_color(tmp_path: Path) -> None:
    whole = anlz.new_cue(2, 4000)
    short = whole[:8] + (38).to_bytes(4, "big") + whole[12:38]
    assert read(tmp_path, anlz.file(), anlz.file(anlz.new_cues(True, short))).cues == (Cue(4.0, 1),)


names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
spans = st.tuples(st.integers(0, 10**7), st.none() | st.integers(1, 10**6))


@given(
    st.dictionaries(st.integers(1, 16), st.tuples(spans, names, st.integers(0, 62)), max_size=16),
    st.dictionaries(spans, st.tuples(names, st.integers(0, 8)), max_size=10),
)
def test_whatever_is_set_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    hot: dict[int, tuple[tuple[int, int | None], str, int]],
    memory: dict[tuple[int, int | None], tuple[str, int]],
) -> None:
    def entry(pad: int, span: tuple[int, int | None], name: str, color_id: int = 0, code: int = 0) -> bytes:
        stop = anlz.NO_LOOP if span[1] is None else span[0] + span[1]
        return anlz.new_cue(pad, span[0], stop, name, color_id, bytes([code, 0, 0, 0]))

    def mark(span: tuple[int, int | None], slot: int | None, name: str, color: str | None) -> Cue | Loop:
        start, length = span
        if length is None:
            return Cue(start / 1000, slot, name, color)
        return Loop(start / 1000, (start + length) / 1000, slot, name, color)

    pads = anlz.new_cues(
        True, *[entry(pad, span, name, code=code) for pad, (span, name, code) in hot.items()]
    )
    listed = anlz.new_cues(False, *[entry(0, span, name, color) for span, (name, color) in memory.items()])
    analysed = read(tmp_path_factory.mktemp("anlz"), anlz.file(), anlz.file(pads, listed))
    expected = {
        mark(span, pad - 1, name, pad_color(code, of_loop=span[1] is not None))
        for pad, (span, name, code) in hot.items()
    }
    expected |= {mark(span, None, name, memory_color(color - 1)) for span, (name, color) in memory.items()}
    assert {*analysed.cues, *analysed.loops} == expected
    assert len(analysed.cues) + len(analysed.loops) == len(hot) + len(memory)
