"""Finding names of sections and places of cues that are wrong: by what stands beside them, and by nobody who is kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np

from djanalyzer.music import BeatGrid, Cue, Label, Section, SectionLabel, Source
from djanalyzer.music.learning import LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import Ground
from djanalyzer.training.learning.noise import Case, Judged
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.clues import Clues
from djanalyzer.training.learning.noise.companions import distances, support
from djanalyzer.training.learning.noise.cues import judge_cues
from djanalyzer.training.learning.noise.heads import inner_splits
from djanalyzer.training.learning.noise.sections import judge_sections
from djanalyzer.training.learning.recurring import own_marks
from tests.models.habits import (
    BAR,
    BREAKDOWN,
    BUILD_UP,
    DROP,
    INTRO,
    OUTRO,
    Form,
    bars_of,
    sections_of,
    terrain_of,
)

REKORDBOX = Source("program", "rekordbox")
BEAT = BAR / 4
N_TRACKS, N_TRUSTED = 60, 16
Library = list[tuple[LabelledTrack, Form]]


def _form(rng: np.random.Generator) -> Form:
    lengths = rng.choice([8, 12, 16], 6).tolist()
    names = (INTRO, BUILD_UP, DROP, BREAKDOWN, DROP, OUTRO)
    return tuple(zip(names, lengths, strict=True))


def _library() -> Library:
    """Return tracks in which all is right: pad B lies anywhere, pad C sixteen bars after it, pad D eight bars after that."""
    rng = np.random.default_rng(11)
    found = []
    for number in range(1, N_TRACKS + 1):
        form = _form(rng)
        first = int(rng.integers(5, 14))
        labels = (
            Label("sections", sections_of(form), REKORDBOX),
            Label("beat_grid", BeatGrid.constant(0.0, 60 / BEAT), REKORDBOX),
        )
        cues = tuple(
            MarkedCue(100 * number + pad, Cue(BAR * bar, pad), REKORDBOX)
            for pad, bar in ((1, first), (2, first + 16), (3, first + 24))
        )
        trusted = frozenset({Subject.SECTIONS, Subject.CUES}) if number <= N_TRUSTED else frozenset[Subject]()
        path, recording = Path(f"{number}.mp3"), str(number)
        track = LabelledTrack(
            number, path, recording, artist=f"Artist {number}", labels=labels, cues=cues, trusted=trusted
        )
        found.append((track, form))
    return found


def _clues(track: LabelledTrack, form: Form, silent: Sequence[int] = (), late: float = 0.0) -> Clues:
    """Return what is heard of a track: nothing that tells a name in `silent` sections, and bars that lie `late` seconds off."""
    bars = bars_of(form)
    middles, labels = (bars.edges[:-1] + bars.edges[1:]) / 2, bars.labels.copy()
    for section in (s for n, s in enumerate(sections_of(form)) if n in silent):
        labels[(middles > section.start) & (middles < section.stop)] = 1 / labels.shape[1]
    terrain = terrain_of(form)
    if late:
        moved = replace(terrain.bars, edges=terrain.bars.edges + late, first_downbeat=late)
        terrain = replace(terrain, bars=moved)
    marks = tuple(own_marks([track]).get(track.id, ()))
    grid = BeatGrid.constant(late, 60 / BEAT)
    ground = Ground(track.id, track.artist, terrain, grid, bars.duration, marks)
    nothing = cast(Any, None)
    return Clues(
        duration=bars.duration,
        pooled=nothing,
        genres=nothing,
        moods=nothing,
        bands=nothing,
        keys=nothing,
        energy=nothing,
        grid=None,
        bars=replace(bars, labels=labels),
        ground=ground,
    )


def _case(library: Library, silent: Sequence[int] = (), late: dict[int, float] | None = None) -> Case:
    clues = {t.id: _clues(t, form, silent, (late or {}).get(t.id, 0.0)) for t, form in library}
    tracks = tuple(track for track, _ in library)
    return Case(tracks, clues, Folds.of(tracks))


def _renamed(track: LabelledTrack, item: int, name: SectionLabel) -> LabelledTrack:
    def worse(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(replace(s, label=name) if n == item else s for n, s in enumerate(sections))

    labels = (replace(x, value=worse(x.value)) if x.task == "sections" else x for x in track.labels)
    return replace(track, labels=tuple(labels))


def _moved(track: LabelledTrack, pad: int, n_beats: float) -> LabelledTrack:
    cues = (
        replace(m, cue=replace(m.cue, time=m.cue.time + n_beats * BEAT)) if m.cue.slot == pad else m
        for m in track.cues
    )
    return replace(track, cues=tuple(cues))


def _worst(judged: list[Judged], n: int = 1) -> set[tuple[int, int | None]]:
    found = sorted(judged, key=lambda j: j.finding.quality)[:n]
    return {(j.finding.track_id, j.finding.item) for j in found}


def test_what_cannot_be_heard_is_told_by_what_stands_beside_it() -> None:
    """No third section can be told by its sound; but after a build-up comes a drop."""
    library = _library()
    track, form = library[30]
    library[30] = _renamed(track, 2, BREAKDOWN), form
    judged = judge_sections(_case(library, silent=(2,)))
    assert _worst(judged) == {(track.id, 2)}
    (finding,) = (j.finding for j in judged if j.is_wrong)
    assert (finding.labelled, finding.proposed) == (str(BREAKDOWN), str(DROP))


def test_names_that_are_kept_apart_say_nothing_of_others() -> None:
    library = _library()
    before = _case(library)
    kept = before.folds.validation
    assert kept
    after = _case([(_renamed(t, 1, OUTRO) if t.id in kept else t, form) for t, form in library])

    def others(case: Case) -> list[float]:
        return [j.finding.quality for j in judge_sections(case) if j.finding.track_id not in kept]

    assert others(before) == others(after)


def test_a_companion_tells_where_a_cue_belongs() -> None:
    """Nothing that is heard tells where the pads lie; but from B to C it is always sixteen bars, and to D eight more."""
    library = _library()
    for n, n_beats in ((20, 8), (33, -12)):
        library[n] = _moved(library[n][0], 2, n_beats), library[n][1]
    judged = judge_cues(_case(library))
    for n, moved in ((21, 2102), (34, 3402)):
        assert _worst([j for j in judged if j.finding.track_id == n]) == {(n, moved)}


def test_cues_that_are_kept_apart_say_nothing_of_others() -> None:
    library = _library()
    before = _case(library)
    kept = before.folds.validation
    after = _case([(_moved(t, 2, 28) if t.id in kept else t, form) for t, form in library])

    def others(case: Case) -> list[float]:
        return [j.finding.quality for j in judge_cues(case) if j.finding.track_id not in kept]

    assert others(before) == others(after)


def test_a_cue_on_the_bars_of_the_library_is_not_wrong_because_others_are_heard() -> None:
    """In two tracks bars are heard a beat and a half late; a cue beside the bars of both grids is still seen."""
    library = _library()
    late = {25: 1.5 * BEAT, 28: 1.5 * BEAT}
    for n in range(27, 39):
        library[n] = _moved(library[n][0], 1, 0.75), library[n][1]
    quality = {j.finding.item: j.finding.quality for j in judge_cues(_case(library, late=late))}
    assert quality[2801] < 0.5
    assert quality[2501] > 0.9


def test_a_cue_that_the_dj_has_set_is_not_doubted_beside_those_of_a_program() -> None:
    """In three tracks all that is pad C lies two bars off; in one of them the DJ has set it himself."""
    library = _library()
    for n in (20, 26, 33):
        library[n] = _moved(library[n][0], 2, 8), library[n][1]
    by_hand, form = library[26]
    own = (replace(m, source=Source("dj", "you")) if m.cue.slot == 2 else m for m in by_hand.cues)
    library[26] = replace(by_hand, cues=tuple(own)), form
    quality = {j.finding.item: j.finding.quality for j in judge_cues(_case(library))}
    assert quality[2702] == 1.0 > max(quality[2102], quality[3402])


def test_distances_that_marks_keep() -> None:
    rng = np.random.default_rng(2)
    first = {track: float(rng.integers(0, 60)) for track in range(50)}
    then = {track: bar + 16 for track, bar in first.items()}
    apart = distances([first, then, {}])
    theirs, ours = np.arange(80), np.arange(-2, 80)
    said = support(apart[1, 0], np.eye(80)[10], theirs, ours)
    assert ours[np.argmax(said)] == 26
    assert said[28] > 0 > said[29]
    unseen = support(apart[2, 0], np.eye(80)[10], theirs, ours)
    assert said[28] > unseen[28] + 0.2


def test_a_label_that_is_kept_apart_tells_nothing_of_its_source() -> None:
    chances = np.array([[0.6, 0.4]] * 20 + [[0.05, 0.95]] * 20)
    given = np.zeros(40, np.int64)
    relations = np.tile([0, 1], (40, 1))
    rows, known = np.zeros_like(relations), np.zeros(40, bool)
    teaches = np.arange(40) < 20
    whole = Question(chances, given, relations, np.ones(2), rows, ("one",) * 40, known)
    part = Question(
        chances[:20], given[:20], relations[:20], np.ones(2), rows[:20], ("one",) * 20, known[:20]
    )
    said = answer(replace(whole, teaches=teaches)).chances[:20]
    assert np.array_equal(said, answer(part).chances)
    assert not np.allclose(said, answer(whole).chances[:20])


def test_those_who_are_learned_from_judge_each_other_without_who_is_judged() -> None:
    folds = [np.arange(3), np.arange(3, 6), np.arange(6, 9)]
    splits = [(np.setdiff1d(np.arange(9), fold), fold) for fold in folds]
    found = inner_splits(splits, splits[0])
    assert [(learned.tolist(), judged.tolist()) for learned, judged in found] == [
        ([6, 7, 8], [3, 4, 5]),
        ([3, 4, 5], [6, 7, 8]),
    ]


def test_a_section_that_may_be_called_anything_is_not_judged_nor_learned_from() -> None:
    library = _library()
    track, form = library[0]
    (label,) = (x for x in track.labels if x.task == "sections")
    vague = tuple(replace(s, confidence=0.4) if n == 2 else s for n, s in enumerate(label.value))
    others = tuple(x for x in track.labels if x.task != "sections")
    library[0] = replace(track, labels=(replace(label, value=vague), *others)), form
    items = [j.finding.item for j in judge_sections(_case(library)) if j.finding.track_id == track.id]
    assert items == [0, 1, 3, 4, 5]
