"""Finding labels that are wrong: what speaks against each, what sources share, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from djanalyzer.music import BeatGrid, Key, Label
from djanalyzer.music.labels import Source
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.noise import Case, findings_of, judge_labels, opinions
from djanalyzer.training.learning.noise.cases import Judge
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.clues import N_BANDS, RATIOS, Clues, GridClues
from djanalyzer.training.learning.noise.energies import judge_energies
from djanalyzer.training.learning.noise.grids import judge_bars, judge_offsets, judge_tempos
from djanalyzer.training.learning.noise.keys import judge_keys
from djanalyzer.training.learning.noise.opinions import calibrated, forest_chances, mixed
from djanalyzer.training.learning.noise.shifts import Residuals, judge
from djanalyzer.training.learning.noise.styles import judge_genres
from djanalyzer.training.learning.noise.worths import worth_of

REKORDBOX, MIXXX = Source("program", "rekordbox"), Source("program", "Mixxx")
N = 120
FEW = 60  # where heads learn words: enough, and soon done


def _clues(rng: np.random.Generator, key: Key, level: float, genre: int, grid: GridClues) -> Clues:
    """Return what would be heard of a track in this key, this strong, of this genre, with this grid."""
    keys = rng.normal(size=(24, 3))
    keys[key.index] += 4
    return Clues(
        duration=200.0,
        pooled=np.append(rng.normal(size=5), 3 * genre).astype(np.float32),
        genres=np.log(np.full(31, 1 / 31)),
        moods=np.log(np.full(8, 1 / 8)),
        bands=rng.normal(size=N_BANDS),
        keys=keys,
        energy=level + rng.normal(scale=0.4, size=7),
        grid=grid,
        bars=cast(Any, None),
        ground=None,
    )


def _grid(late: float, ratio: float = 1.0, beats_late: int = 0, trust: float = 0.95) -> GridClues:
    levels, phases = np.full(len(RATIOS), -6.0), np.full(4, -6.0)
    levels[RATIOS.index(1 / ratio)], phases[-beats_late % 4] = 0.0, 0.0
    return GridClues(late, late, 0.5, 0.001, trust, 120 * ratio, levels, phases)


def _library(rng: np.random.Generator) -> tuple[list[LabelledTrack], dict[int, Clues]]:
    """Return a library in which everything is right."""
    tracks, clues = [], {}
    for n in range(N):
        key, level, genre = Key.from_index(int(rng.integers(24))), int(rng.integers(3, 10)), n % 2
        labels = (
            Label("beat_grid", BeatGrid.constant(0.1, 120.0), REKORDBOX),
            Label("key", key, REKORDBOX),
            Label("energy", level, REKORDBOX),
            Label("genre", ("Maschine", "Sunny side")[genre], REKORDBOX),
        )
        tracks.append(
            LabelledTrack(n, Path(f"{n}.mp3"), f"recording {n}", artist=f"Artist {n}", labels=labels)
        )
        clues[n] = _clues(rng, key, level, genre, _grid(float(rng.normal(scale=0.0015))))
    return tracks, clues


@pytest.fixture(autouse=True)
def small_forests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opinions, "_N_TREES", 15)


@pytest.fixture
def library() -> tuple[list[LabelledTrack], dict[int, Clues]]:
    return _library(np.random.default_rng(7))


def _with(track: LabelledTrack, task: str, value: Any, source: Source = REKORDBOX) -> LabelledTrack:
    labels = (replace(x, value=value, source=source) if x.task == task else x for x in track.labels)
    return replace(track, labels=tuple(labels))


def _case(tracks: list[LabelledTrack], clues: dict[int, Clues]) -> Case:
    return Case(tuple(tracks), clues, Folds.of(tracks))


def test_little_is_found_where_all_is_right(library: tuple[list[LabelledTrack], dict[int, Clues]]) -> None:
    judged = [
        j
        for judge_of in (judge_offsets, judge_tempos, judge_bars, judge_keys)
        for j in judge_of(_case(*library))
    ]
    assert len(judged) == 4 * N
    assert sum(j.is_wrong for j in judged) <= 0.02 * len(judged)


def test_a_program_that_says_the_relative_key_is_one_decision(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    tracks, clues = library
    for n in range(0, N, 5):
        key: Key = tracks[n].label("key").value  # type: ignore[union-attr]
        relative = Key((key.tonic + (3 if key.is_minor else 9)) % 12, not key.is_minor)
        tracks[n] = _with(tracks[n], "key", relative, MIXXX)
    found = [f for f in findings_of(judge_keys(_case(tracks, clues))) if f.batch == "Mixxx: the relative key"]
    assert {f.track_id for f in found} == set(range(0, N, 5))
    key = Key.parse(found[0].proposed)
    assert key is not None
    assert clues[found[0].track_id].keys.sum(axis=1).argmax() == key.index


def test_single_errors_are_found_and_have_no_cause_in_common(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    tracks, clues = library
    for n, step in ((3, 5), (20, 8), (55, 17), (90, 2)):
        index = (tracks[n].label("key").value.index + step) % 24  # type: ignore[union-attr]
        tracks[n] = _with(tracks[n], "key", Key.from_index(index))
        clues[n] = replace(clues[n], grid=_grid(0.04 * (-1) ** n))
    case = _case(tracks, clues)
    for found in (findings_of(judge_keys(case)), findings_of(judge_offsets(case))):
        assert {3, 20, 55, 90} <= {f.track_id for f in found}
        assert {f.batch for f in found if f.track_id in (3, 20, 55, 90)} == {""}


def test_an_offset_that_a_program_shares_is_seen_in_every_track(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    """Half of Mixxx's grids are of music that the model hardly trusts its own beats in."""
    tracks, clues = library
    ours = range(0, N, 4)
    for n in ours:
        tracks[n] = replace(
            _with(tracks[n], "beat_grid", BeatGrid.constant(0.112, 120.0), MIXXX), file_class="MP3 C"
        )
        late = 0.012 + (clues[n].grid.late if clues[n].grid else 0.0)
        clues[n] = replace(clues[n], grid=replace(_grid(late, trust=0.4 if n % 8 else 0.95), late_onsets=0.0))
    found = findings_of(judge_offsets(_case(tracks, clues)))
    assert {f.track_id for f in found if f.batch == "Mixxx, MP3 C: 12 ms late"} >= set(ours) - {0}
    assert all(f.proposed == 0.0 and 10 < f.labelled < 14 for f in found if f.batch)


