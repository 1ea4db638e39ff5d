"""What is learned from a DJ's own library: recordings whose genre or mood is known and nothing else, split by artist."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.decoding.segments import Threshold
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.structure_path import StructureShape
from djanalyzer.music.genres import GENRES, MOODS, Genre, Mood
from djanalyzer.training.__main__ import main
from djanalyzer.training.batches import Batch, whole_track
from djanalyzer.training.examples import (
    Example,
    Labels,
    featurise,
    is_held_out,
    read_labels,
    stored_examples,
    write,
)
from djanalyzer.training.form_commands import _class_weights
from djanalyzer.training.form_losses import form_losses
from djanalyzer.training.form_measuring import figures_of, listen
from djanalyzer.training.hearing import hear_missing, read_recording
from djanalyzer.training.lessons import whole_lesson
from djanalyzer.training.losses import losses, total
from djanalyzer.training.measuring import measure_one
from djanalyzer.training.mining import Mining
from djanalyzer.training.tagged import TaggedTrack, labels_of, read_records, seed_of, store_missing
from djanalyzer.training.targets import IGNORED

RATE = 22050


def _track(
    path: Path | str, artist: str = "Ann", genre: Genre | None = Genre.HOUSE, mood: Mood | None = None
) -> TaggedTrack:
    return TaggedTrack(
        Path(path), artist, GENRES.index(genre) if genre else -1, MOODS.index(mood) if mood else -1
    )


def _record(
    path: Path | str, genre: str | None = "House", confidence: float = 1.0, **more: Any
) -> dict[str, Any]:
    said = {"word": genre, "source": "rekordbox", "confidence": confidence} if genre else None
    return {"path": str(path), "artist": "Ann", "genre": said, "mood": None, **more}


def _recording(path: Path, seconds: float = 12.0) -> Path:
    clicks = np.zeros(int(seconds * RATE), np.float32)
    clicks[:: RATE // 2] = 0.9
    soundfile.write(path, clicks, RATE)
    return path


def _written(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def samples() -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.random.default_rng(0).normal(0, 0.1, 12 * RATE).astype(np.float32)


@pytest.fixture
def tagged(tmp_path: Path, samples: np.ndarray[Any, np.dtype[np.float32]]) -> tuple[Batch, Labels]:
    """A stored example of which the genre is known and nothing else."""
    labels = labels_of(_track("a.wav"), 12.0)
    path = write(Example(*featurise(samples), labels, 3, "library"), tmp_path)
    return whole_track(path), read_labels(path)[0]


def test_records_become_words_and_what_is_not_sure_enough_is_left_out(tmp_path: Path) -> None:
    mood = {"word": "dark", "source": "comment", "confidence": 0.9}
    records = [_record("a.mp3"), _record("b.mp3", None, mood=mood), _record("c.mp3", confidence=0.4)]
    assert read_records(_written(tmp_path, *records)) == [
        _track("a.mp3"),
        _track("b.mp3", genre=None, mood=Mood.DARK),
    ]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"genre": null}', '{"path": "a", "genre": {"word": "Polka", "confidence": 1}}']
)
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(_record("a.mp3")) + "\n\n" + line, encoding="utf-8")
    with pytest.raises(Trouble, match="line 3: this is no record"):
        read_records(path)


def test_all_recordings_of_an_artist_stand_on_one_side() -> None:
    names = [f"Artist {n}" for n in range(400)]
    sides = {name: {is_held_out(seed_of(_track(f"{n}.mp3", name))) for n in range(5)} for name in names}
    assert all(len(side) == 1 for side in sides.values())
    assert 0.04 < np.mean([side == {True} for side in sides.values()]) < 0.14


@pytest.mark.parametrize(
    "credit", ["Ann feat. Bob", "ANN & Bob", "Ann vs. Bob", "Ánn, Bob", "Ann (feat. Bob)"]
)
def test_who_is_featured_does_not_make_another_artist(credit: str) -> None:
    assert seed_of(_track("a.mp3", credit)) == seed_of(_track("a.mp3", "Ann"))


def test_without_an_artist_the_folder_stands_for_one() -> None:
    sides = {seed_of(_track(f"/music/album {n}/{m}.mp3", "")) % 24 for n in range(1) for m in range(9)}
    assert len(sides) == 1


def test_what_nobody_knows_is_asked_of_no_head(tagged: tuple[Batch, Labels]) -> None:
    batch, labels = tagged
    torch.manual_seed(0)
    network = Network(SMALL)
    judged = losses(network(batch.logmel, batch.chroma, batch.places), batch, tolerance=3)
    timed = {name: loss.item() for name, loss in judged.parts.items() if name not in ("genre", "mood")}
    assert timed == dict.fromkeys(timed, 0.0)
    assert judged.by_track.isnan().all()
    assert torch.isfinite(total(judged.parts))
    for name in ("sections", "energy", "vocals", "keys", "dynamics", "changes", "cue_kinds"):
        assert (getattr(batch, name) == IGNORED).all(), name
    assert batch.key.item() == batch.meter.item() == batch.mood.item() == IGNORED
    assert batch.level.isnan().all()
    assert not batch.tempo.any()
    assert batch.genre.tolist() == [GENRES.index(Genre.HOUSE)]
    assert labels.unknown == {"beats", "sections", "cues"}
    assert not {"beat F (0.07 s)", "boundary F (0.5 s)"} & measure_one(network, batch, labels).keys()


def test_a_track_whose_beats_nobody_knows_leaves_the_loss_of_the_others_alone(
    tagged: tuple[Batch, Labels],
) -> None:
    batch, _ = tagged
    torch.manual_seed(0)
    logits = Network(SMALL).eval()(batch.logmel, batch.chroma, batch.places)
    known = torch.zeros_like(batch.frames)
    known[:, ::20, 0] = 1
    alone = losses(logits, replace(batch, frames=known))
    both = replace(batch, frames=torch.cat([known, batch.frames]))
    together = losses(
        type(logits)(*[torch.cat([v, v]) if isinstance(v, torch.Tensor) else v for v in logits]),
        _doubled(batch, both),
    )
    assert together.parts["beats"].item() == pytest.approx(alone.parts["beats"].item())
    assert together.by_track.isnan().tolist() == [False, True]


def _doubled(batch: Batch, frames: Batch) -> Batch:
    twice = {
        name: torch.cat([value, value])
        for name in batch.__dataclass_fields__
        if isinstance(value := getattr(batch, name), torch.Tensor)
    }
    return replace(batch, **{**twice, "frames": frames.frames})  # type: ignore[arg-type]


def test_a_djs_recording_teaches_the_structure_path_its_genre_and_nothing_else(
    tmp_path: Path, samples: np.ndarray[Any, np.dtype[np.float32]]
) -> None:
    labels = labels_of(_track("a.wav"), 12.0)
    write(Example(*featurise(samples), labels, 11, "library"), tmp_path)
    torch.manual_seed(0)
    network = Network(replace(SMALL, structure=StructureShape(width=16, n_layers=1, n_heads=4))).eval()
    heard = list(hear_missing(tmp_path, tmp_path / "heard", network))
    assert network.structure is not None
    lesson = whole_lesson(read_recording(heard[0]))
    judged = form_losses(network.structure(lesson.heard), lesson).parts
    assert {name for name, loss in judged.items() if loss.item() > 0} == {"genre"}
    figures = figures_of(listen(network.structure, heard), Threshold())
    assert {name.split()[0] for name in figures} == {"genre"}


def test_what_is_not_known_counts_as_neither_hard_nor_easy() -> None:
    mining = Mining(strength=1.0)
    mining.learn(0, ["house", "library"], [0.5, float("nan")])
    assert (mining.sums, mining.counts) == ({"house": 0.5}, {"house": 1})


def test_recordings_are_stored_once_and_anew_when_the_dj_names_another_genre(tmp_path: Path) -> None:
    folder, path = tmp_path / "examples", _recording(tmp_path / "a.wav")
    track = _track(path)
    assert [s.problem for s in store_missing([track], folder)] == [""]
    assert list(store_missing([track], folder)) == []
    assert len(list(store_missing([replace(track, genre=GENRES.index(Genre.TECHNO))], folder))) == 1
    other = next(
        t for t in (replace(track, artist=f"Artist {n}") for n in range(99)) if seed_of(t) != seed_of(track)
    )
    assert len(list(store_missing([other], folder))) == 1
    stored = [*stored_examples(folder, held_out=False), *stored_examples(folder, held_out=True)]
    assert [int(p.stem) for p in stored] == [seed_of(other)]  # never on two sides


def test_the_command_stores_what_it_can_and_says_what_it_cannot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, short = _recording(tmp_path / "good.wav"), _recording(tmp_path / "short.wav", 2.0)
    records = _written(tmp_path, _record(tmp_path / "gone.mp3"), _record(short), _record(good, "Drum & Bass"))
    folder = tmp_path / "examples"
    assert main(["tagged", "--records", str(records), "--folder", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "gone.mp3" in told
    assert "short.wav is 2 s long" in told
    assert "1 stored, 2 left out" in told
    (example,) = folder.glob("*.example")
    assert read_labels(example)[0].genre == GENRES.index(Genre.DRUM_AND_BASS)


def test_the_rarer_words_of_what_was_heard_count_more(
    tmp_path: Path, samples: np.ndarray[Any, np.dtype[np.float32]]
) -> None:
    features = featurise(samples)
    for seed, genre in enumerate([Genre.HOUSE, Genre.HOUSE, Genre.HOUSE, Genre.TRAP]):
        write(Example(*features, labels_of(_track("a.wav", genre=genre), 12.0), seed, "library"), tmp_path)
    heard = tmp_path / "heard"
    torch.manual_seed(0)
    assert len(list(hear_missing(tmp_path, heard, Network(SMALL)))) == 4
    weights = _class_weights(argparse.Namespace(heard=[heard], balance="inverse"))
    assert weights is not None
    assert weights.genre is not None
    house, trap = (weights.genre[GENRES.index(g)] for g in (Genre.HOUSE, Genre.TRAP))
    assert trap == pytest.approx(3 * house)
    assert _class_weights(argparse.Namespace(heard=[heard], balance="plain")) is None
