"""A track that is analysed is found by its sound at once; those that were analysed before are listened to in a job of their own."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.app import analysing, listening
from djanalyzer.app.analysing import analyse
from djanalyzer.app.answers import embedding_as_plain, embedding_from
from djanalyzer.app.hearing import Heard
from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from djanalyzer.app.similar import listen, sections_of, similar, unheard
from djanalyzer.app.sound_ear import LazyEar, SoundEar
from djanalyzer.errors import MissingWeights, UnreadableAudio
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.listener import Listener
from djanalyzer.models.selfsup.network import Listening, Shape
from djanalyzer.music import Key, KeyStretch, Section
from djanalyzer.music.similarity import EMBEDDING_SIZE, KeyOpinion, SectionEmbedding, TrackEmbedding, Vector
from tests.app.conftest import ANALYSIS, QuickModel

RECIPE = "listener-1"


def sound(*amounts: float) -> Vector:
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[: len(amounts)] = amounts
    return vector / np.linalg.norm(vector)


class SimilarModel(QuickModel):
    """A model that also tells what a file sounds like: all the same but for a little."""

    embeds_as_it_analyses = True

    def analyse(self, path: Path, on_progress: Callable[[float], None]) -> Heard:
        heard = super().analyse(path, on_progress)
        if not self.embeds_as_it_analyses:
            return heard
        return replace(heard, embedding=self.embed(path, ANALYSIS.sections, on_progress))

    def embed(
        self, path: Path, sections: Sequence[Section], on_progress: Callable[[float], None]
    ) -> TrackEmbedding:
        on_progress(0.5)
        if path.name in self.broken:
            raise UnreadableAudio(f"{path.name} has no sound in it.", "Try a fresh copy.")
        own = sound(1.0, 0.1 * len(path.name))
        parts = (SectionEmbedding(s.start, s.stop, s.label, own) for s in sections)
        return TrackEmbedding(RECIPE, own, tuple(parts), KeyOpinion(Key(9, True, 0.6), -3.0))


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> SimilarModel:
    model = SimilarModel()
    monkeypatch.setattr(analysing, "EARS", model)
    monkeypatch.setattr(shipped, "recipe_of", lambda: RECIPE)
    return model


def test_a_new_track_is_found_as_soon_as_it_is_analysed(
    session: Session, ears: SimilarModel, music: Path
) -> None:
    import_path(session, music / "one.wav")
    import_path(session, music / "two.flac")
    analyse(session)
    first, second = session.find()
    assert [one.track_id for one in similar(session, first)] == [second]
    import_path(session, music / "three.wav")
    analyse(session)
    (third,) = set(session.find()) - {first, second}
    assert [one.track_id for one in similar(session, third)] == [second, first]
    assert len(sections_of(session, third)) == len(ANALYSIS.sections)


def test_tracks_that_were_analysed_before_wait_for_the_listener(
    session: Session, ears: SimilarModel, music: Path
) -> None:
    ears.embeds_as_it_analyses = False
    import_path(session, music)
    analyse(session)
    ids = session.find()
    assert (sorted(unheard(session)), similar(session, ids[0])) == (sorted(ids), ())
    ears.broken = {"two.flac"}
    report = listen(session)
    assert (len(report.track_ids), [Path(p.subject).name for p in report.problems]) == (2, ["two.flac"])
    assert unheard(session) == [i for i in ids if i not in report.track_ids]
    ears.broken = set()
    assert listen(session).summary.startswith("1 track listened to")
    assert listen(session).summary.startswith("Nothing to listen to")


def test_a_track_that_leaves_the_library_is_not_found_any_more(
    session: Session, ears: SimilarModel, music: Path
) -> None:
    from djanalyzer.library.edits import RemoveTracks

    import_path(session, music)
    analyse(session)
    first, *others = sorted(session.find())
    assert sorted(one.track_id for one in similar(session, first)) == others
    session.do(RemoveTracks((others[0],)))
    assert [one.track_id for one in similar(session, first)] == others[1:]
    session.undo()
    assert sorted(one.track_id for one in similar(session, first)) == others


def test_an_embedding_is_told_exactly() -> None:
    stretches = (KeyStretch(0.0, 9.5, Key(0, False, 0.5)), KeyStretch(9.5, 20.0, None))
    parts = (SectionEmbedding(0.0, 9.5, "intro", sound(1, 2)),)
    told = TrackEmbedding(RECIPE, sound(0.3, -0.2, 0.9), parts, KeyOpinion(None, 12.5, stretches))
    heard = embedding_from(json.loads(json.dumps(embedding_as_plain(told))))
    assert (heard.recipe, heard.key) == (told.recipe, told.key)
    np.testing.assert_array_equal(heard.vector, told.vector)
    np.testing.assert_array_equal(heard.sections[0].vector, parts[0].vector)


def test_the_child_hears_the_whole_and_the_parts_of_a_file(
    music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "recipe_of", lambda: "tiny-1")
    torch.manual_seed(0)
    tiny = Shape(width=EMBEDDING_SIZE, depth=1, hidden=8, projected=8)
    ear = SoundEar(Listener(Listening(tiny), "tiny-1"))
    lazy = LazyEar("cpu")
    lazy._ear = ear
    spans = json.dumps([[0.0, 2.0, "intro"], [2.0, 4.0, "drop"]])
    question = {"path": os.fsencode(music / "one.wav").hex(), "wanted": "embedding", "sections": spans}
    out = io.BytesIO()
    listening._answer(None, question, out, lazy)  # type: ignore[arg-type]
    heard = embedding_from(json.loads(out.getvalue().splitlines()[-1])["embedding"])
    assert (heard.recipe, [s.label for s in heard.sections]) == ("tiny-1", ["intro", "drop"])
    assert np.linalg.norm(heard.vector) == pytest.approx(1.0, abs=1e-5)


def test_who_cannot_listen_says_so_and_the_analysis_goes_on(
    session: Session, model: QuickModel, music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise MissingWeights("The network that finds similar music did not come with the program.")

    monkeypatch.setattr(shipped, "recipe_of", nobody)
    import_path(session, music)
    assert len(analyse(session).track_ids) == 3
    assert (unheard(session), similar(session, session.find()[0])) == ([], ())
    with pytest.raises(MissingWeights):
        listen(session)
