"""`python -m djanalyzer.evaluation model`: what is right scores 1, what is off does not, and two models are told apart."""

from __future__ import annotations

import dataclasses
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any, cast

import mir_eval
import numpy as np
import pytest
import torch

from djanalyzer import synthesis
from djanalyzer.errors import UnreadableAudio
from djanalyzer.evaluation import beat_decoders, goals, model_tables
from djanalyzer.evaluation.__main__ import main
from djanalyzer.evaluation.candidates import ALONE, WHOLE, Candidate, Findings, judged
from djanalyzer.evaluation.figures import Column, TrackFigures, difference, figures_of
from djanalyzer.evaluation.readings import Reading, of_network, of_program
from djanalyzer.evaluation.sections import field_scores
from djanalyzer.models.activations import CUE_KINDS, FRAME_RATE, METERS, N_KEYS, STEP_RATE, TEMPI, Activations
from djanalyzer.models.checkpoint import Card, megabytes, save
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.predict import Prediction
from djanalyzer.music import Guess, Key, Section, SectionLabel
from djanalyzer.music.genres import GENRES, Genre
from tests.evaluation.tracks import CUES, DURATION, SECTIONS, analysis, reference

PERFECT = [
    "beat_f70",
    "cmlc",
    "cmlt",
    "amlc",
    "amlt",
    "downbeat_f",
    "boundary_f05",
    "boundary_f3",
    "section_la",
    "section_scs",
    "section_sor",
    "section_pairwise",
    "section_sf",
    "section_over",
    "section_under",
    "section_v",
    "function_ours",
    "function_pop",
    "function_edm",
    "key_mirex",
    "key_symmetric",
    "energy_correlation",
]


def activations(late: float = 0.0) -> Activations:
    """Return what a network would say that hears the track of the tests as it is, `late` by some seconds."""
    n_frames, n_steps = round(DURATION * FRAME_RATE), round(DURATION * STEP_RATE)
    truth = reference()

    def marked(times: Any) -> np.ndarray[Any, np.dtype[np.float32]]:
        frames = np.arange(n_frames)[:, None] - (np.asarray(times)[None] + late) * FRAME_RATE
        return np.asarray(np.exp(-0.5 * (frames / 1.5) ** 2).max(axis=1), np.float32)

    steps = (np.arange(n_steps) + 0.5) / STEP_RATE
    labels = [list(SectionLabel).index(s.label) for s in SECTIONS]
    at = np.searchsorted([s.stop for s in SECTIONS], steps - late).clip(0, len(SECTIONS) - 1)
    return Activations(
        beats=marked(truth.beats),
        downbeats=marked(truth.downbeats),
        boundaries=marked([s.start for s in SECTIONS[1:]]),
        cues=np.zeros((n_frames, len(CUE_KINDS)), np.float32),
        sections=np.eye(7, dtype=np.float32)[np.array(labels)[at]],
        energy=np.linspace(0, 1, n_steps, dtype=np.float32),
        vocals=np.zeros(n_steps, np.float32),
        key=np.eye(N_KEYS, dtype=np.float32)[Key(9, True).index],
        keys=np.eye(N_KEYS, dtype=np.float32)[:1],
        tempo=np.eye(len(TEMPI), dtype=np.float32)[int(np.abs(TEMPI - 120).argmin())],
        meter=np.eye(len(METERS), dtype=np.float32)[0],
    )


@pytest.mark.parametrize("reading", [of_network(activations(), DURATION), of_program(analysis(), None)])
def test_what_is_right_scores_one_whoever_reads_it(reading: Reading) -> None:
    scores = figures_of(reference(), reading, DURATION).scores
    assert {name: scores[name] for name in PERFECT} == pytest.approx(dict.fromkeys(PERFECT, 1.0), abs=0.01)
    assert scores["information_gain"] > 0.9
    assert scores["section_bde"] == pytest.approx(0.0, abs=0.02)
    assert scores["energy_curve_error"] < 0.01


def test_a_network_that_is_late_loses_what_is_asked_to_be_in_time() -> None:
    scores = figures_of(reference(), of_network(activations(late=1.1), DURATION), DURATION).scores
    assert scores["beat_f70"] < 0.1
    assert (scores["boundary_f05"], scores["boundary_f3"]) == (0, 1)
    assert scores["section_bde"] == pytest.approx(1.1, abs=0.02)
    # Five of six sections begin 1.1 s late: so much of the time has the function before.
    assert scores["function_ours"] == pytest.approx(1 - 5 * 1.1 / DURATION, abs=0.01)


