"""Numbers as programs write them: what counts, up to which edge, and what is none."""

from __future__ import annotations

import pytest

from djanalyzer.interop.number_texts import energy, natural, number, positive, tempo, time

WEEK = 604_800.0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.5", 12.5),
        ("12,5", 12.5),
        ("-3", -3.0),
        (" 7 ", 7.0),
        ("1e3", 1000.0),
        ("0" * 39 + "7", 7.0),
        ("0" * 40 + "7", None),
        ("1,000,5", None),
        ("nan", None),
        ("inf", None),
        ("", None),
        ("fast", None),
        (None, None),
    ],
)
def test_a_number_has_a_point_or_a_comma(text: str | None, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "as_time", "as_positive"),
    [
        ("604800", WEEK, WEEK),
        ("604800.5", None, None),
        ("-604800", -WEEK, None),
        ("0", 0.0, None),
        ("0.001", 0.001, 0.001),
        ("never", None, None),
    ],
)
def test_times_end_after_a_week(text: str, as_time: float | None, as_positive: float | None) -> None:
    assert (time(text), positive(text)) == (as_time, as_positive)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5/14", 5),
        (" 007", 7),
        ("2024-05-01", 2024),
        ("123456789", 123456789),
        ("1234567890", None),
        ("0", None),
        ("x5", None),
        ("", None),
        (None, None),
    ],
)
def test_a_natural_number_is_what_a_text_begins_with(text: str | None, value: int | None) -> None:
    assert natural(text) == value


@pytest.mark.parametrize(
    ("value", "kept"),
    [(9.99, None), (10.0, 10.0), (128.0, 128.0), (999.99, 999.99), (1000.0, None), (None, None)],
)
def test_tempos_of_music_are_kept(value: float | None, kept: float | None) -> None:
    assert tempo(value) == kept


@pytest.mark.parametrize(
    ("texts", "level"),
    [
        (("8A - Energy 6",), 6),
        (("ENERGY LEVEL: 10",), 10),
        (("energy=1",), 1),
        (("nothing", "EnergyLevel7 and Energy 3", "Energy 5"), 7),
        (("Energy 11",), None),
        (("Energy 0", "synergy 5"), None),
        ((), None),
    ],
)
def test_the_first_energy_that_is_named_counts(texts: tuple[str, ...], level: int | None) -> None:
    assert energy(*texts) == level
