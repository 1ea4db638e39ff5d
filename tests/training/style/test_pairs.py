"""Songs in several styles: how they are chosen, rendered and stored."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.features.fine_mel import HOP, SAMPLE_RATE, fine_mel
from djanalyzer.music.grid import Meter
from djanalyzer.music.sections import SectionLabel
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.synthesis.targets import TARGETS
from djanalyzer.training.style import pairs, rendering, songs
from djanalyzer.training.style.__main__ import main
from djanalyzer.training.style.songs import HELD_OUT, TRAINING, VALIDATION, played

SEED = 870_000_001
N_FRAMES = 2 * SAMPLE_RATE // HOP + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two seconds of one song, sound and all."""
    folder = tmp_path_factory.mktemp("pairs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "SECONDS", 2)
        patch.setattr(songs, "SECONDS", 2)
        patch.setattr(rendering, "N_SAMPLES", 2 * SAMPLE_RATE)
        assert main(["render", "--folder", str(folder), "--first", str(SEED), "--count", "1", "--sound"]) == 0
    return folder


@pytest.fixture
def path(folder: Path) -> Path:
    return pairs.path_of(SEED, folder)


def test_the_styles_that_are_offered_are_those_that_the_generator_plays() -> None:
    assert tuple(STYLE_NAMES) == TARGETS


def test_what_is_learned_from_is_never_chosen_by_or_told_of() -> None:
    assert TRAINING.stop <= VALIDATION.start < VALIDATION.stop <= HELD_OUT.start


@pytest.mark.parametrize("seed", range(SEED, SEED + 3))
def test_songs_fit_any_style(seed: int) -> None:
    found = played(seed)
    assert len({song.style for song in found.songs}) == songs.N_STYLES
    first = found.songs[0]
    assert 85 <= first.grid.anchors[0].tempo <= 150
    assert (first.meter, len(first.grid.anchors), first.grid.anchors[0].time) == (Meter.FOUR_FOUR, 1, 0.0)
    assert all(
        (s.grid, s.passages, s.chords) == (first.grid, first.passages, first.chords) for s in found.songs
    )
    assert first.stop >= songs.SECONDS
    for song in found.songs:
        assert {"kick", "bass"} <= {p.role for p in song.parts}
        assert (song.mix.medium, song.mix.noise, song.mix.wow[0], song.mix.low_pass) == ("", 0, 0, 0)


def test_a_stored_song_says_what_is_known_of_it(path: Path) -> None:
    facts = pairs.read_facts(path)
    assert facts.seed == SEED
    assert facts.styles == tuple(song.style for song in played(SEED).songs)
    assert facts.beats[0] == facts.downbeats[0] == 0.0
    np.testing.assert_allclose(np.diff(facts.beats), 60 / facts.tempo)
    assert facts.sections[0][0] == 0.0
    assert isinstance(facts.sections[0][1], SectionLabel)
    assert all(0 <= a < b <= 2 for a, b, *_ in facts.chords)
    assert facts.frames([0.0, 1.0]).tolist() == [0, 86]


def test_transfers_differ_in_what_they_say_and_in_nothing_else(path: Path) -> None:
    facts = pairs.read_facts(path)
    transfers = facts.transfers()
    assert [sum(t.what == what for t in transfers) for what in ("all", "drums", "harmony")] == [9, 7, 8]
    for transfer in transfers:
        (rest, drums), (new_rest, new_drums) = (
            facts.renderings[k] for k in (transfer.source, transfer.target)
        )
        assert (rest != new_rest) == (transfer.what != "drums")
        assert (drums != new_drums) == (transfer.what != "harmony")
        changed = (drums, new_drums) if transfer.what == "drums" else (rest, new_rest)
        assert changed == (transfer.source_style, transfer.target_style)
    assert {t.target_style for t in transfers} == set(facts.styles)
    first, second = facts.styles[:2]
    assert facts.renderings[facts.rendering(first, drums=second)] == (first, second)


def test_mels_are_those_of_the_sound_at_one_loudness(path: Path, folder: Path) -> None:
    facts = pairs.read_facts(path)
    for k in (0, 6):
        sound = pairs.read_sound(pairs.sound_path_of(SEED, folder), k)
        mel = pairs.read_mel(path, k)
        assert sound.shape == (2, 2 * SAMPLE_RATE)
        assert mel.shape == (N_FRAMES, 256)
        again = fine_mel(sound * np.float32(10 ** (facts.gains[k] / 20)))
        loud = again > -0.4  # softer, the sixteen bits of the stored sound are heard
        np.testing.assert_allclose(mel[loud], again[loud], atol=0.02)
    np.testing.assert_array_equal(pairs.read_mel(path, 2, 50, 20), pairs.read_mel(path, 2)[50:70])


def test_rendering_goes_on_where_it_stopped(
    folder: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.stat().st_mtime_ns
    assert main(["render", "--folder", str(folder), "--first", str(SEED), "--count", "1", "--sound"]) == 0
    assert capsys.readouterr().out == ""
    assert path.stat().st_mtime_ns == before
    assert pairs.stored(folder, TRAINING) == (path,)
    assert pairs.stored(folder, VALIDATION) == ()


def test_what_cannot_be_read_is_told_in_a_sentence(path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / path.name
    damaged.write_bytes(path.read_bytes()[:100])
    with pytest.raises(Trouble, match="cannot be read"):
        pairs.read_facts(damaged)
    with pytest.raises(Trouble, match="has 8 renderings"):
        pairs.read_mel(path, 8)
    with pytest.raises(Trouble, match="cannot be read"):
        pairs.read_sound(tmp_path / "nothing.sound", 0)
