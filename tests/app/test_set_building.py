"""Sets: what was chosen is in them, nothing is in them twice, they follow the wish, and cost less than other orders."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import set_building, set_polishing
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.set_building import (
    BuiltSet,
    alternatives,
    build_set,
    make_playlist,
    set_of,
    usual_curve,
)
from djanalyzer.app.set_costs import Ground, costs_of
from djanalyzer.app.set_polishing import improved
from djanalyzer.app.set_search import search
from djanalyzer.app.set_tasks import task_of
from djanalyzer.app.set_totals import Costs
from djanalyzer.errors import Cancelled, LibraryTrouble
from djanalyzer.library.edits import AddFiles, FoundFile, RemoveTracks, SaveAnalysis, SaveEmbedding
from djanalyzer.music import BeatGrid, Energy, Key, Tags
from djanalyzer.music.sets import CurveShape, EnergyCurve, SetWish, TempoPath
from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding
from tests.app.conftest import ANALYSIS
from tests.app.set_grounds import collection, ground, row

TRACKS = collection(40)
PEAK = EnergyCurve.shaped(CurveShape.PEAK, 3.0, 9.0)


def built(wish: SetWish, tracks: Ground = TRACKS) -> list[int]:
    """The ids of the tracks of a set, in order."""
    return [tracks.rows[i].id for i in search(task_of(tracks, wish), Job.silent())]


def words(made: BuiltSet) -> tuple[str, ...]:
    return tuple(notice.in_words for notice in made.notices)


def test_the_cheapest_of_all_orders_is_found() -> None:
    few = collection(6, seed=2)
    wish = SetWish(float(few.seconds.sum()), tuple(range(1, 7)), "free", PEAK)
    costs = Costs(task_of(few, wish))
    least = min(costs.of(order) for order in itertools.permutations(range(6)))
    assert costs.of([track - 1 for track in built(wish, few)]) == pytest.approx(least)


@pytest.mark.parametrize(("n_tracks", "n_kicks"), [(20, 30), (60, 8)])
def test_a_long_set_is_left_off_sooner(n_tracks: int, n_kicks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    kicked = []
    monkeypatch.setattr(set_polishing, "_polished", lambda _task, _costs, order, _job: tuple(order))
    monkeypatch.setattr(set_polishing, "_kicked", lambda _task, order, _rng: kicked.append(order) or order)
    many = collection(n_tracks)
    task = task_of(many, SetWish(float(many.seconds.sum())))
    improved(task, Costs(task), [range(n_tracks)], Job.silent())
    assert len(kicked) == n_kicks


def test_what_was_chosen_comes_in_its_order_with_others_between_and_nothing_twice() -> None:
    wish = SetWish(1500.0, (40, 7, 23), curve=PEAK)
    found = built(wish)
    assert [track for track in found if track in wish.chosen] == [40, 7, 23]
    assert len(set(found)) == len(found)
    assert found == built(wish), "nothing is left to chance"
    seconds = TRACKS.seconds[[track - 1 for track in found]].sum()
    assert abs(seconds - 1500.0) < 120.0
    free = Costs(task_of(TRACKS, wish))
    order = [track - 1 for track in built(replace(wish, order="free"))]
    assert {40, 7, 23} <= {track + 1 for track in order}
    assert free.of(order) <= free.of([track - 1 for track in found]) + 1e-9


def test_locked_tracks_stand_in_their_places_and_refused_ones_nowhere() -> None:
    first = built(SetWish(1400.0, (40,), curve=PEAK))
    wish = SetWish(1400.0, (40,), curve=PEAK, locked=((2, 9), (5, 33)), left_out=frozenset(first) - {40})
    found = built(wish)
    assert (found[2], found[5]) == (9, 33)
    assert set(found) & set(first) == {40}


def test_all_places_but_one_can_be_locked_for_another_track_in_that_one() -> None:
    first = built(SetWish(1400.0, curve=PEAK))
    held = tuple((place, track) for place, track in enumerate(first) if place != 3)
    found = built(SetWish(1400.0, curve=PEAK, locked=held, left_out=frozenset({first[3]})))
    assert [a == b for a, b in zip(found, first, strict=True)].count(False) == 1


def test_the_energy_follows_the_curve_and_the_tempo_the_path() -> None:
    wish = SetWish(1800.0, curve=PEAK, tempo=TempoPath(((0.0, 118.0), (1.0, 130.0))))
    order = search(task_of(TRACKS, wish), Job.silent())
    steps = costs_of(TRACKS, wish, order)
    assert np.mean([step.energy for step in steps]) < 0.15, "half a level or so away"
    assert np.mean([step.path for step in steps]) < 0.15
    bpm = TRACKS.bpm[order]
    assert bpm[-3:].mean() - bpm[:3].mean() > 6.0


def test_a_song_that_is_there_twice_is_played_once() -> None:
    twins = [replace(row(n), title="One") for n in range(1, 6)]
    wish = SetWish(1000.0)
    assert len(built(wish, ground(*twins, row(6)))) == 2
    assert len(built(replace(wish, chosen=(1, 2)), ground(*twins, row(6)))) == 3, "unless it was asked for"


def test_what_has_no_tempo_or_no_file_is_taken_only_where_it_was_chosen() -> None:
    tracks = ground(row(1), row(2, bpm=None), replace(row(3), state="missing"), row(4))
    assert set(built(SetWish(2000.0), tracks)) == {1, 4}
    assert set(built(SetWish(2000.0, (2,)), tracks)) == {1, 2, 4}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Twelve analysed tracks of different tempo, key and energy."""
    with Session.open(tmp_path_factory.mktemp("library") / "library.sqlite", workers=1) as session:
        files = (FoundFile(Path(f"/music/{n}.mp3"), str(n), 1, 1, Tags(title=f"Song {n}")) for n in range(12))
        session.do(AddFiles(tuple(files)))
        for n in range(12):
            grid, key = BeatGrid.constant(0.0, 120.0 + n % 5), Key(5 * n % 12, True)
            analysis = replace(ANALYSIS, beat_grid=grid, key=key, energy=Energy(3.0 + n % 6))
            session.do(SaveAnalysis(n + 1, analysis, b""))
        yield session


