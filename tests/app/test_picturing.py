"""A waveform before any analysis: drawn part by part, kept, and not drawn again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import picturing
from djanalyzer.app.importing import import_folder
from djanalyzer.app.jobs import Job
from djanalyzer.app.picturing import draw_waveform
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled
from djanalyzer.features.waveform import Waveform


@pytest.fixture
def track_id(session: Session, music: Path) -> int:
    import_folder(session, music)
    (first, *_) = session.find()
    return first


def test_a_waveform_grows_and_is_kept(
    session: Session, track_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picturing, "_OFTEN", 0.0)
    parts: list[Waveform] = []
    assert draw_waveform(session, track_id, Job.silent(), parts.append)
    lengths = [part.duration for part in parts]
    assert lengths == sorted(lengths)
    assert lengths[-1] == pytest.approx(4.0, abs=0.02)
    kept = session.deck(track_id).waveform
    assert kept is not None
    assert np.array_equal(kept.high, parts[-1].high)
    assert session.deck(track_id).state == "new", "nothing has been analysed"
    assert session.undo_name != "Draw waveform"
    assert not draw_waveform(session, track_id, Job.silent(), parts.append), "once is enough"


def test_a_file_that_cannot_be_read_has_none(session: Session, track_id: int) -> None:
    session.deck(track_id).path.write_bytes(b"no music")
    assert not draw_waveform(session, track_id, Job.silent(), lambda _part: None)
    assert session.deck(track_id).waveform is None


def test_drawing_can_be_given_up(session: Session, track_id: int) -> None:
    job = Job.silent()
    job.cancel()
    with pytest.raises(Cancelled):
        draw_waveform(session, track_id, job, lambda _part: None)
    assert session.deck(track_id).waveform is None
