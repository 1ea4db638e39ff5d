"""The head of the deck: title and artist, and the figures a DJ reads from across the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from djanalyzer.gui import counting, notation, shapes, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.opinions import Opinion
    from djanalyzer.app.viewing import Deck
    from djanalyzer.music import BeatGrid, Key, Meter

_TITLE_UNITS = 40  # what a title gets at the least
_WIDEST = {
    marked("BPM"): "000.00",
    marked("Meter"): "6/8",
    marked("Key"): "12A",
    marked("Tuning"): "−50 ct",
    marked("Energy"): "10",
    marked("Bar"): "000.0",
    marked("Time"): "00:00.0",
    marked("Left"): "−00:00.0",
}

# What sources may differ on, as `Opinion.matter` says it.
MATTERS = (
    marked("beat grid"),
    marked("key"),
    marked("tempo"),
    marked("rating"),
    marked("genre"),
    marked("cues"),
    marked("loops"),
)


# Who says it, where it is no program and no model: as `Opinion.source` says it.
SOURCES = {"you": marked("you"), "harmonic stems": marked("bass and other instruments alone")}


class Gauge(QWidget):
    """One figure under its name; as wide as its longest value, so that nothing jumps while playing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        caption = QLabel(tr(name))
        caption.setFont(theme.scaled_font(0.8))
        caption.setProperty("tone", "dim")
        self.sign = QLabel()
        self.value = QLabel("–")
        self.value.setFont(theme.scaled_font(1.45, QFont.Weight.DemiBold))
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(_WIDEST[name]))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.setHorizontalSpacing(0)
        layout.addWidget(caption, 0, 0, 1, 2)
        layout.addWidget(self.sign, 1, 0)
        layout.addWidget(self.value, 1, 1, Qt.AlignmentFlag.AlignLeft)
        layout.setColumnStretch(1, 1)
        self.sign.setContentsMargins(0, 0, theme.unit(), 0)
        self.sign.hide()

    def show_value(self, text: str, tip: str = "") -> None:
        """Show a value; a dash where there is none."""
        self.value.setText(text or "–")
        self.setToolTip(tip)
        self.setAccessibleName(f"{tr(self._name)} {text}")


