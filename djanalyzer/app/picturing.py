"""A track's waveform before any model has heard it: drawn from the file as it is opened, and kept for the next time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.errors import UnreadableAudio

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.features.waveform import Waveform

_OFTEN = 0.15  # seconds between two looks at what is there by now

OnPart = Callable[["Waveform"], object]


def draw_waveform(session: Session, track_id: int, job: Job, on_part: OnPart) -> bool:
    """Draw a track's waveform and keep it; `on_part` is shown as much as there is, several times a second.

    Returns
    -------
    bool
        False where nothing was kept: there was one meanwhile, or the file cannot be read. Of that the user is told when
        the sound is loaded.
    """
    from djanalyzer.audio.decode import ANALYSIS_RATE, open_stream
    from djanalyzer.features.waveform import WaveformBuilder
    from djanalyzer.library.edits import SaveWaveform

    (row,) = session.rows([track_id])
    builder, shown_at = WaveformBuilder(ANALYSIS_RATE), time.monotonic()
    try:
        with open_stream(row.path) as stream:
            for block in stream:
                job.check()
                builder.push(block)
                if time.monotonic() - shown_at > _OFTEN:
                    on_part(builder.so_far())
                    shown_at = time.monotonic()
    except UnreadableAudio:
        return False
    whole = builder.finish()
    on_part(whole)
    if session.track(track_id).waveform:
        return False
    session.do(SaveWaveform(track_id, whole.to_bytes()))
    return True
