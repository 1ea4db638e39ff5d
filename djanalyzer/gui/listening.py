"""Listening to tracks for what they sound like, as work that outlives the window, and what came of it in the user's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from djanalyzer.app.resuming import Order, written_down
from djanalyzer.gui.language import tr
from djanalyzer.gui.pace import span

if TYPE_CHECKING:
    from djanalyzer.app.embedding import EmbeddingReport
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.gui.bridge import Bridge

LISTENING = "listening"


def start_listening(
    bridge: Bridge, then: Callable[[str], object], order: Order | None = None
) -> JobHandle[EmbeddingReport]:
    """Listen to all tracks that were not listened to yet, or go on with an order to; `then` is told what came of it."""
    from djanalyzer.app import similar

    session = bridge.session
    asked = order or Order(LISTENING, tr("Listening to what tracks sound like"), {"ids": None})
    work = written_down(session, asked, lambda job: similar.listen(session, asked.arguments["ids"], job))
    return bridge.start(asked.name, work, lambda report: then(listening_words(report)))


def listening_words(report: EmbeddingReport) -> str:
    """Return what came of listening in a line."""
    n_heard, n_failed = len(report.track_ids), len(report.problems)
    if not n_heard and not n_failed:
        return tr("Nothing to listen to: every track can be found by its sound already")
    said = [tr("%n track(s) listened to", n_heard)]
    if n_failed:
        said.append(tr("%n could not be read", n_failed))
    if n_heard:
        music, took = span(report.seconds_of_music), span(report.seconds)
        said.append(tr("{music} of music in {time}", music=music, time=took))
    return " · ".join(said)
