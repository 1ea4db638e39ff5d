"""Whether the computer runs on battery, as three systems tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app.power import _linux, _mac, _windows, is_on_battery


def supply(folder: Path, name: str, **words: str) -> None:
    (folder / name).mkdir()
    for word, value in words.items():
        (folder / name / word).write_text(f"{value}\n", encoding="ascii")


def test_a_laptop_that_was_unplugged_runs_on_battery(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", scope="System")
    assert _linux(tmp_path)


@pytest.mark.parametrize("status", ["Charging", "Full", "Discharging"])
def test_one_that_is_plugged_in_does_not(tmp_path: Path, status: str) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", status=status)
    assert not _linux(tmp_path)


def test_the_battery_of_a_mouse_is_none_of_the_computer(tmp_path: Path) -> None:
    supply(tmp_path, "hidpp_battery_0", type="Battery", status="Discharging", scope="Device")
    assert not _linux(tmp_path)


def test_a_computer_without_a_battery_never_runs_on_one(tmp_path: Path) -> None:
    assert not _linux(tmp_path)
    assert not _linux(tmp_path / "nowhere")


def test_a_mac_says_what_it_draws_from() -> None:
    battery = (
        "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t87%; discharging; 4:10 remaining\n"
    )
    plugged = "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t87%; charging; 'Battery Power'\n"
    assert _mac(lambda: battery)
    assert not _mac(lambda: plugged)
    assert not _mac(lambda: "")


@pytest.mark.parametrize(("line", "is_empty"), [(0, True), (1, False), (255, False)])
def test_windows_says_whether_the_line_is_plugged_in(line: int, is_empty: bool) -> None:
    assert _windows(lambda: line) is is_empty


def test_where_nobody_knows_it_is_not() -> None:
    assert not is_on_battery("plan9")
