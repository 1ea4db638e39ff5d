"""What a DJ's names and colours mean is learned from where they stand, even where the model that hears the tracks errs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.music import Analysis, Cue, CueKind, Energy, Guess, Section, SectionLabel, Suggestion
from djanalyzer.music.genres import Genre, Mood
from djanalyzer.music.learning import LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning.planted import DJ, Planted, library_of
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.targets import labels_of, trust_of
from djanalyzer.training.learning.telling import evidence_records, vocabulary_records, word_records
from djanalyzer.training.learning.truths import truth_of
from djanalyzer.training.learning.words import Sign, SignKind, Words, learn_words
from djanalyzer.training.targets import IGNORED, boundary_step_targets, cue_object_targets, section_targets
from tests.training.learning.songs import bar_of, starts_of, write_songs

Heard = dict[str, Analysis]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_songs(tmp_path_factory.mktemp("songs"), 30)


def hear(library: Sequence[Planted], wrong: float = 0.25) -> Heard:
    """Let a model hear tracks: it calls so many sections otherwise, and finds some of them a bar too late."""
    rng = np.random.default_rng(1)
    return {planted.track.recording: _heard(planted, wrong, rng) for planted in library}


def _heard(planted: Planted, wrong: float, rng: np.random.Generator) -> Analysis:
    reference, duration = truth_of(planted.track.path)
    bar = float(np.diff(reference.downbeats[:2])[0])  # type: ignore[index]

    def misheard(section: Section) -> Section:
        label = rng.choice(list(SectionLabel)) if rng.random() < wrong else section.label
        start = section.start + bar * (rng.random() < 0.6 * wrong)
        return replace(section, start=start, label=SectionLabel(label), confidence=(1 - wrong) ** 2)

    grid = planted.clean.label("beat_grid")
    return Analysis(
        duration=duration,
        beat_grid=grid.value if grid else None,
        beat_confidence=0.9,
        sections=tuple(misheard(section) for section in reference.sections),
        suggestions=tuple(Suggestion(c.time, c.kind, 0.5, "") for c in reference.cues or ()),
        key=None,
        energy=Energy(5.0),
        model="deaf-1",
        genres=(Guess(planted_genre(reference.genre), 0.5),),
        moods=(Guess(list(Mood)[reference.mood or 0], 0.5),),
    )


def planted_genre(index: int | None) -> str:
    return str(list(Genre)[index or 0])


def learned(paths: list[Path], habit: str) -> tuple[tuple[Planted, ...], Words]:
    library = library_of(paths, HABITS[habit], 3)
    return library, learn_words([p.track for p in library], hear(library))


def meant(words: Words) -> dict[str, tuple[str, int]]:
    """The place that each name or colour means, and how many beats off it stands."""
    found = {s.text: (m.place, m.shift) for s, m in words.meanings.items() if s.kind is not SignKind.PAD}
    return {text: place for text, place in found.items() if place[0]}


def test_names_that_everybody_knows_are_understood_before_anything_is_heard(paths: list[Path]) -> None:
    words = learn_words([p.track for p in library_of(paths, HABITS["pads"], 3)])
    assert meant(words) == {
        "first beat": ("first beat", 0),
        "drop -16": ("drop", -64),
        "drop": ("drop", 0),
        "breakdown": ("breakdown", 0),
        "out": ("mix out", 0),
    }


def test_colours_alone_are_understood_from_where_they_stand(paths: list[Path]) -> None:
    _, words = learned(paths, "colors")
    found = meant(words)
    assert found["#E62828"] == ("drop", 0)
    assert found["#305AFF"] == ("breakdown", 0)
    assert found["#B4BE04"] == ("build-up", 0)
    assert words.meaning(Cue(1.0, 6, "", "#E62828")).label is SectionLabel.DROP  # type: ignore[union-attr]


def test_a_djs_own_words_are_understood_with_the_beats_that_they_stand_before(paths: list[Path]) -> None:
    _, words = learned(paths, "beats")
    found = meant(words)
    assert (found["boom"], found["hush"]) == (("drop", -1), ("breakdown", -2))
    assert words.meanings[Sign(SignKind.NAME, "boom")].share > 0.5
    assert words.meaning(Cue(1.0, 0, "BOOM")).kind is CueKind.OTHER  # type: ignore[union-attr]


def test_who_sets_cues_by_chance_means_nothing_by_them(paths: list[Path]) -> None:
    _, words = learned(paths, "chance")
    assert meant(words) == {}
    assert words.complete == frozenset()


def test_a_known_word_that_this_dj_uses_otherwise_means_what_he_means(paths: list[Path]) -> None:
    library = library_of(paths, HABITS["pads"], 3)
    swapped = {"Drop": "Break", "Breakdown": "Drop"}

    def renamed(track: LabelledTrack) -> LabelledTrack:
        cues = (
            replace(m, cue=replace(m.cue, name=swapped.get(m.cue.name, "x"), color=None)) for m in track.cues
        )
        return replace(track, cues=tuple(cues))

    words = learn_words([renamed(p.track) for p in library], hear(library, wrong=0.1))
    assert meant(words)["drop"] == ("breakdown", 0)
    assert meant(words)["break"] == ("drop", 0)


def test_genres_and_moods_of_the_djs_own_are_understood(paths: list[Path]) -> None:
    library = library_of(paths, HABITS["beats"], 3)
    _, words = learned(paths, "beats")
    own = {text: v for text, v in words.genres.items() if not v.is_known}
    assert {text: v.word for text, v in own.items()} == {"Sunny side": Genre.HOUSE, "Maschine": Genre.TECHNO}
    track = next(p.track for p in library if p.track.label("genre").value == "Maschine")  # type: ignore[union-attr]
    assert labels_of(track, track.duration or 0.0, words).genre == list(Genre).index(Genre.TECHNO)


def test_sections_are_taught_where_cues_name_them_and_nothing_where_nobody_has_said(
    paths: list[Path],
) -> None:
    library, words = learned(paths, "german")
    track = next(p.track for p in library if len(p.track.cues) == 5)
    track = replace(track, labels=tuple(x for x in track.labels if x.task != "sections"))
    duration = track.duration or 0.0
    labels = labels_of(track, duration, words)
    steps = section_targets(labels, int(duration * 2.69))
    truth = section_targets(labels_of(library[track.id - 1].clean, duration, words), len(steps))
    assert 0.3 < np.mean(steps == IGNORED) < 0.95
    assert (steps[steps != IGNORED] == truth[steps != IGNORED]).all()
    boundaries = np.flatnonzero(boundary_step_targets(labels, len(steps)) == 1) / 2.69
    starts = np.array(starts_of(track.id - 1)) * bar_of(track.id - 1)
    assert len(boundaries) >= 2
    assert all(np.abs(starts - b).min() < 1 for b in boundaries)


def test_of_a_track_of_which_nobody_says_anything_nothing_is_taught(paths: list[Path]) -> None:
    labels = labels_of(LabelledTrack(1, paths[0], "r"), 100.0, learn_words([]))
    assert (section_targets(labels, 50) == IGNORED).all()
    assert labels.unknown == {"beats", "sections", "cues"}
    assert (labels.key, labels.genre, labels.mood) == (-1, -1, -1)
    assert np.isnan(labels.level)


def test_a_named_section_lasts_until_the_model_hears_another_one_begin(paths: list[Path]) -> None:
    library, words = learned(paths, "pads")
    track, bar = replace(library[0].track, labels=library[0].track.labels[:1]), bar_of(0)
    track = replace(track, cues=(MarkedCue(1, Cue(32 * bar, 0, "Drop"), DJ),))
    heard = [Section(t * bar, (t + 8) * bar, SectionLabel.VERSE) for t in (0, 32, 33, 44, 60)]
    stops = [
        labels_of(track, 200 * bar, words, sections).sections[2] / bar for sections in (heard, heard[:3], ())
    ]
    assert stops == pytest.approx([44, 48, 36])


def test_a_cue_before_its_place_teaches_where_the_place_is(paths: list[Path]) -> None:
    library, words = learned(paths, "pads")
    track = replace(library[0].track, labels=library[0].track.labels[:1])
    drop, bar = starts_of(0)[2], bar_of(0)
    early = MarkedCue(1, Cue((drop - 16) * bar, 0, "Drop -16"), DJ)
    labels = labels_of(replace(track, cues=(early,)), track.duration or 0.0, words)
    assert labels.sections.tolist() == pytest.approx([0.0, drop * bar, (drop + 4) * bar])
    assert labels.functions.tolist()[0] == IGNORED == labels.functions.tolist()[2]


def test_only_of_kinds_that_are_marked_everywhere_a_missing_cue_says_that_there_is_none(
    paths: list[Path],
) -> None:
    library, words = learned(paths, "pads")  # of two drops the first one alone
    assert {CueKind.BREAKDOWN} <= words.complete
    assert CueKind.BUILD_UP not in words.complete
    track = library[0].track
    kinds, _ = cue_object_targets(labels_of(track, track.duration or 0.0, words), 400)
    assert set(np.unique(kinds[:, 3])) == {0.0, 1.0}  # breakdowns
    assert set(np.unique(kinds[:, 1])) == {float(IGNORED)}  # build-ups


def test_trust_is_whole_where_the_dj_vouches_and_less_where_sources_disagree(paths: list[Path]) -> None:
    library, words = learned(paths, "pads")
    track = next(p.track for p in library if not p.track.trusted)
    key = track.label("key")
    assert key is not None
    other = replace(key, value=key.value.transposed(1), source=replace(key.source, name="Serato 2"))
    doubted = replace(track, labels=(*track.labels, other))
    assert trust_of(doubted, words)[Subject.KEY] == 0.5
    assert trust_of(replace(doubted, trusted=frozenset({Subject.KEY})), words)[Subject.KEY] == 1.0


def test_what_there_is_to_learn_from_is_told_by_subject_and_source(paths: list[Path]) -> None:
    library, words = learned(paths, "german")
    tracks = [p.track for p in library]
    grids = [r for r in evidence_records(tracks) if r["subject"] == "beat_grid"]
    assert sum(r["n_counting"] for r in grids) == len(tracks)
    assert sum(r["n_trusted"] for r in grids) == sum(bool(t.trusted) for t in tracks)
    told = {r["text"]: r for r in word_records(words) if r["sign"] == "name"}
    assert told["abfahrt"]["section"] == "drop"
    assert 0 < told["abfahrt"]["share"] <= 1
    assert all(r["word"] for r in vocabulary_records(words) if r["task"] == "genre")
