"""Colours and sizes: a dark and a light theme, both with text contrast of at least 4.5, scaled with the font.

The waveform keeps its dark ground in both themes, as every DJ program does, so its colours are named once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme. Every text colour is read on `window`, `panel` and `raised`."""

    window: str
    panel: str
    raised: str
    line: str
    text: str
    dim: str
    accent: str
    on_accent: str
    selection: str
    on_selection: str
    good: str
    warning: str
    trouble: str


DARK = Colors(
    window="#101317",
    panel="#171B21",
    raised="#232932",
    line="#313945",
    text="#E9ECF1",
    dim="#A3ADBB",
    accent="#56B4FF",
    on_accent="#06131F",
    selection="#1D4E7C",
    on_selection="#FFFFFF",
    good="#5FD38D",
    warning="#F5B950",
    trouble="#FF8A80",
)

LIGHT = Colors(
    window="#EEF0F3",
    panel="#FFFFFF",
    raised="#E3E7EC",
    line="#C3CAD4",
    text="#15191F",
    dim="#4A5461",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    selection="#CFE4FA",
    on_selection="#0A2540",
    good="#146C3A",
    warning="#7A4B00",
    trouble="#A81E14",
)


@dataclass(frozen=True, slots=True)
class DeckColors:
    """What is drawn on the dark ground of the waveform."""

    ground: str = "#090B0E"
    lane: str = "#14181E"
    low: str = "#1F4FE0"
    mid: str = "#F29A2E"
    high: str = "#FFFFFF"
    beat: str = "#4A5361"
    bar: str = "#B9C2CE"
    text: str = "#E9ECF1"
    dim: str = "#A3ADBB"
    playhead: str = "#FF4D4D"
    cursor: str = "#7E8A99"
    cue: str = "#3DDC84"
    memory: str = "#FF6B6B"
    loop: str = "#FFA53D"
    safe: str = "#4CC38A"
    anchor: str = "#C9A7FF"


DECK = DeckColors()

_CELL_MARGIN = 3  # pixels that the style leaves beside a cell's text, and not beside a head's

_chosen = {"theme": "system"}

# Far apart in brightness as well as in hue, so that they stay apart for colour-blind eyes; each is labelled besides.
SECTION_COLORS = {
    "intro": "#5F6B7E",
    "verse": "#57B894",
    "build_up": "#F2C14E",
    "drop": "#F0553F",
    "breakdown": "#4FA3E3",
    "bridge": "#B58BE8",
    "outro": "#5F6B7E",
}

# The Camelot wheel runs once round the colour wheel; A (minor) is a shade darker than B (major).
KEY_COLORS = {
    f"{n}{letter}": QColor.fromHsvF(
        ((n * 30 + 120) % 360) / 360, 0.55, 0.72 if letter == "A" else 0.92
    ).name()
    for n in range(1, 13)
    for letter in "AB"
}


def luminance(color: str) -> float:
    """Return the relative luminance (0 to 1) as WCAG defines it."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def readable_on(ground: str) -> str:
    """Return black or white, whichever reads better on `ground`."""
    return max("#000000", "#FFFFFF", key=lambda ink: contrast(ink, ground))


def choose(app: QApplication, name: str) -> Colors:
    """Dress the whole program in "dark" or "light", or in what the system asks for ("system"), at once."""
    _chosen["theme"] = name
    # Window frames and the system's own dialogs follow where the system lets a program ask for it.
    schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}
    app.styleHints().setColorScheme(schemes.get(name, Qt.ColorScheme.Unknown))
    return apply(app)


def colors() -> Colors:
    """Return the theme that the user has chosen, or that the system asks for."""
    name = _chosen["theme"]
    if name == "system":
        is_light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        return LIGHT if is_light else DARK
    return LIGHT if name == "light" else DARK


def unit() -> int:
    """Return the grid of the layout: a quarter of a line of text, in pixels."""
    return max(3, round(QFontMetrics(QApplication.font()).height() / 4))


def scaled_font(factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the program's font, larger or smaller by `factor`."""
    font = QApplication.font()
    font.setPointSizeF(max(6.0, font.pointSizeF() * factor))
    font.setWeight(weight)
    return font