def test_the_network_alone_says_no_level_and_only_the_class_of_the_tempo() -> None:
    scores = figures_of(reference(), of_network(activations(), DURATION), DURATION).scores
    assert scores["tempo_4"] == 1
    assert not {"tempo", "energy_error"} & scores.keys()
    assert {"tempo", "energy_error"} <= figures_of(
        reference(), of_program(analysis(), None), DURATION
    ).scores.keys()


def test_what_a_network_says_of_loudness_changes_and_level_is_scored_where_it_says_it() -> None:
    seconds, steps = int(DURATION), round(DURATION * STEP_RATE)
    truth = reference(
        loudness=tuple(-9.0 if 48 <= t < 80 else -19.0 for t in range(seconds)),
        changes=(16.0, 48.0, 80.0, 112.0),
    )
    at = (np.arange(steps) + 0.5) / STEP_RATE
    changes = np.zeros(steps, np.float32)
    changes[[int(t * STEP_RATE) for t in (16.0, 48.0, 80.0)]] = 0.9
    changes[int(100 * STEP_RATE)] = 0.8
    said = dataclasses.replace(
        activations(),
        dynamics=np.where((at >= 48) & (at < 80), 1.0, 1 - 10 / 24).astype(np.float32),
        changes=changes,
        level=5.5,
    )
    scores = figures_of(truth, of_network(said, DURATION), DURATION).scores
    assert scores["energy_error"] == pytest.approx(1.5)
    assert scores["dynamics_error"] < 0.2
    assert scores["dynamics_correlation"] > 0.98
    assert (scores["changes_precision"], scores["changes_recall"], scores["changes_f05"]) == (
        0.75,
        0.75,
        0.75,
    )
    silent = figures_of(truth, of_network(activations(), DURATION), DURATION).scores
    assert not {"energy_error", "dynamics_error", "changes_f05"} & silent.keys()


def test_a_program_that_names_genres_is_asked_for_the_right_one() -> None:
    techno, house, disco = (GENRES.index(g) for g in (Genre.TECHNO, Genre.HOUSE, Genre.DISCO))
    guesses = (Guess("House", 0.5), Guess("Techno", 0.3), Guess("Trance", 0.1))
    said = of_program(analysis(genres=guesses), None)
    chances = np.zeros(len(GENRES), np.float32)
    chances[[house, techno, GENRES.index(Genre.TRANCE)]] = (0.6, 0.3, 0.1)
    alone = of_network(dataclasses.replace(activations(), genre=chances), DURATION)
    assert alone.genres[:3] == said.genres
    found = [figures_of(reference(str(g), genre=g), said, DURATION) for g in (house, techno, disco, disco)]
    column = Column(WHOLE, tuple(found))
    figures = {key: column.interval(key) for key in ("genre_top1", "genre_top3", "genre_macro", "genre_rare")}
    values = {key: found.value for key, found in figures.items() if found}
    # House is found where it is true and three times where it is not; of three words it alone has any F1: 2 / (1 + 4).
    # The rarest quarter holds one of the two words that occur once: House, the first, which is found.
    wanted = {"genre_top1": 0.25, "genre_top3": 0.5, "genre_macro": 0.4 / 3, "genre_rare": 1.0}
    assert values == pytest.approx(wanted)
    assert column.interval("mood_top1") is None


def test_the_words_of_others_forgive_what_they_do_not_tell_apart() -> None:
    swapped = {SectionLabel.BUILD_UP: SectionLabel.BRIDGE, SectionLabel.BREAKDOWN: SectionLabel.VERSE}
    found = tuple(dataclasses.replace(s, label=swapped.get(s.label, s.label)) for s in SECTIONS)
    scores = field_scores(reference(), found)
    # 16 s of build-up called bridge (the same in pop), 16 s of breakdown called verse (the same in club music).
    assert scores["function_ours"] == pytest.approx(1 - 32 / DURATION)
    assert scores["function_pop"] == pytest.approx(1 - 16 / DURATION)
    assert scores["function_edm"] == pytest.approx(1 - 16 / DURATION)
    assert scores["section_pairwise"] == pytest.approx(1)


