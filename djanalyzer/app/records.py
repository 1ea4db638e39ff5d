"""An analysis as plain values for JSON; `resources/schema/analysis.schema.json` describes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.section_words import OWN, section_word
from djanalyzer.errors import Trouble
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Energy,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    MixRange,
    Section,
    Suggestion,
    TimeOffset,
    VocalSpan,
    Voice,
    note_of,
)

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck

Record = dict[str, Any]


def analysis_record(path: Path, analysis: Analysis, words: str = OWN) -> Record:
    """Return the object of one analysed file. Times are seconds, rounded to a tenth of a millisecond.

    Sections have a name in `words` where these are not our own.
    """
    grid = analysis.beat_grid
    return {
        "path": path_text(path),
        "duration": _time(analysis.duration),
        "bpm": _tempo(analysis.tempo),
        "beat_grid": anchor_records(grid),
        "beat_confidence": _share(analysis.beat_confidence),
        "downbeat_confidence": _share(analysis.downbeat_confidence),
        "checked": analysis.is_checked,
        "grid_choices": [choice_record(choice, analysis.duration) for choice in analysis.grid_choices],
        "beats": [_time(t) for t in grid.beats(analysis.duration)] if grid else [],
        "downbeats": [_time(t) for t in grid.downbeats(analysis.duration)] if grid else [],
        "sections": [section_record(section, words) for section in analysis.sections],
        "cues": [_cue(suggestion) for suggestion in analysis.suggestions],
        "key": key_record(analysis.key),
        "key_reason": key_reason(analysis.key, analysis.tuning, analysis.key_stretches),
        "keys": [stretch_record(stretch) for stretch in analysis.key_stretches],
        "tuning": _cents(analysis.tuning),
        "mix_range": mix_record(analysis.mix_range),
        "vocals": vocal_records(analysis.vocals),
        "energy": round(float(analysis.energy.level), 1),
        "energy_curve": energy_curve_record(analysis.energy),
        **style_records(analysis),
        "model": analysis.model,
        "seconds": {
            name: round(float(getattr(analysis.seconds, name)), 4)
            for name in ("decode", "features", "model", "decoding")
        },
        "remarks": list(analysis.remarks),
    }


def failure_record(path: Path, trouble: Trouble) -> Record:
    """Return the object of a file that could not be analysed."""
    return {"path": path_text(path), "error": str(trouble)}


def key_record(key: Key | None) -> Record | None:
    """Return a key by its classical name, its places on both wheels and the trust in it."""
    if key is None:
        return None
    names = {"name": key.name, "camelot": key.camelot, "open_key": key.open_key}
    return {**names, "confidence": _share(key.confidence)}


def key_reason(key: Key | None, tuning: float | None, stretches: Sequence[KeyStretch]) -> str | None:
    """Return why there is no key; None where there is one. Analyses of earlier versions, without stretches, do not tell."""
    if key is not None:
        return None
    if tuning is None and not stretches:
        return "none was found"
    return "nothing in it is tuned" if tuning is None else "no key is sure enough"


def offset_record(offset: TimeOffset) -> Record:
    """Return what lies between a program's times and ours in a file: seconds, class of the file, where it comes from."""
    return {
        "seconds": round(float(offset.seconds), 6),
        "file_class": offset.file_class,
        "basis": str(offset.basis),
    }


def anchor_records(grid: BeatGrid | None) -> list[Record]:
    """Return the anchors of a grid; none where there is no grid."""
    return [
        {
            "time": round(float(a.time), 6),
            "bpm": round(float(a.tempo), 6),
            "beat_in_bar": int(a.beat_in_bar),
            "meter": str(a.meter),
        }
        for a in (grid.anchors if grid else ())
    ]


def choice_record(choice: GridChoice, duration: float) -> Record:
    """Return one way to count a recording of `duration` seconds."""
    grid = choice.beat_grid
    return {
        "bpm": _tempo(grid.tempo_over(duration)),
        "anchors": anchor_records(grid),
        "probability": _share(choice.probability),
    }