class GridNote(QToolButton):
    """How far the grid can be trusted, and what can be done about it; a click lists the ways to count."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("grid_note")
        self.setAutoRaise(True)
        self.setFont(theme.scaled_font(0.9))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.hide()

    def show_deck(self, deck: Deck) -> None:
        """Say it of a track."""
        what, hint = counting.trust(deck)
        c, is_locked = theme.colors(), "beat_grid" in deck.locked
        wants_look = deck.needs_review and not is_locked
        sign = "locked" if is_locked else "review" if wants_look else "analysed"
        tone, color = ("warning", c.warning) if wants_look else ("good", c.good)
        self.setVisible(bool(what))
        self.setText(f" {what}\n {hint}")
        side = 5 * theme.unit()
        self.setIconSize(QSize(side, side))
        self.setIcon(QIcon(shapes.state_pixmap(sign, color, side)))
        self.setAccessibleName(f"{what}; {hint}")
        self.setToolTip("\n".join(_grid_lines(deck)))
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class DeckHeader(QWidget):
    """Title, artist, trust in the grid, BPM, key, energy, bar, time and time left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.title = FittingLabel()
        self.title.setFont(theme.scaled_font(1.45, QFont.Weight.DemiBold))
        self.artist = FittingLabel()
        self.artist.setProperty("tone", "dim")
        self.offsets = FittingLabel()
        self.offsets.setObjectName("offsets")
        self.offsets.setFont(theme.scaled_font(0.8))
        self.offsets.setProperty("tone", "dim")
        for label in (self.title, self.artist, self.offsets):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setMinimumWidth(_TITLE_UNITS * u)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.artist)
        names.addWidget(self.title)
        names.addWidget(self.offsets)
        self.note = GridNote()
        self.note.setMinimumWidth(10 * u)  # its sign: a window can always be made as narrow as that
        self.gauges = {name: Gauge(name) for name in _WIDEST}
        self.key_notation = "camelot"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5 * u)
        layout.addLayout(names, 1)
        layout.addWidget(self.note)
        for gauge in self.gauges.values():
            layout.addWidget(gauge)
        self._deck: Deck | None = None
        self._bars: Bars | None = None
        self._grid: BeatGrid | None = None  # of a track whose tempo changes

    def show_deck(self, deck: Deck, bars: Bars) -> None:
        """Show a track."""
        self._deck, self._bars = deck, bars
        self.title.setText(deck.title or deck.path.stem)
        self.title.setToolTip(str(deck.path))
        self.artist.setText(deck.artist or tr("Unknown artist"))
        self._show_offsets(deck)
        self.note.show_deck(deck)
        self.gauges["BPM"].show_value(
            notation.tempo(deck.bpm), "\n".join(_grid_lines(deck)) or tr("No beat grid")
        )
        self._grid = deck.beat_grid if deck.beat_grid and not deck.beat_grid.is_constant else None
        meters = {anchor.meter for anchor in deck.beat_grid.anchors} if deck.beat_grid else set()
        self.gauges["Meter"].setVisible(any(meter != notation.COMMON_TIME for meter in meters))
        self._show_key(deck)
        self._show_energy(deck)
        self.show_time(0.0)
        self._fit_note()

    def _fit_note(self) -> None:
        """Let the note keep its sign alone where its words would leave the title no room."""
        u = theme.unit()
        gauges = sum(g.sizeHint().width() + 5 * u for g in self.gauges.values() if not g.isHidden())
        words = self.note.fontMetrics().size(0, self.note.text()).width() + 16 * u
        is_narrow = self.width() - gauges - words < _TITLE_UNITS * u
        style = Qt.ToolButtonStyle
        self.note.setToolButtonStyle(
            style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        deck: Deck | None = getattr(self, "_deck", None)  # it may be dressed before it is made
        if event.type() == QEvent.Type.PaletteChange and deck is not None:
            self.note.show_deck(deck)
            self._show_energy(deck)

    def _show_offsets(self, deck: Deck) -> None:
        """Say which programs know the track, what was taken off their times, and where sources disagree."""
        differ = ", ".join(dict.fromkeys(tr(opinion.matter) for opinion in deck.opinions))
        texts = (_offsets_line(deck), tr("sources differ: {matters}", matters=differ) if differ else "")
        self.offsets.setText("  ·  ".join(text for text in texts if text))
        self.offsets.setVisible(bool(self.offsets.text()))
        lines = [f"{known}: {', '.join(known.what)}" for known in deck.offsets]
        lines = [tr("Time offsets, taken off what these programs said"), *lines] if lines else []
        if deck.opinions:
            lines += [tr("Where sources disagree"), *(_opinion_line(opinion) for opinion in deck.opinions)]
        self.offsets.setToolTip("\n".join(lines))

    def _show_key(self, deck: Deck) -> None:
        gauge, key, tuning = self.gauges["Key"], deck.key, notation.tuning(deck.tuning)
        nothing = tr("no key") if deck.state == "analysed" else ""
        names = notation.key_names(key) if key is not None else tr("No key found")
        changes = [stretch.key for stretch in deck.key_stretches]
        if len(changes) > 1:
            written = (notation.key(k, self.key_notation) or tr("no key") for k in changes)
            names = "\n".join((names, tr("Changes: {keys}", keys=" → ".join(written))))
        second = deck.voice.harmonic_key if deck.voice is not None else None
        if second is not None:
            names = "\n".join((names, _second_opinion(second, key)))
        gauge.show_value(notation.key(key, self.key_notation) or nothing, names)
        gauge.sign.setVisible(key is not None)
        if key is not None:
            gauge.sign.setPixmap(shapes.swatch(theme.KEY_COLORS[key.camelot], 4 * theme.unit()))
        self.gauges["Tuning"].show_value(tuning, tr("Cents above or below A = 440 Hz"))
        self.gauges["Tuning"].setVisible(bool(tuning))

    def _show_energy(self, deck: Deck) -> None:
        gauge, energy = self.gauges["Energy"], deck.energy
        gauge.show_value(notation.energy(energy.level if energy else None), tr("1 calm … 10 peak time"))
        gauge.sign.setVisible(energy is not None)
        if energy is not None:
            c = theme.colors()
            gauge.sign.setPixmap(shapes.energy_pixmap(energy.level, c.accent, c.line, 4 * theme.unit()))

    def show_time(self, time: float) -> None:
        """Show where the playhead is, and the tempo and the meter there."""
        if self._deck is None or self._bars is None:
            return
        if self._deck.beat_grid is not None:
            self._show_meter(self._deck.beat_grid.meter_at(time))
        if self._grid is not None:
            self.gauges["BPM"].value.setText(notation.tempo(self._grid.tempo_at(time)))
        self.gauges["Bar"].value.setText(self._bars.name(time))
        self.gauges["Time"].value.setText(notation.clock(time))
        self.gauges["Left"].value.setText(notation.clock(time - self._deck.duration))

    def _show_meter(self, meter: Meter) -> None:
        if str(meter) != self.gauges["Meter"].value.text():
            self.gauges["Meter"].show_value(str(meter), tr("%n beat(s) to the bar", meter.beats_per_bar))


def _second_opinion(second: Key, first: Key | None) -> str:
    """Say what key the instruments alone are in, or that it is the one named above."""
    share = notation.share(second.confidence)
    if first is not None and second.camelot == first.camelot:
        return tr("Bass and other instruments alone say the same, {share} sure", share=share)
    key = notation.key_names(second)
    return tr("Bass and other instruments alone say {key}, {share} sure", key=key, share=share)


def opinion_words(opinion: Opinion) -> str:
    """Say who says what, with a tick where it counts: "rekordbox: 8A  ✓"."""
    source = tr(SOURCES[opinion.source]) if opinion.source in SOURCES else opinion.source
    return f"{source}: {opinion.value}{'  ✓' if opinion.counts else ''}"


def _opinion_line(opinion: Opinion) -> str:
    return f"{tr(opinion.matter)}: {opinion_words(opinion)}"


def _offsets_line(deck: Deck) -> str:
    """Write the offsets of all programs; those of one reason together: most often the file's class is the reason."""
    reasons: dict[str, list[str]] = {}
    for known in deck.offsets:
        offset = known.offset
        amount = f"{known.program}, {offset.amount}" if offset else known.program
        reasons.setdefault(offset.reason if offset else tr("by the table"), []).append(amount)
    return "  ·  ".join(f"{'; '.join(amounts)} ({reason})" for reason, amounts in reasons.items())


def _grid_lines(deck: Deck) -> list[str]:
    """Say all that is known about the grid, a line each."""
    if deck.beat_grid is None:
        return []
    n_anchors = len(deck.beat_grid.anchors)
    lines = [tr("Steady tempo")]
    if n_anchors > 1:
        mostly = notation.tempo(deck.beat_grid.tempo_over(deck.duration))
        lines = [tr("%n grid anchor(s); mostly {tempo} BPM", n_anchors, tempo=mostly)]
    if deck.is_confirmed:
        lines.append(tr("The grid is your own word"))
    elif deck.beat_confidence is not None:
        lines.append(tr("The grid is {share} sure", share=notation.share(deck.beat_confidence)))
        if deck.downbeat_confidence is not None:
            share = notation.share(deck.downbeat_confidence)
            lines.append(tr("The first beats of the bars are {share} sure", share=share))
    if len(deck.grid_choices) > 1:
        lines.append(tr("%n way(s) to count: T takes the next, Shift+T lists them", len(deck.grid_choices)))
    return lines