def test_counting_and_bars(library: tuple[list[LabelledTrack], dict[int, Clues]]) -> None:
    tracks, clues = library
    clues[10] = replace(clues[10], grid=_grid(0.0, ratio=0.5))
    clues[11] = replace(clues[11], grid=_grid(0.0, beats_late=1))
    case = _case(tracks, clues)
    (tempo,) = [f for f in findings_of(judge_tempos(case)) if f.track_id == 10]
    (bars,) = [f for f in findings_of(judge_bars(case)) if f.track_id == 11]
    assert (tempo.labelled, tempo.proposed) == (0.5, 1.0)
    assert (bars.labelled, bars.proposed) == (1, 0)


def test_a_library_teaches_how_its_dj_counts(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    """A third of it is slow, and sounds as if it beat twice as often, which this DJ never says."""
    tracks, clues = library
    slow = range(0, N, 3)
    for n in slow:
        levels = np.full(len(RATIOS), -6.0)
        levels[RATIOS.index(1.0)], levels[RATIOS.index(2.0)] = 0.0, 4.0
        clues[n] = replace(clues[n], grid=replace(_grid(0.0), tempo=66.0 + n % 8, levels=levels))
    clues[10] = replace(clues[10], grid=_grid(0.0, ratio=0.5))
    found = {f.track_id for f in findings_of(judge_tempos(_case(tracks, clues)))}
    assert 10 in found
    assert len(found & set(slow)) <= 0.2 * len(slow)


def test_the_djs_own_words_and_levels(library: tuple[list[LabelledTrack], dict[int, Clues]]) -> None:
    tracks, clues = library[0][:FEW], library[1]
    for n in range(6, FEW, 12):
        tracks[n] = _with(tracks[n], "genre", "Sunny side")
    tracks[9] = _with(tracks[9], "energy", 1 if tracks[9].label("energy").value > 5 else 10)  # type: ignore[union-attr]
    case = _case(tracks, clues)
    genres = sorted(judge_genres(case), key=lambda j: j.finding.quality)
    wrong = range(6, FEW, 12)
    assert {j.finding.track_id for j in genres[: len(wrong)]} == set(wrong)
    assert (genres[0].finding.labelled, genres[0].finding.proposed) == ("Sunny side", "Maschine")
    energies = findings_of(judge_energies(case))
    assert 9 in {f.track_id for f in energies}
    assert all(isinstance(f.proposed, int) for f in energies)


def test_a_mood_says_how_strong_a_track_is(library: tuple[list[LabelledTrack], dict[int, Clues]]) -> None:
    """Little is heard of these levels; what the library calls the tracks tells them to two levels."""
    tracks, clues = library
    rng = np.random.default_rng(3)
    wrong = {5: 10, 40: 10, 71: 1, 100: 1}
    for n in range(N):
        level = int(rng.integers(1, 6)) + (0 if wrong.get(n) == 10 or (n % 2 and n not in wrong) else 5)
        mood = Label("mood", "Sofa" if level <= 5 else "Peak", REKORDBOX)
        track = _with(tracks[n], "energy", wrong.get(n, level))
        tracks[n] = replace(track, labels=(*track.labels, mood))
        clues[n] = replace(clues[n], energy=np.full(7, level + rng.normal(scale=5.0)))
    judged = sorted(judge_energies(_case(tracks, clues)), key=lambda j: j.finding.quality)
    assert {j.finding.track_id for j in judged[: len(wrong)]} == set(wrong)
    assert all(abs(j.finding.proposed - j.finding.labelled) >= 4 for j in judged[: len(wrong)])


def test_what_is_trusted_is_never_questioned(library: tuple[list[LabelledTrack], dict[int, Clues]]) -> None:
    tracks, clues = library
    tracks[3] = replace(_with(tracks[3], "key", Key.from_index(0)), trusted=frozenset({Subject.KEY}))
    clues[3] = _clues(np.random.default_rng(1), Key.from_index(7), 5, 0, _grid(0.0))
    assert 3 not in {f.track_id for f in findings_of(judge_keys(_case(tracks, clues)))}


@pytest.mark.parametrize(
    ("judge_of", "subject"),
    [
        (judge_offsets, Subject.BEAT_GRID),
        (judge_tempos, Subject.TEMPO),
        (judge_bars, Subject.DOWNBEATS),
        (judge_keys, Subject.KEY),
        (judge_genres, Subject.GENRE),
        (judge_energies, Subject.ENERGY),
    ],
)
def test_what_is_learned_from_is_judged_alike_whatever_is_known_of_what_is_kept_apart(
    library: tuple[list[LabelledTrack], dict[int, Clues]], judge_of: Judge, subject: Subject
) -> None:
    """Of what is kept apart, bars seem to start a beat late; once the DJ has confirmed them, they do not."""
    tracks, clues = library[0][:FEW], library[1]
    confirmed = [replace(t, trusted=frozenset({subject})) for t in tracks]
    folds = Folds.of(confirmed)
    assert folds.validation
    clues |= {i: replace(clues[i], grid=_grid(0.001, beats_late=1)) for i in folds.validation}
    known = [c if t.id in folds.validation else t for t, c in zip(tracks, confirmed, strict=True)]
    before, after = (judge_of(Case(tuple(those), clues, folds)) for those in (tracks, known))
    assert [j.finding.quality for j in before] != [j.finding.quality for j in after]
    learned = [
        [(j.finding.quality, j.finding.confidence) for j in judged if j.finding.track_id in folds.learned]
        for judged in (before, after)
    ]
    assert np.array(learned[0]) == pytest.approx(np.array(learned[1]), abs=1e-12)


def test_a_label_has_no_say_in_its_own_judgement(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    tracks, clues = library[0][:FEW], library[1]
    before = {j.finding.track_id: j for j in judge_genres(_case(tracks, clues))}
    tracks[6] = _with(tracks[6], "genre", "Sunny side")
    after = {j.finding.track_id: j for j in judge_genres(_case(tracks, clues))}
    assert after[6].finding.quality == min(j.finding.quality for j in after.values())
    assert after[6].finding.quality < before[6].finding.quality - 0.02
    assert after[6].finding.proposed == "Maschine"


def test_opinions_count_by_how_well_they_foretell() -> None:
    believed = np.eye(2)[np.arange(100) % 2]
    good, useless = 0.1 + 0.8 * believed, np.full((100, 2), 0.5)
    said = mixed([useless, good, 1 - good], believed)
    assert np.abs(said - good).max() < 0.08
    assert np.allclose(said.sum(axis=1), 1)


def test_trees_see_what_only_counts_together() -> None:
    """Minor and strong, or major and weak, is one mood; no single trait tells it."""
    rng = np.random.default_rng(0)
    traits = rng.choice((-1.0, 1.0), (80, 3)) + rng.normal(scale=0.1, size=(80, 3))
    believed = np.eye(2)[(traits[:, 0] * traits[:, 1] > 0).astype(int)]
    learned, judged = np.arange(60), np.arange(60, 80)
    chances = forest_chances(traits, believed, learned, judged)
    assert (chances.argmax(axis=1) == believed[judged].argmax(axis=1)).mean() >= 0.9


def test_few_tracks_or_none_say_nothing_and_do_no_harm(
    library: tuple[list[LabelledTrack], dict[int, Clues]],
) -> None:
    tracks, clues = library
    for n in (0, 1, 4):
        few = [replace(t, labels=t.labels[1:]) for t in tracks[:n]]
        case = Case(tuple(few), {t.id: replace(clues[t.id], grid=None) for t in few}, Folds.of(few))
        assert all(np.isfinite(j.finding.quality) for j in judge_labels(case))


def test_a_weak_opinion_of_every_label_is_a_strong_one_of_their_source() -> None:
    rng = np.random.default_rng(0)
    chances = np.array([[0.25, 0.75]] * 40 + [[0.7, 0.3]] * 160)
    given = np.zeros(200, np.int64)
    relations = np.tile([0, 1], (200, 1))
    groups = ("bad",) * 40 + ("good",) * 160
    known = rng.random(200) < 0
    said = answer(Question(chances, given, relations, np.ones(2), np.zeros_like(relations), groups, known))
    assert said.chances[0, 0] < 0.2 < 0.9 < said.chances[-1, 0]
    assert said.ways["good"][0, 0] > 0.85


def test_residuals_are_as_good_as_what_they_were_measured_by() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(scale=1.0, size=100)
    values[:2] = 40.0
    trusts = np.full(100, 0.999)
    trusts[1] = 0.05
    verdicts = judge(Residuals(values, trusts, np.full(100, 500.0), ("one",) * 100, np.zeros(100, bool), 0.1))
    assert verdicts.chances[0, 0] < 0.1
    assert verdicts.chances[1, 0] > 0.5
    assert verdicts.offsets == {}
    assert 0.5 < verdicts.spread < 1.5


def test_a_wrong_grid_is_worth_more_than_a_wrong_word() -> None:
    late = Finding(1, Subject.BEAT_GRID, 0.1, 26.0, 0.0, 0.9, REKORDBOX)
    mood = Finding(1, Subject.MOOD, 0.1, "dark", "calm", 0.9, REKORDBOX)
    assert worth_of(late) > worth_of(replace(late, labelled=5.0)) > worth_of(mood)
    assert worth_of(replace(late, quality=0.9)) < worth_of(late)


def test_opinions_that_say_too_little_are_made_as_sure_as_they_are_right() -> None:
    believed = np.eye(2)[np.arange(100) % 2]
    believed[0] = believed[0, ::-1]  # one label in a hundred is wrong
    timid = 0.35 + 0.3 * np.eye(2)[np.arange(100) % 2]
    said = calibrated(timid, believed)
    assert said.max() > 0.95
    assert np.array_equal(said.argmax(axis=1), timid.argmax(axis=1))
