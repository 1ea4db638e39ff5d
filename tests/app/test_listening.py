"""The child's side: what is asked on its input is answered on its output, one JSON object a line."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from djanalyzer.app import listening
from djanalyzer.app.answers import attention_from
from djanalyzer.errors import Trouble
from djanalyzer.music.attention import StyleAttention


class Attentive:
    """Stands in for the model: it tells what decided, or that it cannot."""

    name = "attentive-1"

    def explain(self, path: Path, on_progress: Callable[[float], None]) -> StyleAttention:
        on_progress(0.5)
        if path.name == "earlier":
            raise Trouble("attentive-0 names no genre and no mood, so there is nothing to explain.")
        return StyleAttention(np.array([0.25, 0.75], np.float32), np.ones(1, np.float32), 0.37)


def answers(name: str) -> list[dict[str, Any]]:
    out = io.BytesIO()
    question = {"path": os.fsencode(name).hex(), "wanted": "attention"}
    listening._answer(Attentive(), question, out)  # type: ignore[arg-type]
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_what_decided_is_told_after_how_far_it_is() -> None:
    progress, answer = answers("song.mp3")
    assert progress == {"share": 0.5}
    attention = attention_from(answer["attention"])
    assert attention.genre.tolist() == [0.25, 0.75]
    assert attention.step == pytest.approx(0.37)


def test_a_model_that_cannot_tell_says_so_and_listens_on() -> None:
    assert answers("earlier")[-1]["trouble"][1].startswith("attentive-0 names no genre")
