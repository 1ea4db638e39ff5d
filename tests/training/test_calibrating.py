"""What decoding makes of keys, singing, energy, cue points and sections is fitted to recordings whose form is known."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.evaluation.references import Reference
from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.models.activations import CUE_KINDS, N_KEYS, STEP_RATE
from djanalyzer.models.decoding import Constants, Sound
from djanalyzer.models.decoding.loops import LOOP_FEATURES
from djanalyzer.models.decoding.moments import changes_of
from djanalyzer.models.decoding.occasions import CUE_FEATURES, KINDS, OBJECT_FEATURES
from djanalyzer.music import CueKind, Key, MixRange, Section, Suggestion
from djanalyzer.music.genres import MOODS
from djanalyzer.training import material
from djanalyzer.training.calibrating import __main__ as command
from djanalyzer.training.calibrating.known import known_of, reliability, scores_of
from djanalyzer.training.calibrating.marks import cut, fit_cues
from djanalyzer.training.calibrating.tones import fit_energy, fit_keys, fit_singing
from djanalyzer.training.calibrating.words import fit_words
from djanalyzer.training.fitters import write_decoding
from djanalyzer.training.material import Piece
from tests.models.decoding.test_form import DURATION, FORM, STARTS, track

DROPS = (STARTS[2], STARTS[5])
TRUTH = Reference(
    name="the usual form",
    path=Path("the usual form"),
    beats=np.arange(0.0, DURATION, 0.5),
    tempo=120.0,
    sections=tuple(
        Section(float(start), float(start + 2.0 * n), label)
        for start, (label, n, _) in zip(STARTS, FORM, strict=True)
    ),
    boundaries=tuple(float(t) for t in STARTS[1:]),
    cues=tuple(
        Suggestion(float(time), kind, 1.0, "")
        for time, kind in zip(DROPS, (CueKind.DROP, CueKind.SECOND_DROP), strict=True)
    ),
    key="A minor",
    vocals=((32.0, 64.0),),
    energy_level=8.0,
)


def piece(seed, truth=TRUTH, **curves):
    """Return a recording of the usual form: what is heard of it, with other curves on top, and what is true."""
    activations, flux = track(seed)
    changed = {n: v if np.isscalar(v) else np.asarray(v, np.float32) for n, v in curves.items()}
    logmel = np.random.default_rng(seed).random((len(activations.beats), 128)).astype(np.float16)
    chroma = np.full((len(activations.energy), N_PITCHES), 0.2, np.float16)
    return Piece(truth, replace(activations, **changed), Sound(logmel, chroma), flux, DURATION)


def known(seed, truth=TRUTH, **curves):
    return known_of(piece(seed, truth, **curves), Constants())


def hesitant_voice(seed):
    """Return what a network says that never gets above 0.4, where somebody sings from 32 to 64 s."""
    steps = len(track(seed)[0].vocals)
    seconds = (np.arange(steps) + 0.5) * 16 * 512 / 22050
    noise = np.random.default_rng(seed).normal(0, 0.01, steps)
    return np.where((seconds >= 32) & (seconds < 64), 0.3, 0.1) + noise


def test_a_network_that_whispers_of_singing_is_heard():
    songs = [known(seed, vocals=hesitant_voice(seed)) for seed in range(3)]
    deaf = replace(Constants(), singing=(1.0, 0.0))
    fitted = replace(Constants(), singing=fit_singing(songs))
    assert scores_of(songs[0], deaf)["vocals_f"] == 0
    assert scores_of(songs[0], fitted)["vocals_f"] > 0.95


def test_where_nobody_ever_sings_nothing_is_learned_of_singing():
    silent = replace(TRUTH, vocals=())
    assert fit_singing([known(0, silent)]) == Constants().singing


def test_the_level_of_energy_is_read_off_the_strong_moments():
    songs = []
    for seed, level in enumerate((3.0, 5.0, 7.0, 9.0)):
        strong = np.full(len(track(seed)[0].energy), 0.3 + level / 20)
        songs.append(known(seed, replace(TRUTH, energy_level=level), energy=strong))
    slope, shift = fit_energy(songs)
    assert slope == pytest.approx(20, rel=0.02)
    assert slope * 0.55 + shift == pytest.approx(5.0, abs=0.1)


def test_the_right_keys_become_likelier():
    """The network puts the true key second, its fifth first; the windows know better."""
    songs = []
    for seed in range(4):
        key = Key.parse("Am").transposed(seed * 3)
        whole, windows = np.full((2, N_KEYS), 0.02)
        whole[[key.index, key.transposed(7).index]] = (0.2, 0.36)
        windows[key.index] = 0.5
        songs.append(known(seed, replace(TRUTH, key=key.name), key=whole, keys=np.tile(windows, (8, 1))))
    fitted = replace(Constants(), keys=fit_keys(songs))
    assert [scores_of(song, fitted)["key_exact"] for song in songs] == [1, 1, 1, 1]


def test_drops_are_learned_from_songs_whose_drops_are_known():
    songs = [known(seed) for seed in range(4)]
    constants = replace(Constants(), cues=fit_cues(cut(songs[:3], Constants()))[0])
    found = songs[3].form_under(constants).suggestions
    drops = [(s.kind, round(s.time)) for s in found if s.kind in (CueKind.DROP, CueKind.SECOND_DROP)]
    assert drops == [(CueKind.DROP, 48), (CueKind.SECOND_DROP, 128)]


def test_detected_drops_are_believed_as_far_as_they_are_right():
    """The network detects every drop, says who joins at each start of a section, and knows the level."""
    songs = [detecting(seed, level) for seed, level in enumerate((4.0, 6.0, 9.0))]
    fitted = command.fit(songs, Constants())
    weights = np.reshape(fitted.objects, (len(KINDS), len(OBJECT_FEATURES)))
    assert weights[KINDS.index(CueKind.DROP), OBJECT_FEATURES.index("object of the kind")] > 0.1
    assert fitted.level == (1.0,)
    scores = scores_of(songs[0], fitted)
    assert (scores["changes_f05"], scores["energy_error"]) == (1.0, 0.0)
    changes = changes_of(songs[0].activations, songs[0].grid, DURATION, fitted.changes)
    assert min(c.confidence for c in changes) > 0.8


def test_where_the_network_detects_nothing_all_is_fitted_as_before():
    songs = [known(seed) for seed in range(2)]
    fitted = command.fit(songs, Constants())
    assert (fitted.objects, fitted.changes, fitted.level) == (
        Constants().objects,
        Constants().changes,
        Constants().level,
    )


def detecting(seed, level):
    """Return a song heard by a network that detects drops, who joins, and the level."""
    n_steps = len(track(seed)[0].energy)
    chances = np.random.default_rng(seed).uniform(0, 0.02, (n_steps, len(CUE_KINDS)))
    changes = np.random.default_rng(seed).uniform(0, 0.3, n_steps)
    for time in DROPS:
        chances[int(time * STEP_RATE), CUE_KINDS.index(CueKind.DROP)] = 0.9
    for time in STARTS[1:]:
        changes[int(time * STEP_RATE)] = 0.95
    truth = replace(TRUTH, energy_level=level, changes=tuple(float(t) for t in STARTS[1:]))
    heard = {"cue_chances": chances, "cue_offsets": np.zeros_like(chances), "changes": changes}
    return known(seed, truth, **heard, level=level)


def test_a_song_stored_by_an_earlier_version_gets_what_it_lacks_from_its_seed():
    from djanalyzer.synthesis import compose
    from djanalyzer.synthesis.truth import truth_of

    truth = truth_of(compose(5))
    added = material._composed_again(5, truth.beats)
    assert added["changes"] == truth.changes.tolist()
    assert MOODS[added["mood"]] == truth.mood
    assert material._composed_again(5, truth.beats[:-1]) == {}


def test_words_that_are_too_sure_are_taken_to_a_power_below_one():
    """Of twenty songs the network is right on half, and says nine in ten."""
    song = known(0)
    mood = np.full(len(MOODS), 0.1 / (len(MOODS) - 1), np.float32)
    mood[0] = 0.9
    song = replace(song, activations=replace(song.activations, mood=mood))
    heard = [replace(song, reference=replace(TRUTH, mood=i % 2)) for i in range(20)]
    genre_power, mood_power = fit_words(heard)
    assert mood_power < 0.7
    assert genre_power == 1.0  # nobody knows a genre
    assert fit_words(heard[:5]) == (1.0, 1.0)


def test_a_song_is_rendered_once_and_comes_back_as_it_was_stored(tmp_path, monkeypatch):
    """A short hiss stands for the song; everything after it is real."""
    from djanalyzer.models.network import Network
    from djanalyzer.models.predict import Predictor

    hiss = np.random.default_rng(0).normal(0, 0.1, 20 * 22050).astype(np.float32)
    about = {
        "name": "hiss",
        "tempo": 120.0,
        "meter": "4/4",
        "key": Key.parse("8A").index,
        "is_atonal": False,
        "key_stretches": [(0.0, 8.0, Key.parse("8A").index), (8.0, 20.0, None)],
        "sections": [(0.0, 20.0, "intro")],
        "cues": [(4.0, "loop", 8.0), (0.0, "mix_in", None)],
        "vocals": [(2.0, 3.0)],
        "energy_level": 4.5,
        "mix_range": (4, 0, 8.0, None),
        "boundaries": [],
        "changes": [4.0, 8.0],
    }
    arrays = {"beats": np.arange(0, 20, 0.5), "downbeats": np.arange(0.0, 20, 2), "energy": np.ones(20)}
    monkeypatch.setattr(material, "_rendered", lambda seed, duration: (hiss, about, arrays))
    (path,) = material.write_missing(tmp_path, 1)
    assert path.name == "860000000.material"
    assert list(material.write_missing(tmp_path, 1)) == []
    heard = material.read(path, Predictor(Network().eval(), "untrained", "cpu"))
    assert (heard.reference.key, heard.reference.energy_level) == ("A minor", 4.5)
    assert heard.reference.cues[0] == Suggestion(4.0, CueKind.LOOP, 1.0, "", 8.0)
    assert [s.key for s in heard.reference.key_stretches] == [Key.parse("8A"), None]
    assert heard.reference.changes == (4.0, 8.0)
    assert heard.mix_range == MixRange(4, 0, 8.0, None)
    assert heard.duration == pytest.approx(20.0)
    assert len(heard.activations.beats) == len(heard.sound.logmel)


def test_only_what_was_fitted_changes_in_the_card(tmp_path):
    card = tmp_path / "weights.json"
    card.write_text(json.dumps({"name": "weights", "decoding": {"bars": [1.0, 2.0]}}), encoding="utf-8")
    write_decoding(
        tmp_path / "weights.safetensors", replace(Constants(), energy=(12.0, -1.5)), command.FITTED
    )
    record = json.loads(card.read_text(encoding="utf-8"))
    assert record["name"] == "weights"
    assert record["decoding"]["bars"] == [1.0, 2.0]
    assert record["decoding"]["energy"] == [12.0, -1.5]
    assert set(record["decoding"]) == {"bars", *command.FITTED}


def test_the_constants_have_a_weight_for_each_piece_of_evidence():
    assert len(Constants().cues) == len(KINDS) * len(CUE_FEATURES)
    assert len(Constants().objects) == len(KINDS) * len(OBJECT_FEATURES)
    assert len(Constants().loops) == len(LOOP_FEATURES)
    assert set(command.FITTED) <= {f.name for f in fields(Constants)}


def test_the_report_shows_what_improved_and_how_far_claims_can_be_trusted():
    songs = [known(seed) for seed in range(4)]
    report = command.report(songs, Constants())
    assert "4 generated songs" in report
    assert "section labels right" in report
    assert "bars of intro right" not in report  # nobody knows them here
    assert "trust in keys, left out" in report
    assert "4, " in report.split("trust in keys, left out")[1]


def test_claims_are_counted_by_how_much_they_claim():
    claims = [(0.95, True), (0.97, True), (0.5, False), (0.5, True)]
    assert reliability(claims) == [
        "0.4 to 0.6:    2, 50% claimed, 50% right",
        "0.9 to 1.0:    2, 96% claimed, 100% right",
    ]


def test_without_songs_there_is_nothing_to_learn_from(tmp_path, capsys):
    assert command.main(["--folder", str(tmp_path), "--count", "0"]) == 1
    assert "no song" in capsys.readouterr().err


def test_a_missing_card_is_one_clear_sentence(tmp_path, capsys):
    assert command.main(["--folder", str(tmp_path), "--count", "0", "--weights", str(tmp_path / "no")]) == 1
    assert "no" in capsys.readouterr().err
