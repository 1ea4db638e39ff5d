"""The same song in another style: what a listener would call the song stays, what he would call the style changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.synthesis import Song, compose, render
from djanalyzer.synthesis.excerpts import excerpt
from djanalyzer.synthesis.render import render_crossed
from djanalyzer.synthesis.restyling import is_drum, restyled, with_drums_of
from djanalyzer.synthesis.song import Part
from djanalyzer.synthesis.targets import TARGETS, target_named
from djanalyzer.synthesis.truth import truth_of

RATE = 11_025
TUNES = ("lead", "vocal", "backing", "effect")


@pytest.fixture(scope="module")
def song() -> Song:
    """Return a sung song with drums, bass, chords and a tune."""
    songs = (compose(seed, "synth_pop", duration=(40, 60)) for seed in range(5, 100))
    return next(s for s in songs if {"kick", "bass", "chords", "lead", "vocal"} <= {p.role for p in s.parts})


def those(song: Song, *roles: str) -> list[Part]:
    return [p for p in song.parts if p.role in roles]


def same_notes(a: Part, b: Part) -> bool:
    return all(
        np.array_equal(getattr(a.notes, name), getattr(b.notes, name)) for name in ("beat", "length", "pitch")
    )


def test_grid_form_chords_tune_and_voice_stay(song: Song) -> None:
    other = restyled(song, "techno", 1)
    assert (other.grid, other.passages, other.chords, other.keys) == (
        song.grid,
        song.passages,
        song.chords,
        song.keys,
    )
    before, after = truth_of(song), truth_of(other)
    np.testing.assert_array_equal(before.beats, after.beats)
    assert before.vocals == after.vocals
    for a, b in zip(those(song, *TUNES), those(other, *TUNES), strict=True):
        assert same_notes(a, b)
        np.testing.assert_array_equal(a.nudge, b.nudge)
    assert those(song, "vocal") == those(other, "vocal")


@pytest.mark.parametrize("style", TARGETS)
def test_sounds_are_those_the_style_is_known_by(song: Song, style: str) -> None:
    other, known = restyled(song, style, 1), target_named(style)
    for role, words in (
        ("kick", known.kicks),
        ("bass", known.basses),
        ("chords", known.chord_sounds),
        ("lead", known.leads),
    ):
        assert {p.patch.variant for p in those(other, role)} <= set(words)
    assert other.style == style


def test_beat_and_figures_are_others(song: Song) -> None:
    house, rock = restyled(song, "house", 1), restyled(song, "rock", 1)
    for role in ("kick", "bass"):
        assert not same_notes(those(house, role)[0], those(rock, role)[0])
    kicks = those(house, "kick")[0].notes.beat
    on_the_beat = np.isclose(kicks, np.round(kicks))
    assert on_the_beat.mean() > 0.7, "house stamps on every beat"


def test_a_seed_gives_another_rendering_of_the_style(song: Song) -> None:
    first, again, second = (repr(restyled(song, "trap", seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != second


def test_basses_follow_a_song_that_changes_key() -> None:
    songs = (compose(seed, "trance", duration=(60, 90)) for seed in range(400))
    song = next(s for s in songs if len(s.keys) > 1)
    other = restyled(song, "rock", 1)
    (bass,) = those(other, "bass")
    edges = [k.beat for k in song.keys]
    scales = [{h.pitch(step, 1) % 12 for h in song.harmonies for step in range(7)}]
    home = song.harmonies[0].key.tonic
    for change in song.keys[1:]:
        assert change.key
        scales.append({(pitch + change.key.tonic - home) % 12 for pitch in scales[0]})
    ruling = np.searchsorted(edges, bass.notes.beat + 1e-6, side="right") - 1
    assert all(pitch % 12 in scales[k] for pitch, k in zip(bass.notes.pitch, ruling, strict=True))


def test_both_songs_of_a_medley_are_restyled(audience: list[Song]) -> None:
    medley = next(s for s in audience if s.follower)
    other = restyled(medley, "disco", 1)
    assert other.follower
    assert (other.style, other.follower.song.style) == ("disco", "disco")


def test_a_style_that_nobody_knows_is_refused(song: Song) -> None:
    with pytest.raises(ValueError, match="there is no style 'polka'"):
        restyled(song, "polka", 1)


def test_an_excerpt_is_those_bars_of_the_song(song: Song) -> None:
    part = excerpt(song, 4, 4)
    start, whole, kept = float(song.bar_seconds(4)), truth_of(song), truth_of(part)
    np.testing.assert_allclose(kept.beats, whole.beats[16 + int(song.pickup) :][:16] - start, atol=1e-9)
    assert part.n_bars == 4
    assert sum(p.n_bars for p in part.passages) == 4
    for chord in kept.chords:
        middle = (chord.start + chord.stop) / 2 + start
        (same,) = [c for c in whole.chords if c.start <= middle < c.stop]
        assert (same.root, same.quality) == (chord.root, chord.quality)


def test_held_notes_go_on_where_an_excerpt_begins(song: Song) -> None:
    (chords,) = those(song, "chords")
    held = replace(
        chords, notes=replace(chords.notes, beat=np.zeros(len(chords.notes)), length=chords.notes.length + 64)
    )
    part = excerpt(replace(song, parts=(held,)), 4, 4)
    (found,) = part.parts
    np.testing.assert_array_equal(found.notes.beat, 0.0)
    assert found.notes.length.max() <= 16


def test_bars_that_are_not_there_are_refused(song: Song) -> None:
    with pytest.raises(ValueError, match="bars, not 4 from bar"):
        excerpt(song, song.n_bars - 2, 4)


def test_crossing_songs_sounds_as_each_song_with_those_drums(song: Song) -> None:
    songs = [excerpt(restyled(song, style, 1), 4, 2) for style in ("house", "rock")]
    whole, crossed = render_crossed(songs, ((0, 0), (0, 1)), RATE)
    np.testing.assert_allclose(whole, render(songs[0], RATE).audio, atol=1e-4)
    mixed = with_drums_of(songs[0], songs[1])
    np.testing.assert_allclose(crossed, render(mixed, RATE).audio, atol=1e-4)
    assert [p for p in mixed.parts if is_drum(p)] == [p for p in songs[1].parts if is_drum(p)]
