"""What the set builder says: how a set shall run, what it came to, and why each track stands where it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.columns import one_line
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.similar_words import alike

if TYPE_CHECKING:
    from djanalyzer.music import Key
    from djanalyzer.music.sets import BuiltSet, SetNotice, SetStep, Transition

SHAPES = {
    "level": marked("Level"),
    "rising": marked("Rising"),
    "falling": marked("Falling"),
    "peak": marked("A peak, then down again"),
    "waves": marked("Waves"),
}
HARMONIES = {
    "free": marked("Keys do not count"),
    "usual": marked("Keys count as much as the rest"),
    "strict": marked("Keys before all else"),
}
_ROLES = {
    "chosen": marked("You chose it."),
    "locked": marked("You hold it in this place."),
}
_CHANGE = 0.0005  # of the tempo: less is written as none
_AUDIBLE = 0.5  # levels of energy


def notice_words(notice: SetNotice) -> str:
    """Return what is not as wished in a set."""
    kind, n = str(notice.kind), notice.number
    if kind == "no_place":
        return tr(
            "There was no place for {titles}.",
            titles=", ".join(tr("“{title}”", title=one_line(title)) for title in notice.titles),
        )
    if kind == "too_short":
        return tr(
            "There are too few tracks: the set lasts {minutes} of {wished} minutes.",
            minutes=n,
            wished=notice.of,
        )
    if kind == "too_long":
        return tr(
            "What you chose takes longer: the set lasts {minutes} minutes, not {wished}.",
            minutes=n,
            wished=notice.of,
        )
    if kind == "no_tempo":
        return tr("Of %n track(s) nobody knows the tempo.", n)
    few, many = f"{n:,}", f"{notice.of:,}"
    return tr("Only {few} of {many} tracks were looked at: a search narrows them down.", few=few, many=many)


def step_name(step: SetStep) -> str:
    """Return artist and title of a step in a line."""
    title = one_line(step.title)
    return tr("{artist} – {title}", artist=one_line(step.artist), title=title) if step.artist else title


def why_words(step: SetStep, before: SetStep | None, key_notation: str = "camelot") -> str:
    """Return why a track stands where it does: "8A to 9A, tempo +1.2 %, energy +1, nobody sings over anybody"."""
    said = _between(step, before, key_notation) if before is not None and step.transition is not None else []
    if before is None:
        said = [tr("opens the set")]
    if step.energy is not None and step.wished_energy is not None:
        said.append(
            tr(
                "energy {level}, wished {wished}",
                level=notation.energy(step.energy),
                wished=f"{step.wished_energy:.1f}",
            )
        )
    words = ", ".join(said)
    role = tr(_ROLES[step.role]) if step.role in _ROLES else ""
    return f"{role} {words[:1].upper()}{words[1:]}.".strip()


def _between(step: SetStep, before: SetStep, key_notation: str) -> list[str]:
    gone = step.transition
    assert gone is not None
    said = [_keys(before.key, step.key, gone, key_notation), _tempo(gone)]
    if step.wished_energy is None and gone.energy_step is not None:
        is_same = abs(gone.energy_step) < _AUDIBLE
        said.append(
            tr("the same energy") if is_same else tr("energy {step}", step=_signed(gone.energy_step, 0))
        )
    said += [_voices(gone), _likeness(gone)]
    return [words for words in said if words]


def _keys(here: Key | None, there: Key | None, gone: Transition, key_notation: str) -> str:
    if here is None or there is None or gone.key_steps is None:
        return tr("key unknown")
    if gone.key_steps == 0:
        return tr("stays in {key}", key=notation.key(there, key_notation))
    return tr(
        "{here} to {there}", here=notation.key(here, key_notation), there=notation.key(there, key_notation)
    )


def _tempo(gone: Transition) -> str:
    if gone.tempo_change is None:
        return tr("tempo unknown")
    is_same = abs(gone.tempo_change) < _CHANGE
    said = tr("the same tempo") if is_same else tr("tempo {step} %", step=_signed(100 * gone.tempo_change, 1))
    if gone.speed != 1.0:
        said += f" ({tr('counted half') if gone.speed == 0.5 else tr('counted double')})"
    return said


def _voices(gone: Transition) -> str:
    if gone.clash_seconds is None:
        return ""
    if gone.clash_seconds:
        return tr("⚠ both sing for %n second(s)", max(1, round(gone.clash_seconds)))
    return tr("no voice over a voice")


def _likeness(gone: Transition) -> str:
    return "" if gone.likeness is None else tr("sounds {share} alike", share=alike(gone.likeness))


def summary(built: BuiltSet) -> str:
    """Return what a set came to: "14 tracks, 1:02:10"."""
    return tr("%n track(s), {length}", len(built.steps), length=notation.length(built.length))


def other_words(step: SetStep, key_notation: str = "camelot") -> str:
    """Return a track that could stand in another's place: "Kita Low – Night bus  ·  124.00  ·  9A  ·  energy 6"."""
    energy = tr("energy {level}", level=notation.energy(step.energy)) if step.energy is not None else ""
    said = (step_name(step), notation.tempo(step.bpm), notation.key(step.key, key_notation), energy)
    return "  ·  ".join(part for part in said if part)


def _signed(value: float, digits: int) -> str:
    return f"{value:+.{digits}f}".replace("-", "−")