def test_sections_that_leave_gaps_are_scored_as_mir_eval_would() -> None:
    found = (Section(20.0, 60.0, SectionLabel.DROP), Section(70.0, 100.0, SectionLabel.OUTRO))
    scores = field_scores(reference(), found)
    truth = (np.array([[s.start, s.stop] for s in SECTIONS]), [s.label for s in SECTIONS])
    intervals = np.array([[0, 20], [20, 60], [60, 70], [70, 100], [100, 128]], float)
    wanted = mir_eval.segment.nce(*truth, intervals, ["", "drop", "", "outro", ""])
    assert (scores["section_over"], scores["section_under"], scores["section_sf"]) == pytest.approx(wanted)
    assert field_scores(reference(sections=()), found) == {}


def test_silence_before_the_music_belongs_to_no_section() -> None:
    later = tuple(dataclasses.replace(s, start=s.start + 1.5, stop=s.stop + 1.5) for s in SECTIONS)
    right = field_scores(reference(sections=later), later)
    assert (right["section_pairwise"], right["section_v"], right["function_ours"]) == pytest.approx((1, 1, 1))
    from_zero = (dataclasses.replace(later[0], start=0.0), *later[1:])
    assert field_scores(reference(sections=later), from_zero) == pytest.approx(right)


def _column(name: str, values: list[float], measure: str = "boundary_f05") -> Column:
    return Column(
        name, tuple(TrackFigures(str(i), str(i), "House", False, {measure: v}) for i, v in enumerate(values))
    )


def test_a_small_gain_on_every_track_is_told_from_none_where_the_means_alone_would_not() -> None:
    values = list(np.random.default_rng(0).uniform(0.2, 1.0, 30))
    old, new = _column("old", values), _column("new", [v + 0.02 for v in values])
    gap = difference(new, old, "boundary_f05")
    assert gap is not None
    assert gap.value == pytest.approx(0.02)
    assert gap.is_zero_outside
    before, after = old.interval("boundary_f05"), new.interval("boundary_f05")
    assert before is not None
    assert after is not None
    assert after.low < before.high
    read_otherwise = model_tables.difference_table(Findings("new", (new,)), Findings("old", (old,)), "new")
    assert read_otherwise.rows == ()


def test_two_models_are_compared_on_what_both_have_heard() -> None:
    new = Findings("new", (_column(WHOLE, [0.9, 0.8, 0.7, 0.6]),))
    old = Findings("old", (_column(WHOLE, [0.5, 0.4, 0.3]),))
    (row,) = model_tables.difference_table(new, old, WHOLE).rows
    assert row[:2] == ("boundaries F ±0.5 s", "3")
    assert row[-2].startswith("+0.400")
    assert row[-1] == "yes"


def test_goals_say_whether_they_are_met_and_what_others_reach() -> None:
    found = _column(WHOLE, [0.7, 0.6], "arrangement_f05")
    table = model_tables.goal_table([found], goals.RECORDINGS, goals.others_on_recordings(), "recordings")
    (row,) = (dict(zip(table.head, r, strict=True)) for r in table.rows)
    assert row["goal"] == "≥ 0.630"
    assert row["met"] == "yes"
    assert (row["LinkSeg"], row["MSAF (Foote)"]) == ("0.530", "0.060")
    late = _column(WHOLE, [0.3, 0.4], "section_bde")
    table = model_tables.goal_table([late], goals.GENERATED, (goals.PAPER,), "generated")
    (row,) = (dict(zip(table.head, r, strict=True)) for r in table.rows)
    assert (row["goal"], row["met"], row["paper 000"]) == ("< 0.22 s", "no", "0.22 s")
    assert "other data" in table.notes[0]