def apply(app: QApplication) -> Colors:
    """Dress the whole program in the system's theme, now and whenever the system changes it."""
    hints = app.styleHints()
    if not app.property("follows_system"):
        app.setProperty("follows_system", True)
        hints.colorSchemeChanged.connect(lambda _scheme: apply(app))
    chosen = colors()
    if app.property("wears") == chosen.window:
        return chosen
    if app.property("wears") is None:
        app.setStyle("Fusion")
    app.setProperty("wears", chosen.window)
    app.setStyleSheet("")  # to undress all first takes a third of the time of dressing each widget over
    app.setPalette(palette(chosen))
    app.setStyleSheet(style_sheet(chosen, unit()))
    return chosen


def palette(c: Colors) -> QPalette:
    """Return the colours as Qt's own roles."""
    roles = QPalette.ColorRole
    table = {
        roles.Window: c.window,
        roles.WindowText: c.text,
        roles.Base: c.panel,
        roles.AlternateBase: c.window,
        roles.Text: c.text,
        roles.Button: c.raised,
        roles.ButtonText: c.text,
        roles.BrightText: c.trouble,
        roles.ToolTipBase: c.raised,
        roles.ToolTipText: c.text,
        roles.PlaceholderText: c.dim,
        roles.Highlight: c.selection,
        roles.HighlightedText: c.on_selection,
        roles.Link: c.accent,
        roles.Mid: c.line,
        roles.Dark: c.line,
        roles.Light: c.raised,
        roles.Accent: c.accent,
    }
    made = QPalette()
    for role, color in table.items():
        made.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(blend(c.dim, c.panel, 0.4)))
    return made


