"""A report lists every track, goes on after trouble, and can be read by people and machines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import UnreadableAudio
from djanalyzer.evaluation import __main__ as evaluation
from djanalyzer.evaluation import tables
from djanalyzer.evaluation.__main__ import main
from djanalyzer.evaluation.peers import beats_from
from djanalyzer.evaluation.records import as_json
from djanalyzer.evaluation.references import Reference, generated_music, open_music
from djanalyzer.evaluation.scoring import Report, TrackScore, evaluate
from djanalyzer.music import Meter
from djanalyzer.synthesis import compose
from tests.evaluation.tracks import analysis, reference


def analyse(path: Path):
    if path.stem == "broken":
        raise UnreadableAudio("broken.ogg has no sound in it.", "Try a fresh copy.")
    return analysis(tempo=60 if path.stem == "slow" else 120)


@pytest.fixture
def report():
    references = [reference(n) for n in ("right", "broken", "slow")] + [reference("doubtful", is_core=False)]
    return evaluate("model-1", references, analyse)


def test_trouble_with_one_track_is_listed_and_the_rest_goes_on(report):
    assert [bool(t.trouble) for t in report.tracks] == [False, True, False, False]
    assert "no sound in it" in tables.track_line(report.tracks[1])


def test_means_are_taken_over_the_core_tracks(report):
    assert report.mean("tempo") == pytest.approx(0.5)
    assert set(report.values("tempo")) == {"right", "slow"}
    assert report.mean("no such measure") is None


def test_the_table_shows_a_column_for_each_entrant(report):
    other = evaluate("peer", [reference("right")], analyse)
    table = tables.measures([report, other])
    assert "model-1" in table.as_text()
    assert "peer" in table.as_text()
    lines = table.as_markdown().splitlines()
    assert lines[0] == "| measure | tracks | model-1 | peer |"
    assert "| tempo right (0.05 %) | 2 | 50 % | 100 % |" in lines
    assert {line.count("|") for line in lines} == {5}


def test_what_we_want_stands_beside_what_we_reach(report):
    table = tables.measures([report], has_targets=True)
    assert table.head == ("measure", "tracks", "model-1", "target", "met")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["tempo right (0.05 %)"] == ("2", "50 %", "≥ 85 %", "no")
    assert rows["grid late by (median of medians)"] == ("2", "+0.0 ms", "< 2.0 ms", "yes")
    assert rows["key exactly right"] == ("2", "100 %", "", "")


def test_other_programs_stand_beside_ours_on_the_recordings_they_were_measured_on_alone(shared):
    names = [r.name for r in open_music(shared / "audio") if r.is_core]
    ours = Report("model-1", tuple(TrackScore(n, True, {"beat_f70": 0.9, "late_ms": 1.0}) for n in names))
    table = tables.measures([ours], has_targets=True)
    rows = {row[0]: dict(zip(table.head, row, strict=True)) for row in table.rows}
    assert rows["beat F ±70 ms"]["madmom"] == "0.844"
    assert rows["beat F ±70 ms"]["S-KEY"] == "–"
    assert rows["grid late by (median of medians)"]["Mixxx"] == "-2.2 ms*"
    assert any("not recomputed here" in note for note in table.notes)
    fewer = Report("model-1", ours.tracks[1:])
    assert "madmom" not in tables.measures([fewer], has_targets=True).head


def test_lateness_of_a_set_is_its_median():
    tracks = (TrackScore(str(i), True, {"late_ms": v, "cmlt": v}) for i, v in enumerate((1.0, 2.0, 90.0)))
    report = Report("model", tuple(tracks))
    assert (report.mean("late_ms"), report.mean("cmlt")) == (2, 31)


def test_markdown_keeps_stars_and_bars_in_its_cells():
    table = tables.Table("title", ("a|b", "n"), (("x", "1*"),), ("* a note",))
    assert table.as_markdown() == "| a\\|b | n |\n|---|---:|\n| x | 1\\* |\n\n\\* a note"


def test_cues_by_kind_are_summed_over_the_recordings(report):
    table = tables.cue_kinds(report)
    assert ("drop", "2", "2", "1.000", "1.000") in table.rows


def test_machines_get_every_score(report):
    (read,) = json.loads(as_json([report]))
    assert read["name"] == "model-1"
    assert read["means"]["tempo"] == 0.5
    assert read["tracks"][2]["found_tempo"] == 60
    assert read["tracks"][1]["trouble"].startswith("broken.ogg")
    assert read["tracks"][0]["cues"]["drop"] == {"n_true": 1, "n_found": 1, "n_right": 1}
    assert read["targets_met"]["tempo"] is False
    assert ("slow", "half tempo", "not looked at yet") in [
        (m["track"], m["fault"], m["explanation"]) for m in read["misses"]
    ]
    (grids,) = read["reliability"]["grid"]["bins"]
    assert (grids["n"], grids["claimed"], grids["right"]) == (2, 0.9, 0.5)


def test_the_shared_recordings_are_read_with_their_doubts(shared):
    found = {r.name: r for r in open_music(shared / "audio")}
    assert len(found) == 27
    assert sum(r.is_core for r in found.values()) == 25
    assert found["lmms_ambertraps"].key == "E minor"
    assert found["lmms_trire_alarm"].downbeats is None  # its bar phase is doubtful
    assert found["mod_minor_boss_r_it"].tempo is None  # it changes
    assert all(len(r.beats) > 10 and r.path.exists() for r in found.values())


def test_generated_music_comes_with_its_truth(tmp_path):
    (song,) = generated_music(tmp_path, [3])
    assert song.path.exists()
    assert song.sections
    assert song.cues
    assert song.meter is not None
    assert len(song.downbeats) * song.meter.beats_per_bar >= len(song.beats) - 8
    assert song.vocals is not None
    assert song.key_stretches or song.is_atonal


def test_a_peer_is_what_was_written_to_its_folder(tmp_path):
    np.savetxt(tmp_path / "right.txt", np.arange(0, 128, 0.5))
    (tmp_path / "slow.txt").write_text("no beats here")
    peer = evaluate("peer", [reference("right"), reference("slow"), reference("gone")], beats_from(tmp_path))
    assert peer.tracks[0].scores["beat_f70"] == 1
    assert peer.tracks[0].scores["grid_10"] == 1
    assert "holds no beats" in peer.tracks[1].trouble
    assert "holds no beats" in peer.tracks[2].trouble


def test_uneven_beats_of_a_peer_are_scored_as_they_are(tmp_path):
    beats = np.arange(0, 128, 0.5) + np.random.default_rng(0).normal(0, 0.015, 256)
    np.savetxt(tmp_path / "right.txt", np.sort(np.abs(beats)))
    scores = evaluate("peer", [reference("right")], beats_from(tmp_path)).tracks[0].scores
    assert scores["beat_f70"] > 0.98
    assert scores["grid_10"] == 0


def test_the_command_says_what_is_missing(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 1
    assert "is not a folder of recordings" in capsys.readouterr().err
    assert main([str(tmp_path)]) == 1
    assert "holds no annotated recording" in capsys.readouterr().err


def test_the_command_prints_the_readme_table(shared, tmp_path, capsys):
    out = tmp_path / "scores.json"
    arguments = [str(shared / "audio"), "--only", "skiessi_222", "--baseline", "--peers-only", "--markdown"]
    assert main([*arguments, "--json", str(out)]) == 0
    printed = capsys.readouterr()
    assert printed.out.strip().startswith("| measure | tracks | onsets alone | target | met |")
    assert "not looked at yet" not in printed.out  # the misses are shown when asked for
    assert "lmms_skiessi_222" in printed.err
    assert json.loads(out.read_text())[0]["tracks"][0]["scores"]["beat_f70"] >= 0


def test_the_command_prints_the_tables_asked_for(shared, tmp_path, capsys):
    truth = {r.name: r for r in open_music(shared / "audio")}["lmms_skiessi_222"]
    np.savetxt(tmp_path / f"{truth.name}.txt", truth.beats[::2])
    known = tmp_path / "misses.md"
    known.write_text(
        "| recording | kind | fault | explanation |\n|---|---|---|---|\n"
        "| lmms_skiessi_222 | tempo | half tempo | Every second beat left out. |\n",
        encoding="utf-8",
    )
    asked = [str(shared / "audio"), "--only", truth.name, "--peers-only", "--peer", f"halves={tmp_path}"]
    assert main([*asked, "--show", "misses", "reliability", "--explanations", str(known)]) == 0
    printed = capsys.readouterr().out
    assert "Every second beat left out." in printed
    assert "grids called checked (at least 0.99): 1 of 1, 1 of them wrong" in printed
    assert "beat F ±70 ms" not in printed


def test_an_evaluation_of_nobody_is_refused(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(shared / "audio"), "--peers-only"]) == 1
    assert "Nothing is left to score." in capsys.readouterr().err


@pytest.mark.parametrize(("gain", "code", "said"), [(0.05, 0, "new may replace old:"), (-0.05, 1, "may not")])
def test_the_command_says_whether_new_weights_may_replace_others(
    shared: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    gain: float,
    code: int,
    said: str,
) -> None:
    def scored(name: str, references: Iterable[Reference], *_: object) -> Report:
        score = 0.8 + (gain if name == "new" else 0.0)
        return Report(name, tuple(TrackScore(r.name, True, {"beat_f70": score}) for r in references))

    monkeypatch.setattr(evaluation, "_model", lambda weights, _device: (weights.stem, None))
    monkeypatch.setattr(evaluation, "evaluate", scored)
    pair = ["--model", "new.safetensors", "--instead-of", "old.safetensors"]
    assert main([str(shared / "audio"), *pair, "--show", "means"]) == code
    printed = capsys.readouterr().out
    assert said in printed
    assert "beat_f70" in printed
    assert main([str(shared / "audio"), *pair, "--peers-only", "--baseline"]) == 1
    assert "Nothing replaces the weights." in capsys.readouterr().err


def test_songs_in_other_meters_are_scored_besides(monkeypatch):
    asked = []

    def render(folder, seeds):
        asked.extend(seeds)
        return []

    monkeypatch.setattr(evaluation, "generated_music", render)
    main(["--generated", "2", "--odd", "1", "--peers-only", "--baseline"])
    meters = [compose(seed).meter for seed in asked]
    assert len(meters) == 3
    assert meters[2] is not Meter.FOUR_FOUR
