"""A label that looks wrong is seen and heard: its place goes round, clicked by the library's grid, then by the model's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from djanalyzer.app.scenes import Scene, scene_of
from djanalyzer.gui.language import tr
from djanalyzer.gui.play_on import WITHOUT_SOUND
from djanalyzer.gui.review_layer import ReadingLayer, Sides
from djanalyzer.gui.review_words import value_words

if TYPE_CHECKING:
    from djanalyzer.app.reviewing import Finding
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.review_bar import ReviewBar
    from djanalyzer.gui.sound import Sound

_BACK = 0.5  # of what goes round: a playhead that falls back so far has begun anew
_LENT = ("metronome", "follow")  # what is set while one listens, and put back afterwards


class ReviewHearing(QObject):
    """The deck in the service of one finding after the other."""

    def __init__(self, actions: Actions, deck: DeckView, sound: Sound, bar: ReviewBar) -> None:
        super().__init__(deck)
        self._actions, self._deck, self._sound, self._bar = actions, deck, sound, bar
        self.layer = ReadingLayer()
        self.scene: Scene | None = None
        self.is_proposed = False  # whether the model's reading is heard
        self._lent: dict[str, bool] = {}
        self._plays = True  # until the DJ pauses
        self._last: float | None = None
        deck.waveform.add_layer(self.layer)
        deck.waveform.draw_above(self.layer.paint_plates)
        sound.moved.connect(self._follow)
        sound.troubled.connect(lambda _trouble: self._pause())
        actions["play"].triggered.connect(lambda _on=False: self._note_hand())

    # The deck is lent.

    def take_over(self) -> None:
        """Remember how the deck was set."""
        self._lent = {name: self._actions[name].isChecked() for name in _LENT}
        self._plays = True

    def give_back(self) -> None:
        """Leave the deck as it was."""
        self.stop()
        for name, was_on in self._lent.items():
            self._actions[name].setChecked(was_on)
        self._lent = {}

    def stop(self) -> None:
        """Show and play nothing of a finding any more."""
        was_here = self.scene is not None
        self.leave()
        if was_here:
            self._sound.stop()
            self._sound.clear_loop()
            bars = self._deck.bars
            if bars is not None:
                self._sound.set_beats(bars.beats, bars.positions == 1)
        self._bar.heard.setText("")

    def leave(self) -> None:
        """Draw nothing: another track comes."""
        self.scene = None
        self.layer.show(None, Sides("", ""))
        self._deck.waveform.update()

    # What is heard.

    def show(self, deck: Deck, finding: Finding) -> None:
        """Draw both readings and let the place go round; the same finding again only as it is now."""
        is_same = self.scene is not None and self.scene.finding is finding
        self.scene = scene_of(deck, finding)
        if is_same:
            self._tell_side()
            return
        self.is_proposed, self._last = False, None
        self._actions["follow"].setChecked(False)
        self._deck.waveform.zoom_to(*self.scene.view)
        self._actions["metronome"].setChecked(self.scene.has_clicks or self._lent.get("metronome", False))
        self._tell_side()
        self.begin(self._plays)

    def begin(self, plays: bool = True) -> None:
        """Go to where the place begins, and round."""
        scene, deck = self.scene, self._deck.deck
        if scene is None or deck is None or deck.state in WITHOUT_SOUND:
            return
        self._last = None
        self._sound.set_loop(scene.start, scene.stop)
        self._sound.seek(scene.start)
        if plays:
            self._plays = True
            self._sound.play()

    def switch(self) -> None:
        """Hear the other reading."""
        if self.scene is not None and self.scene.has_clicks:
            self.is_proposed = not self.is_proposed
            self._tell_side()

    def _tell_side(self) -> None:
        scene = self.scene
        if scene is None:
            return
        reading = scene.proposed if self.is_proposed else scene.labelled
        deck = self._deck.deck
        has_sound = deck is not None and deck.state not in WITHOUT_SOUND
        if reading.beats is not None and reading.is_downbeat is not None and has_sound:
            self._sound.set_beats(reading.beats, reading.is_downbeat)
        subject, notation = scene.finding.subject, self._deck.waveform.key_notation
        labelled, proposed = (
            value_words(subject, r.value, notation) for r in (scene.labelled, scene.proposed)
        )
        sides = Sides(
            tr("Library: {value}", value=labelled), tr("Model: {value}", value=proposed), self.is_proposed
        )
        self.layer.show(scene, sides)
        self._deck.waveform.update()
        if not has_sound:
            self._bar.heard.setText(tr("Its file cannot be played."))
        elif scene.has_clicks:
            self._bar.heard.setText(
                tr("The clicks are the model’s") if self.is_proposed else tr("The clicks are the library’s")
            )
        else:
            self._bar.heard.setText("")

    def _follow(self, time: float, is_playing: bool) -> None:
        """When the place has gone round once, let the other reading be heard."""
        scene, last = self.scene, self._last
        self._last = time if is_playing else None
        if scene is None or last is None or not is_playing:
            return
        if scene.start <= time < last - _BACK * (scene.stop - scene.start):
            self.switch()

    def _note_hand(self) -> None:
        """Who pauses does not want the next one to play by itself."""
        if self.scene is not None:
            self._plays = self._sound.is_playing or self._sound.is_loading

    def _pause(self) -> None:
        self._plays = False
