"""The stems of the track on the deck: taken apart on demand, read when they are there, muted and heard alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import stems
from djanalyzer.app.events import JobFinished, JobProgressed, StemsReady
from djanalyzer.app.playing import STEMS, Balance, load_stems
from djanalyzer.errors import Trouble
from djanalyzer.gui.language import tr
from djanalyzer.gui.play_on import WITHOUT_SOUND
from djanalyzer.gui.stem_row import StemRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.playing import LoadedAudio, LoadedStems
    from djanalyzer.app.session import Session
    from djanalyzer.app.stems import StemFiles, StemsReport
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound


class StemDesk(QObject):
    """One for a window. What is muted before the stems are in memory is muted as soon as they are."""

    told = Signal(str)
    changed = Signal()  # whether there are stems to be muted

    def __init__(self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound) -> None:
        super().__init__(deck)
        self._bridge, self._actions, self._deck, self._sound = bridge, actions, deck, sound
        self.row = StemRow(actions)
        deck.put_below_cues(self.row)
        self._track_id: int | None = None
        self._files: StemFiles | None = None
        self._reading: JobHandle[LoadedStems | Trouble] | None = None
        self._jobs: dict[int, JobHandle[StemsReport]] = {}  # by track: those that are being taken apart
        self._shares: dict[int, float | None] = {}  # by job: how far it is
        self._wire()
        self._show()

    def _wire(self) -> None:
        do = self._actions
        for name in STEMS:
            do[f"stem_{name}"].triggered.connect(lambda _on=False, name=name: self._toggle(name))
            do[f"solo_{name}"].triggered.connect(lambda _on=False, name=name: self._solo(name))
        do["all_stems"].triggered.connect(lambda: self._hear_as(Balance()))
        self.row.wanted.connect(self._take_apart)
        self.row.stopped.connect(self._stop)
        self._deck.shown.connect(self._take_track)
        self._bridge.happened.connect(self._hear)
        self._sound.loading_changed.connect(lambda is_loading: None if is_loading else self._read())
        self._sound.heard_refused.connect(self._read_again)
        self._sound.heard_changed.connect(lambda _heard: self._show())

    @property
    def has_stems(self) -> bool:
        """Whether the track on the deck has stems, in memory or about to be."""
        return self._files is not None

    # The track on the deck.

    def _take_track(self, deck: Deck) -> None:
        if deck.track_id != self._track_id:
            self._track_id = deck.track_id
            self._forget()
            self._look()

    def _look(self) -> None:
        """Ask whether the track has been taken apart; of one without a file the track before stays to be heard."""
        session, track_id, deck = self._bridge.session, self._track_id, self._deck.deck
        if track_id is not None and deck is not None and deck.state not in WITHOUT_SOUND:
            self._bridge.ask(
                "stems", lambda: stems.stems_of(session, track_id), partial(self._take_files, track_id)
            )

    def _take_files(self, track_id: int, files: StemFiles | None) -> None:
        if track_id == self._track_id and self._files is None:
            self._files = files
            self._show()
            self.changed.emit()
            self._read()

    def _forget(self) -> None:
        self._files = None
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._show()
        self.changed.emit()

    # Into memory.

    def _read(self, rate: int = 0) -> None:
        """Read the stems for playing, at the track's own rate or, if the device cannot play that, at its."""
        audio, files = self._sound.audio, self._files
        if audio is None or files is None or audio.path != self._path:
            return
        if self._reading is not None:
            self._reading.cancel()
        work = _reading(self._bridge.session, files, audio, rate or audio.sample_rate)
        self._reading = self._bridge.start_quietly(tr("Loading stems"), work, partial(self._take, files))

    def _read_again(self, rate: int) -> None:
        """Read the stems at the rate of the device, if it is they that are at another."""
        loaded = self._sound.heard.stems
        if loaded is None or loaded.stems.rate != rate:
            self._read(rate)

    @property
    def _path(self) -> object:
        deck = self._deck.deck
        return deck.path if deck is not None and deck.track_id == self._track_id else None

    def _take(self, files: StemFiles, loaded: LoadedStems | Trouble) -> None:
        if files is not self._files:
            return
        self._reading = None
        if isinstance(loaded, Trouble):  # they have gone, or are damaged
            self._forget()
            self._bridge.troubled.emit(loaded)
        else:
            self._sound.set_stems(loaded)

    # Taking apart.

    def _take_apart(self) -> None:
        deck, session = self._deck.deck, self._bridge.session
        if deck is None or deck.track_id in self._jobs:
            return
        track_id = deck.track_id
        self._jobs[track_id] = job = self._bridge.start(
            tr("Taking apart {title}", title=deck.title or deck.path.stem),
            lambda job: stems.take_apart(session, [track_id], job),
            self._report,
        )
        self._shares[job.id] = None
        self._show()

    def _stop(self) -> None:
        job = self._jobs.get(self._track_id or 0)
        if job is not None:
            job.cancel()

    def _report(self, report: StemsReport) -> None:
        for problem in report.problems:
            self._bridge.troubled.emit(Trouble(problem.message, problem.hint))
        self._look()  # they may have been there already

    def _hear(self, event: object) -> None:
        if isinstance(event, StemsReady) and event.track_id == self._track_id:
            self._look()
        elif isinstance(event, JobProgressed) and event.job_id in self._shares:
            self._shares[event.job_id] = event.share
            self._show()
        elif isinstance(event, JobFinished) and event.job_id in self._shares:
            del self._shares[event.job_id]
            self._jobs = {id_: job for id_, job in self._jobs.items() if job.id != event.job_id}
            self._show()

    # What is heard.

    def _toggle(self, stem: str) -> None:
        self._hear_as(self._sound.heard.balance.toggled(stem))

    def _solo(self, stem: str) -> None:
        self._hear_as(self._sound.heard.balance.soloed(stem))

    def _hear_as(self, balance: Balance) -> None:
        self._sound.set_balance(balance)
        if self._reading is not None:
            self.told.emit(tr("The stems are being read; that is heard in a moment."))

    def _show(self) -> None:
        balance, deck = self._sound.heard.balance, self._deck.deck
        for name in STEMS:
            self._actions[f"stem_{name}"].setChecked(name not in balance.muted)
            self._actions[f"solo_{name}"].setChecked(balance.is_alone(name))
        job = self._jobs.get(self._track_id or 0)
        if self._files is not None:
            self.row.show_stems(balance)
        elif job is not None:
            self.row.show_progress(self._shares.get(job.id))
        else:
            self.row.show_offer(deck is not None and deck.state not in WITHOUT_SOUND)


def _reading(
    session: Session, files: StemFiles, audio: LoadedAudio, rate: int
) -> Callable[[Job], LoadedStems | Trouble]:
    def read(job: Job) -> LoadedStems | Trouble:
        try:
            with stems.stem_store(session).held(files):
                return load_stems(files, audio, rate, job)
        except Trouble as trouble:
            return trouble

    return read
