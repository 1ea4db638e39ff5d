"""What was learned beside the weights speaks where it is asked, and nowhere else."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace

import numpy as np
import pytest
import torch

from djanalyzer.errors import MissingWeights
from djanalyzer.models import adaptation
from djanalyzer.models.adaptation import NAME, Learned, combined, load, numbered, read_card, save
from djanalyzer.models.adapted_paths import structure_of
from djanalyzer.models.decoding import Constants
from djanalyzer.music import Analysis
from djanalyzer.music.judgement import ADAPTABLE
from djanalyzer.music.learning import Subject
from tests.models import learned_models as models

SAID = {
    Subject.SECTIONS: {"sections", "mix_range"},
    Subject.CUES: {"suggestions"},
    Subject.KEY: {"key", "key_stretches"},
    Subject.ENERGY: {"energy"},
    Subject.GENRE: {"genres"},
    Subject.MOOD: {"moods"},
}


@pytest.fixture(scope="module")
def before() -> Analysis:
    """What the base says."""
    return models.said()


def changed(before: Analysis, after: Analysis) -> set[str]:
    """Return the fields in which two analyses differ, but for the model's name."""
    return {f.name for f in fields(Analysis) if getattr(before, f.name) != getattr(after, f.name)} - {"model"}


@pytest.mark.parametrize("subject", sorted(ADAPTABLE))
def test_each_subject_is_served_by_itself_and_all_else_is_the_bases_to_the_last_digit(before, subject):
    after = models.asked(models.adaptation(models.learned(frozenset({subject}))))
    assert changed(before, after) <= SAID[subject]
    assert changed(before, after) & SAID[subject], "it has learned something else, and says so"
    assert after.model == "tiny-1+1"


def test_a_predictor_asks_it_of_what_it_has_heard():
    whole, song = models.adaptation(models.learned()), models.song()
    predictor = models.base().adapted(whole)
    said, _ = predictor.judge(song.activations, song.flux, song.duration, song.sound, song.heard)
    assert said == models.asked(whole)
    assert said.model == predictor.name == "tiny-1+1"
    assert models.base().name == "tiny-1"


def test_what_serves_nothing_says_what_the_base_says(before):
    assert changed(before, models.asked(models.adaptation())) == set()


def test_a_structure_path_that_has_learned_nothing_says_what_the_network_says():
    base, song = models.base(), models.song()
    n_steps = song.heard.steps.shape[1]
    unchanged = Learned(ADAPTABLE, structure_of(base._network.structure))
    own = base.adapted(models.adaptation(unchanged))._adapted
    ((part, path),) = own._parts
    said = own._form(part, path, song, [(0, n_steps, 0, n_steps)]).said
    with torch.inference_mode():
        form = base._network.structure(song.heard)
    assert np.allclose(said["genre"], torch.softmax(form.genre[0], dim=0).numpy(), atol=1e-6)
    assert np.allclose(said["form_sections"], torch.softmax(form.sections[0], dim=-1).numpy(), atol=1e-6)
    by_step = said["form_boundaries"][: len(song.activations.energy) // 2 * 16].reshape(-1, 16).max(axis=1)
    assert np.allclose(by_step, torch.sigmoid(form.boundaries[0])[: len(by_step)].numpy(), atol=1e-4)


@pytest.mark.parametrize("left_out", [Subject.SECTIONS, Subject.CUES])
def test_whatever_else_it_serves_what_it_does_not_is_left_alone(before, left_out):
    after = models.asked(models.adaptation(models.learned().only(ADAPTABLE - {left_out})))
    assert changed(before, after) == set().union(*(SAID[s] for s in ADAPTABLE - {left_out})) - {"mix_range"}


def test_a_subject_says_the_same_whichever_others_are_promoted_with_it():
    # A candidate is judged whole, and the DJ may promote any part of it: what was judged is what is used.
    whole = replace(models.learned(), habit=None)
    together = models.asked(models.adaptation(whole))
    for subject in ADAPTABLE:
        alone = models.asked(models.adaptation(whole.only({subject})))
        assert {getattr(alone, f) == getattr(together, f) for f in SAID[subject]} == {True}, subject


def test_the_djs_own_words_and_pads_are_spoken():
    after = models.asked(models.adaptation(models.learned()))
    assert {g.word for g in after.genres} <= set(models.WORDS)
    assert [(s.slot, s.name, s.color) for s in after.suggestions] == [(2, "Ready", "#FF0000")]


def test_cues_of_one_run_and_genres_of_another_go_together(before):
    cues = models.adaptation(models.learned(frozenset({Subject.CUES, Subject.MOOD}), run=3), name="tiny-1+1")
    genres = models.adaptation(models.learned(frozenset({Subject.GENRE, Subject.MOOD}), seed=8, run=5))
    both = combined("tiny-1+2", genres, {Subject.GENRE}, cues)
    assert {part.run: part.serves for part in both.parts} == {
        3: {Subject.CUES, Subject.MOOD},
        5: {Subject.GENRE},
    }
    after = models.asked(both)
    assert after.suggestions == models.asked(cues).suggestions
    assert after.genres == models.asked(genres).genres
    assert after.sections == before.sections
    assert combined("tiny-1+3", genres, {Subject.GENRE, Subject.MOOD}, cues).parts[0].serves == {Subject.CUES}


def test_nothing_is_promoted_that_the_candidate_does_not_serve():
    candidate = models.adaptation(models.learned(frozenset({Subject.KEY})))
    with pytest.raises(ValueError, match="does not serve"):
        combined("tiny-1+2", candidate, {Subject.CUES}, None)


def test_it_comes_back_from_the_disk_and_says_the_same(tmp_path):
    written = models.adaptation(models.learned())
    save(tmp_path / "3" / NAME, written)
    read = load(tmp_path / "3" / NAME)
    assert (read.name, read.base, read.serves) == (written.name, written.base, written.serves)
    halved = replace(written.parts[0], structure=read.parts[0].structure)
    ours = models.asked(models.adaptation(halved))
    assert models.asked(read) == ours
    assert sorted(p.name for p in (tmp_path / "3").iterdir()) == ["model.json", "model.safetensors"]


def test_the_same_adaptation_gives_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        save(tmp_path / name / NAME, models.adaptation(models.learned()))
    for file in ("model.json", "model.safetensors"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.with_suffix(".json").unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:-7]),
        lambda path: path.write_bytes(b"x" + path.read_bytes()[1:]),
        lambda path: path.with_suffix(".json").write_text("{"),
        lambda path: path.with_suffix(".json").write_text("[]"),
        lambda path: _card(path, serves=["tempo"]),
        lambda path: _card(path, serves=["beats"]),
        lambda path: _card(path, genre=["one word"]),
        lambda path: _card(path, habit={}),
        lambda path: _card(path, decoding={"keys": ["a"]}),
    ],
)  # fmt: skip
def test_what_is_damaged_is_told_in_a_sentence(tmp_path, harm):
    path = tmp_path / NAME
    save(path, models.adaptation(models.learned()))
    harm(path)
    with pytest.raises(MissingWeights) as told:
        load(path)
    assert told.value.message.count(". ") == 0
    assert told.value.hint