def test_a_set_says_of_every_step_why_and_becomes_a_playlist_that_undo_takes_back(library: Session) -> None:
    wish = SetWish(300.0, (3, 9), curve=EnergyCurve.shaped(CurveShape.RISING))
    made = build_set(library, wish)
    assert made.length == pytest.approx(300.0, abs=60.0)
    assert [step.role for step in made.steps if step.track_id in (3, 9)] == ["chosen", "chosen"]
    assert made.steps[0].transition is None
    assert made.steps[0].why.startswith("Opens the set: energy")
    for before, step in itertools.pairwise(made.steps):
        assert before.stop == step.start
        assert step.key is not None
        assert f"{step.bpm:.1f} BPM" in step.why
        assert step.key.camelot in step.why
        assert f"energy {step.energy:.1f} where {step.wished_energy:.1f} is wished" in step.why
    playlist_id = make_playlist(library, "Friday", made)
    assert library.find(playlist_id=playlist_id) == list(made.track_ids)
    library.undo()
    assert library.playlists() == ()


def test_orders_made_by_hand_are_told_by_the_same_cost(library: Session) -> None:
    wish = SetWish(300.0, curve=EnergyCurve.shaped(CurveShape.RISING))
    made = build_set(library, wish)
    assert set_of(library, wish, made.track_ids) == made
    assert set_of(library, wish, made.track_ids[::-1]).cost.total > made.cost.total
    assert set_of(library, wish, ()).length == 0.0
    assert set_of(library, wish, (3, 99, 4, 3)).track_ids == (3, 4, 3), "track 99 is gone"


def test_another_track_for_a_step_is_the_same_as_building_with_it(library: Session) -> None:
    wish = SetWish(300.0, (3,), curve=EnergyCurve.shaped(CurveShape.RISING))
    made = build_set(library, wish)
    found = alternatives(library, made, 1)
    assert not {one.step.track_id for one in found} & set(made.track_ids)
    extras = [one.extra for one in found]
    assert extras == sorted(extras)
    assert extras[0] >= -1e-9, "the builder would have taken it"
    ids = list(made.track_ids)
    ids[1] = found[0].step.track_id
    assert set_of(library, wish, ids).steps[1] == found[0].step


def test_the_usual_curve_runs_between_the_levels_that_the_tracks_have(library: Session) -> None:
    levels = [level for _, level in usual_curve(library, CurveShape.RISING).points]
    assert levels == pytest.approx([3.1, 7.9])
    assert usual_curve(library, CurveShape.LEVEL, [1]).points[0][1] == 3.0
    assert usual_curve(library, CurveShape.RISING, []) == EnergyCurve.shaped(CurveShape.RISING)


def test_what_cannot_be_as_wished_is_said(library: Session) -> None:
    short = build_set(library, SetWish(3600.0))
    assert len(short.steps) == 12
    assert words(short) == ("There are too few tracks: the set lasts 11 of 60 minutes.",)
    long = build_set(library, SetWish(60.0, tuple(range(1, 9))))
    assert long.track_ids == tuple(range(1, 9))
    assert words(long) == ("What you chose takes longer: the set lasts 8 minutes, not 1.",)
    unplaced = build_set(library, SetWish(300.0, locked=((40, 3),)))
    assert "There was no place for “Song 2”." in words(unplaced)


def test_of_very_many_tracks_some_throughout_are_looked_at(
    library: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_building, "MOST", 4)
    made = build_set(library, SetWish(3600.0))
    assert sorted(made.track_ids) == [1, 5, 8, 12]
    assert words(made)[-1].startswith("Only 4 of 12 tracks were looked at")


def test_tracks_that_are_gone_and_empty_libraries_are_told(library: Session) -> None:
    made = build_set(library, SetWish(300.0))
    library.do(RemoveTracks((made.track_ids[0],)))
    with pytest.raises(LibraryTrouble, match="chosen track is not in the library"):
        build_set(library, SetWish(300.0, made.track_ids[:1]))
    with pytest.raises(LibraryTrouble, match="not in the library any more"):
        alternatives(library, made, 0)
    library.undo()
    with pytest.raises(LibraryTrouble, match="nothing to build"):
        build_set(library, SetWish(300.0), [])


def test_a_set_that_is_being_built_can_be_stopped(library: Session) -> None:
    job = Job.silent()
    job.cancel()
    with pytest.raises(Cancelled):
        build_set(library, SetWish(300.0), job=job)


def test_what_sounds_alike_counts_where_somebody_has_listened(library: Session) -> None:
    for track_id in range(1, 13):
        vector = np.zeros(EMBEDDING_SIZE, np.float32)
        vector[track_id % 2] = 1.0
        library.do(SaveEmbedding(track_id, TrackEmbedding("ear-1", vector), None))
    made = set_of(library, SetWish(300.0), (1, 3, 2))
    assert [step.cost.likeness for step in made.steps] == [0.0, 0.0, 0.5]
    assert "sounds 100% alike" in made.steps[1].why
