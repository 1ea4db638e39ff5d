"""Whose word on sections counts: the structure path's in familiar music, the rhythm path's in music unlike what it learned from."""

from dataclasses import fields, replace

import numpy as np
import pytest

from djanalyzer.models.decoding.bars import Bars, FormEvidence
from djanalyzer.models.decoding.familiarity import formed, trust_in_network
from djanalyzer.models.decoding.likeness import Likeness


@pytest.fixture(scope="module")
def bars():
    """Return 64 bars with a boundary every sixteen, and a structure path that says another thing of each."""
    rng = np.random.default_rng(0)
    n = 64
    labels = rng.dirichlet(np.ones(7), n)
    boundary = np.where(np.arange(n) % 16 == 0, 0.9, 0.05)
    likeness = Likeness(*[np.zeros(n)] * len(fields(Likeness)))
    flat = np.zeros(n)
    heard = Bars(
        edges=np.arange(n + 1) * 2.0,
        are_musical=True,
        labels=labels,
        boundary=boundary,
        cues=np.zeros((n, 5)),
        energy=flat,
        kick=flat,
        vocals=flat,
        likeness=likeness,
    )
    return replace(heard, form=FormEvidence(np.roll(labels, 1, axis=1), np.roll(boundary, 1)))


def with_clearest(bars, chance):
    return replace(bars, boundary=np.where(bars.boundary > 0.3, chance, 0.05))


def test_in_music_that_is_heard_clearly_the_structure_path_has_the_say(bars):
    clear = with_clearest(bars, 0.99)
    assert trust_in_network(clear) == 1.0
    mixed = formed(clear)
    assert mixed.labels == pytest.approx(clear.form.labels, abs=1e-3)
    assert mixed.boundary == pytest.approx(np.clip(clear.form.boundary, 0.005, 0.99), abs=1e-6)


def test_in_music_unlike_its_own_everything_stays_as_it_was(bars):
    unclear = with_clearest(bars, 0.6)
    mixed = formed(unclear)
    assert mixed.trust == 0.0
    assert mixed.labels == pytest.approx(unclear.labels, abs=1e-3)
    assert mixed.boundary == pytest.approx(unclear.boundary, abs=1e-6)


def test_the_trust_is_not_told_from_what_was_mixed(bars):
    halfway = formed(with_clearest(bars, 1 / (1 + np.exp(-3.0))))
    assert halfway.trust == pytest.approx(0.5)
    assert trust_in_network(halfway) == halfway.trust


def test_without_a_structure_path_nothing_changes(bars):
    alone = replace(bars, form=None)
    assert formed(alone) is alone