def test_a_file_of_any_size_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / NAME
    save(path, models.adaptation(models.learned()))
    monkeypatch.setattr(adaptation, "_LARGEST", path.stat().st_size - 1)
    monkeypatch.setattr(hashlib, "file_digest", lambda *_: pytest.fail("too large a file was read"))
    with pytest.raises(MissingWeights, match="no model of ours is so large"):
        read_card(path)


def _card(path, **values):
    """Write something else on the card of the first part."""
    card = json.loads(path.with_suffix(".json").read_text())
    card["parts"][0] |= values
    path.with_suffix(".json").write_text(json.dumps(card))


def test_numbers_that_are_none_are_refused(tmp_path):
    head = models.words()
    broken = replace(head, bias=np.full(3, np.nan, np.float32))
    save(tmp_path / NAME, models.adaptation(Learned(frozenset({Subject.GENRE}), genre=broken)))
    with pytest.raises(MissingWeights, match="not numbers"):
        load(tmp_path / NAME)


def test_a_structure_path_of_another_size_is_refused():
    other = {name: value[None] for name, value in models.learned(is_full=False).structure.items()}
    with pytest.raises(MissingWeights, match="does not fit"):
        models.base().adapted(models.adaptation(Learned(ADAPTABLE, other)))


def test_it_refuses_weights_that_it_was_not_learned_for(tmp_path):
    save(tmp_path / NAME, models.adaptation())
    with pytest.raises(MissingWeights, match="was learned for tiny-1, and the program has other-2 now"):
        read_card(tmp_path / NAME).check_base("other-2", "1" * 64)


def test_constants_are_those_of_the_subjects_that_are_served():
    fitted = {
        "keys": [0.0, 1.0, 1.0, 1.0, 0.0],
        "energy": [9.0, 1.0],
        "words": [0.5, 0.25],
        "phases": [0.0] * 6,
    }
    part = Learned(frozenset({Subject.KEY, Subject.MOOD}), decoding=fitted)
    found = models.adaptation(part).constants(Constants())
    assert found == replace(Constants(), keys=(0.0, 1.0, 1.0, 1.0, 0.0), words=(1.0, 0.25))


def test_the_shipped_model_has_no_number():
    assert (numbered("djanalyzer-6", 0), numbered("djanalyzer-6", 3)) == ("djanalyzer-6", "djanalyzer-6+3")
