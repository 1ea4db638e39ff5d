"""Templates of cues, and why one gives no mark, in the user's words."""

from __future__ import annotations

from djanalyzer.app.placing import LAST, Laid, Template, TrackPlan
from djanalyzer.gui import mark_menu, notation
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.mark_editor import clock
from djanalyzer.gui.place_names import PLACES

_WHY = {
    "no_grid": marked("no beat grid"),
    "outside": marked("outside of the track"),
    "already_there": marked("a mark stands there already"),
    "pad_taken": marked("the pad is taken"),
    "locked": marked("the cues are locked"),
    "no_place": marked("the track has none"),
}


def place_words(template: Template) -> str:
    """Say which place a template means: "16 bars before Drop 2"."""
    place = tr(PLACES[template.place])
    if template.number == LAST:
        place = tr("last {place}", place=place)
    elif template.number > 1:
        place = tr("{place} {number}", place=place, number=template.number)
    n = abs(template.shift)
    if template.shift < 0 and template.unit == "bars":
        return tr("%n bar(s) before {place}", n, place=place)
    if template.shift < 0:
        return tr("%n beat(s) before {place}", n, place=place)
    if template.shift > 0 and template.unit == "bars":
        return tr("%n bar(s) after {place}", n, place=place)
    if template.shift > 0:
        return tr("%n beat(s) after {place}", n, place=place)
    return place


def template_words(template: Template) -> str:
    """Say what a template does: "16 bars before Drop → pad B, “Drop -16”"."""
    place = place_words(template)
    if template.slot is None:
        words = tr("{place} → memory list", place=place)
    else:
        words = tr("{place} → pad {letter}", place=place, letter=notation.pad(template.slot))
    if template.loop_beats:
        words = tr("{words}, loop of %n beat(s)", template.loop_beats, words=words)
    return tr("{words}, “{name}”", words=words, name=template.name) if template.name else words


def why_words(why: str) -> str:
    """Say why a mark is not set."""
    return tr(_WHY[str(why)])


def cause_words(laid: Laid) -> str:
    """Say what a mark comes from: a template's place, or a suggestion."""
    if isinstance(laid.cause, Template):
        return place_words(laid.cause)
    kind = tr(mark_menu.KINDS[str(laid.cause.kind)])
    return tr("{kind} as suggested ({confidence})", kind=kind, confidence=f"{laid.cause.confidence:.0%}")


def laid_words(laid: Laid) -> str:
    """Say what is set where: "B 0:32.500 Drop"; or what is not, and why."""
    if laid.mark is None:
        return tr("{cause}: {why}", cause=cause_words(laid), why=why_words(str(laid.why)))
    mark = laid.mark
    start = mark.start if hasattr(mark, "start") else mark.time
    pad = notation.pad(mark.slot) or tr("memory")
    if mark.name:
        return tr("{pad} {time} {name}", pad=pad, time=clock(start), name=mark.name)
    return tr("{pad} {time}", pad=pad, time=clock(start))


def added_words(track: TrackPlan) -> str:
    """Say what is added to a track."""
    return "  ·  ".join(laid_words(laid) for laid in track.added)


def left_words(track: TrackPlan) -> str:
    """Say what is not added to a track, and why."""
    if track.why is not None:
        return why_words(str(track.why))
    return "  ·  ".join(laid_words(laid) for laid in track.laid if laid.mark is None)