def blend(color: str, ground: str, share: float) -> str:
    """Return `color` with `share` (0 to 1) of `ground` mixed in."""
    pairs = zip(_rgb(color), _rgb(ground), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _arrow(color: str, *, is_up: bool) -> str:
    """Return a small triangle as a gradient round the middle of an edge: there is no picture file to look for."""
    tip, first, last = (0, 0.676, 0.824) if is_up else (1, 0.176, 0.324)
    return (
        f"qconicalgradient(cx: 0.5, cy: {tip}, angle: 0, stop: 0 transparent, stop: {first - 0.001} transparent, "
        f"stop: {first} {color}, stop: {last} {color}, stop: {last + 0.001} transparent, stop: 1 transparent)"
    )


def style_sheet(c: Colors, u: int) -> str:
    """Return the few rules that Qt's Fusion style needs to look like one program; `u` is the layout unit."""
    return _PLAIN_WORDS + "".join(rules(c, u) for rules in (_windows, _buttons, _fields, _views))


# Qt takes a title for markup that looks like it, and would load the pictures it names, from other computers too: what is
# shown is plain words, but for the labels that ask for markup of our own with the property isMarkup.
_PLAIN_WORDS = """
    QLabel, QToolTip { qproperty-textFormat: PlainText; }
    QLabel[isMarkup="true"] { qproperty-textFormat: RichText; }
"""


def _windows(c: Colors, u: int) -> str:
    """Return the rules of windows, menus, tabs and the status bar."""
    faint = blend(c.dim, c.raised, 0.4)
    return f"""
    QDialog {{ border: 1px solid {c.line}; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: {u}px; }}
    QMainWindow::separator, QSplitter::handle {{ background: {c.window}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QSplitter::handle:hover {{ background: {c.accent}; }}
    QMenuBar {{ background: {c.window}; padding: {u // 2}px; }}
    QMenuBar::item {{ padding: {u}px {2 * u}px; border-radius: {u}px; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {c.selection}; color: {c.on_selection}; }}
    QMenu {{ background: {c.raised}; border: 1px solid {c.line}; padding: {u}px; }}
    QMenu::item {{ padding: {u}px {5 * u}px; border-radius: {u}px; }}
    QMenu::item:disabled {{ color: {faint}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: {u}px; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {c.dim}; border: none; border-bottom: {max(2, u // 2)}px solid transparent;
        padding: {u}px {2 * u}px; margin-right: {u}px; }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }}
    QStatusBar {{ background: {c.window}; color: {c.dim}; }}
    QStatusBar::item {{ border: none; }}
    *[tone="dim"] {{ color: {c.dim}; }}
    *[tone="good"] {{ color: {c.good}; }}
    *[tone="warning"] {{ color: {c.warning}; }}
    *[tone="trouble"] {{ color: {c.trouble}; }}
    QFrame[sheet="true"] {{ background: {c.panel}; border-radius: {2 * u}px; }}
    QFrame[bar="trouble"] {{ background: {blend(c.trouble, c.window, 0.82)}; border-left: {u}px solid {c.trouble}; }}
    QFrame[bar="note"] {{ background: {blend(c.good, c.window, 0.82)}; border-left: {u}px solid {c.good}; }}
    """


def _buttons(c: Colors, u: int) -> str:
    """Return the rules of what is pressed, ticked and pulled."""
    faint = blend(c.dim, c.raised, 0.4)
    return f"""
    QPushButton, QToolButton {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {u}px;
        padding: {u}px {3 * u}px; }}
    QToolButton {{ padding: {u}px {2 * u}px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: {u - 1}px {3 * u - 1}px; }}
    QToolButton:focus {{ padding: {u - 1}px {2 * u - 1}px; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.selection}; color: {c.on_selection}; }}
    QToolButton:checked {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {faint}; }}
    QPushButton[isMain="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
        font-weight: 600; }}
    QPushButton[isMain="true"]:hover {{ background: {blend(c.accent, c.text, 0.2)}; }}
    QPushButton[isMain="true"]:disabled {{ background: {c.raised}; color: {faint};
        border-color: {c.line}; }}
    QCheckBox {{ spacing: {2 * u}px; padding: {u // 2}px; }}
    QCheckBox::indicator, QListWidget::indicator, QTreeWidget::indicator {{ width: {3 * u}px; height: {3 * u}px;
        border: 2px solid {c.dim}; border-radius: {u // 2}px; background: {c.panel}; }}
    QCheckBox::indicator:hover, QCheckBox:focus::indicator, QListWidget::indicator:hover,
        QTreeWidget::indicator:hover {{ border-color: {c.accent}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked,
        QTreeWidget::indicator:checked {{ border-color: {c.accent}; background: {c.accent}; }}
    QTreeWidget::indicator:indeterminate {{ border-color: {c.accent}; background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
        stop: 0.29 {c.panel}, stop: 0.3 {c.accent}, stop: 0.7 {c.accent}, stop: 0.71 {c.panel}); }}
    QRadioButton {{ spacing: {2 * u}px; padding: {u // 2}px; }}
    QRadioButton::indicator {{ width: {3 * u}px; height: {3 * u}px; border-radius: {(3 * u + 4) // 2}px;
        border: 2px solid {c.dim}; background: {c.panel}; }}
    QRadioButton::indicator:hover, QRadioButton:focus::indicator {{ border-color: {c.accent}; }}
    QRadioButton::indicator:checked {{ border-color: {c.accent}; background: qradialgradient(cx: 0.5, cy: 0.5,
        radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {c.accent}, stop: 0.5 {c.accent}, stop: 0.6 {c.panel}, stop: 1 {c.panel}); }}
    QSlider::groove:horizontal {{ height: {u}px; background: {c.line}; border-radius: {u // 2}px; }}
    QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: {u // 2}px; }}
    QSlider::sub-page:horizontal:disabled {{ background: {c.line}; }}
    QSlider::handle:horizontal {{ width: {3 * u}px; height: {3 * u}px; margin: -{u + 1}px 0; border-radius: {(3 * u + 2) // 2}px;
        background: {c.text}; border: 1px solid {c.line}; }}
    QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ border: 2px solid {c.accent}; }}
    QSlider::handle:horizontal:disabled {{ background: {c.dim}; }}
    """


def _fields(c: Colors, u: int) -> str:
    """Return the rules of what is typed and chosen in."""
    faint = blend(c.dim, c.raised, 0.4)
    return f"""
    QLineEdit, QAbstractSpinBox, #comment {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {u}px;
        padding: {u}px {2 * u}px; }}
    QAbstractSpinBox {{ padding: {max(1, u - 2)}px 0; }}
    QLineEdit:focus, QAbstractSpinBox:focus, #comment:focus {{ border: 1px solid {c.accent}; }}
    QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {faint}; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0 0 0 {u}px; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: {5 * u}px;
        height: {5 * u // 2}px; subcontrol-origin: border; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; top: 1px; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; bottom: 1px; }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {c.raised}; }}
    QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow, QComboBox::down-arrow {{ image: none; border: none;
        width: {2 * u + 2}px; height: {u + 1}px; background: {_arrow(c.text, is_up=False)}; }}
    QAbstractSpinBox::up-arrow {{ background: {_arrow(c.text, is_up=True)}; }}
    QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::up-arrow:disabled,
        QAbstractSpinBox::down-arrow:disabled {{ background: none; }}
    QComboBox {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {u}px; padding: {u}px {2 * u}px; }}
    QComboBox:hover, QComboBox:focus {{ border-color: {c.accent}; }}
    QComboBox::drop-down {{ border: none; width: {5 * u}px; }}
    QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.line};
        selection-background-color: {c.selection}; selection-color: {c.on_selection}; }}
    """


def _views(c: Colors, u: int) -> str:
    """Return the rules of tables, trees, lists, their heads, and what scrolls or fills."""
    return f"""
    QTableView, QTreeView, QListView, QPlainTextEdit {{ background: {c.panel}; border: none;
        alternate-background-color: {blend(c.panel, c.window, 0.5)}; outline: none; }}
    QTableView::item {{ padding: 0 {u}px; border: none; }}
    QTreeView::item, QTreeWidget::item {{ padding: {u}px 0; }}
    QListWidget::item {{ padding: {u}px; }}
    QListWidget::item:selected {{ background: {c.selection}; color: {c.on_selection}; }}
    #pages {{ padding: {2 * u}px 0; }}
    #pages::item {{ padding: {2 * u}px {3 * u}px; }}
    #mapCard {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.dim}; border-radius: {u}px; }}
    #offers::item {{ padding: {u}px {2 * u}px; }}
    #offers::item:selected {{ background: {c.selection}; color: {c.on_selection}; }}
    QHeaderView {{ background: {c.window}; border: none; }}
    QHeaderView::section {{ background: {c.window}; color: {c.dim}; border: none;
        border-bottom: 1px solid {c.line}; padding: {u}px {u}px; font-weight: 600; }}
    QTableView QHeaderView::section {{ padding: {u}px {u + _CELL_MARGIN}px; }}
    QHeaderView::section:hover {{ color: {c.text}; }}
    QHeaderView::up-arrow, QHeaderView::down-arrow {{ image: none; width: 0px; height: 0px; }}
    QProgressBar {{ background: {c.raised}; border: none; border-radius: {u // 2}px; height: {u}px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: {u // 2}px; }}
    QScrollBar:vertical {{ background: transparent; width: {3 * u}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {3 * u}px; margin: 0; }}
    QScrollBar::handle {{ background: {blend(c.dim, c.panel, 0.6)}; border-radius: {u}px; min-height: {8 * u}px;
        min-width: {8 * u}px; margin: {max(1, u // 2)}px; }}
    QScrollBar::handle:hover {{ background: {c.dim}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: none; width: 0; height: 0; }}
    """