def test_styles_stand_apart_and_so_do_songs_and_club_music() -> None:
    tracks = (
        TrackFigures("a", "a", "House", True, {"boundary_f05": 1.0}),
        TrackFigures("b", "b", "Pop", False, {"boundary_f05": 0.5}),
        TrackFigures("c", "c", "House", True, {"boundary_f05": 0.0}),
    )
    rows = {row[0]: row[1:] for row in model_tables.style_table(Column(WHOLE, tracks)).rows}
    assert rows["House"] == ("2", "0.500")
    assert rows["all club music"] == ("2", "0.500")
    assert rows["all songs"] == ("1", "0.500")
    assert rows["all"] == ("3", "0.500")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of a small network that has learned nothing."""
    torch.manual_seed(0)
    torch.set_num_threads(1)
    path = tmp_path_factory.mktemp("weights") / "tiny.safetensors"
    save(path, Network(SMALL), Card("tiny", "small"))
    return path


def test_the_command_scores_generated_music(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthesis, "compose", partial(synthesis.compose, duration=(20, 25)))
    out = tmp_path / "figures.json"
    asked = ["--generated", "1", "--model", str(tiny), "--beside", str(tiny), "--by-style", "--markdown"]
    assert main(["model", *asked, "--json", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "| measure | tracks | network alone | whole program | goal | met | paper 000 |" in printed
    assert "| sections SCS (pairs agree) |" in printed
    assert "**whole program: tiny against tiny**" in printed
    assert "| all club music | 1 |" in printed or "| all songs | 1 |" in printed
    found = json.loads(out.read_text())
    model, twin = found["models"]
    assert model["name"] == "tiny"
    assert [c["name"] for c in model["columns"]] == ["network alone", "whole program"]
    said = {"mood_top1", "dynamics_error", "changes_f05", "energy_error", "cue_objects_f_beat_kind"}
    assert all(said <= c["figures"].keys() for c in model["columns"])  # the network has a structure path
    assert {d["value"] for pair in found["differences"] for d in pair["figures"].values()} == {0.0}
    assert twin["columns"] == model["columns"]
    whole = model["columns"][1]
    assert whole["figures"]["section_scs"]["n"] == 1
    assert whole["figures"]["section_scs"]["low"] is None  # of one song no range is known
    assert 0 <= whole["tracks"][0]["scores"]["section_scs"] <= 1


def test_another_decoder_of_beats_has_a_column_for_beats_alone() -> None:
    heard = Prediction(analysis(), cast(Any, None), activations())
    candidate = Candidate(
        "new", lambda _path: heard, {"all late": lambda _: (np.arange(0.2, DURATION, 0.5), np.zeros(0))}
    )
    (found,) = judged([candidate], [reference(), reference("doubtful", is_core=False)])
    assert [c.name for c in found.columns] == [ALONE, WHOLE, "all late"]
    rows = {row[0]: row[1:] for row in model_tables.figure_table(found.columns).rows}
    assert rows["beat F ±70 ms"][2:] == ("1.000", "0.000")
    assert rows["key exactly right"] == ("1", "100 %", "100 %", "–")


def test_a_track_that_cannot_be_heard_is_listed_and_the_rest_goes_on() -> None:
    def hear(path: Path) -> Prediction:
        if path.stem == "broken":
            raise UnreadableAudio("broken.ogg has no sound in it.", "Try a fresh copy.")
        return Prediction(analysis(), cast(Any, None), None)

    (found,) = judged([Candidate("new", hear)], [reference("broken"), reference()])
    assert [t.name for t in found.column(WHOLE).tracks] == ["track"]
    assert found.column(ALONE).tracks == ()
    assert "no sound in it" in found.troubles[0]


def test_cues_are_hits_within_half_a_beat_a_beat_or_a_bar() -> None:
    late = tuple(dataclasses.replace(c, time=c.time + 0.4) for c in CUES)  # 0.8 of a beat
    scores = figures_of(reference(), of_program(analysis(suggestions=late), None), DURATION).scores
    wanted = {"half_beat": 0.0, "beat": 1.0, "bar": 1.0}
    assert {reach: scores[f"cue_objects_f_{reach}_kind"] for reach in wanted} == pytest.approx(wanted)


def test_the_weight_of_weights_counts_what_lies_beside_them(tiny: Path) -> None:
    alone = megabytes(tiny)
    assert alone == pytest.approx(tiny.stat().st_size / 1e6)
    save(tiny.with_name("pair.safetensors"), Network(SMALL), Card("pair", "small", tempo_network=tiny.name))
    assert megabytes(tiny.with_name("pair.safetensors")) == pytest.approx(2 * alone, rel=0.01)


def test_the_command_says_what_is_missing(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["model", str(tmp_path), "--model", str(tiny)]) == 1
    assert "holds no annotated recording" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "madmom_infer.features.downbeats", None)
    beat_decoders._network.cache_clear()
    assert main(["model", str(tmp_path), "--model", str(tiny), "--dbn"]) == 1
    assert "madmom's Bayesian network is not installed" in capsys.readouterr().err
    assert main(["model", "--model", str(tiny)]) == 1
    assert "No folder is not a folder of recordings" in capsys.readouterr().err
    assert main(["model", str(tmp_path), "--model", str(tmp_path / "gone.safetensors")]) == 1
    assert "gone.safetensors are not in" in capsys.readouterr().err
