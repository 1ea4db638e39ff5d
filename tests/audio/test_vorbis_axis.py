"""Ogg Vorbis lies on the same time line as every other format, whatever times its container claims."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from djanalyzer.audio.decode import open_stream

_NAMES = ("lmms_trire_alarm",)


@pytest.mark.parametrize("name", _NAMES)
def test_short_blocks_at_the_beginning_leave_no_hole(shared, name):
    path = shared / "audio" / f"{name}.ogg"
    expected, rate = soundfile.read(path, dtype="float32", always_2d=True)
    with open_stream(path, rate) as stream:
        samples = np.concatenate(list(stream))
        assert stream.remarks == ()
    assert len(samples) == len(expected)
    np.testing.assert_allclose(samples, expected.mean(axis=1), atol=2e-3)