def section_record(section: Section, words: str = OWN) -> Record:
    """Return a section with its label in our own words, in those of most published figures, and in those of club music."""
    return {
        "start": _time(section.start),
        "end": _time(section.stop),
        "label": str(section.label),
        "pop_label": section.label.in_pop,
        "edm_label": section.label.in_edm,
        **({"name": section_word(section.label, words)} if words != OWN else {}),
        "confidence": _share(section.confidence),
    }


def stretch_record(stretch: KeyStretch) -> Record:
    """Return a stretch of a track in one key."""
    return {"start": _time(stretch.start), "end": _time(stretch.stop), "key": key_record(stretch.key)}


def mix_record(mix: MixRange) -> Record:
    """Return how a track begins and ends for the one who mixes it."""
    return {
        "intro_bars": int(mix.intro_bars),
        "outro_bars": int(mix.outro_bars),
        "safe_until": None if mix.safe_until is None else _time(mix.safe_until),
        "safe_from": None if mix.safe_from is None else _time(mix.safe_from),
    }


def vocal_records(vocals: Sequence[VocalSpan] | None) -> list[Record] | None:
    """Return where somebody sings; None where the model was not asked, as analyses of earlier versions were not."""
    if vocals is None:
        return None
    return [
        {"start": _time(v.start), "end": _time(v.stop), "confidence": _share(v.confidence)} for v in vocals
    ]


def voice_record(voice: Voice | None) -> Record | None:
    """Return what the stems of a track tell of its voice, but where it sings; None where nobody has listened to them."""
    if voice is None:
        return None
    pitches = voice.pitch_range()
    return {
        "recipe": voice.recipe,
        "pitch_range": None if pitches is None else [round(hertz, 2) for hertz in pitches],
        "notes": None if pitches is None else [note_of(hertz)[0] for hertz in pitches],
        "harmonic_key": key_record(voice.harmonic_key),
    }


def energy_curve_record(energy: Energy) -> Record:
    """Return how strong each moment feels."""
    return {"step": float(energy.step), "curve": [_share(value) for value in energy.curve]}


def style_records(said: Analysis | Deck) -> Record:
    """Return genre and mood as the model hears them, dynamics and changes; nothing of what the model was not asked."""
    dynamics, changes = said.dynamics, said.changes
    return {
        "genres": guess_records(said.genres),
        "moods": guess_records(said.moods),
        "dynamics": None
        if dynamics is None
        else {"step": float(dynamics.step), "curve": [round(float(v), 2) for v in dynamics.curve]},
        "changes": None
        if changes is None
        else [{"time": _time(c.time), "confidence": _share(c.confidence)} for c in changes],
    }


def guess_records(guesses: Sequence[Guess]) -> list[Record]:
    """Return the words that fit best, the likeliest first."""
    return [{"word": str(guess.word), "confidence": _share(guess.confidence)} for guess in guesses]


def path_text(path: Path) -> str:
    """Return a path that can be printed and sent as UTF-8, whatever bytes its name has."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _cue(suggestion: Suggestion) -> Record:
    end = {"end": _time(suggestion.stop)} if suggestion.is_loop and suggestion.stop is not None else {}
    return {
        "time": _time(suggestion.time),
        **end,
        "kind": str(suggestion.kind),
        "confidence": _share(suggestion.confidence),
        "reason": suggestion.reason,
        **_wish(suggestion),
    }


def _wish(suggestion: Suggestion) -> Record:
    """Return how this DJ would set it, as far as that is known."""
    pad = {} if suggestion.slot is None else {"pad": suggestion.pad}
    name = {"name": suggestion.name} if suggestion.name else {}
    return {**pad, **name, **({"color": suggestion.color} if suggestion.color else {})}


def _tempo(tempo: float | None) -> float | None:
    return None if tempo is None else round(float(tempo), 2)


def _cents(tuning: float | None) -> float | None:
    return None if tuning is None else round(float(tuning), 1)


def _time(seconds: float) -> float:
    return round(max(0.0, float(seconds)), 4)


def _share(confidence: float) -> float:
    return round(min(1.0, max(0.0, float(confidence))), 3)
