"""How everything about one track reads on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from djanalyzer.app.notes import note_of
from djanalyzer.app.records import (
    anchor_records,
    energy_curve_record,
    key_reason,
    key_record,
    mix_record,
    offset_record,
    path_text,
    stretch_record,
    style_records,
    vocal_records,
    voice_record,
)
from djanalyzer.app.section_words import OWN, section_word
from djanalyzer.cli.printing import clock, pad, place, plain, say

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck, DeckSuggestion
    from djanalyzer.music import GridAnchor, Key, TimeOffset

Record = dict[str, Any]

_SHOWN_ANCHORS = 8
_SHOWN_SPANS = 16


def say_deck(deck: Deck, words: str = OWN) -> None:
    """Print all that is known of a track; sections in `words`, one of `section_words.VOCABULARIES`."""
    say(plain(f"{deck.artist} - {deck.title}" if deck.artist else deck.title))
    say(f"    {plain(str(deck.path))}")
    facts = [
        clock(deck.duration),
        f"{deck.bpm:.2f} BPM" if deck.bpm else "no tempo",
        f"energy {deck.energy.level:.0f}" if deck.energy else "",
        f"{deck.state} by {deck.model}" if deck.model else deck.state,
        deck.reason,
    ]
    say("    " + ", ".join(plain(fact) for fact in facts if fact))
    for remark in deck.remarks:
        say(f"    note: {plain(remark)}")
    for heading, lines in (
        (_grid_heading(deck), _grid(deck)),
        ("other ways to count", _choices(deck)),
        ("mixing", _mixing(deck)),
        ("key", _keys(deck)),
        (f"vocals{_heard_by(deck)}", _vocals(deck)),
        ("genre and mood, as the model hears them", _guesses(deck)),
        ("dynamics", _dynamics(deck)),
        (f"sections{_from(deck.sections_from)}", _sections(deck, words)),
        ("sections beside these", _kept_sections(deck)),
        ("cues and loops", _marks(deck)),
        ("suggestions", _suggestions(deck.suggestions)),
        ("where sources disagree", _opinions(deck)),
        ("time offsets, taken off what these programs said", _offsets(deck)),
    ):
        _say_part(heading, lines)


def _say_part(heading: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if number == 0:
            say(f"  {heading}")
        say(f"    {line}".rstrip())


def _grid_heading(deck: Deck) -> str:
    heading = f"beat grid, {len(deck.beats)} beats"
    if deck.is_confirmed:
        return f"{heading}, set or confirmed by you"
    if deck.is_checked or deck.needs_review:
        word = "checked" if deck.is_checked else "please review"
        return f"{heading}, {deck.beat_confidence or 0:.1%} sure: {word}"
    return heading


def _grid(deck: Deck) -> Iterator[str]:
    anchors = deck.beat_grid.anchors if deck.beat_grid else ()
    for anchor in anchors[:_SHOWN_ANCHORS]:
        yield f"{place(anchor.time)}  {anchor.tempo:.2f} BPM, {_beat(anchor)}"
    if len(anchors) > _SHOWN_ANCHORS:
        yield f"and {len(anchors) - _SHOWN_ANCHORS} more"
    if anchors and deck.downbeat_confidence and not deck.is_confirmed:
        yield f"bars {deck.downbeat_confidence:.1%} sure"


def _beat(anchor: GridAnchor) -> str:
    meter = "" if anchor.meter == "4/4" else f" of {anchor.meter}"
    return f"beat {anchor.beat_in_bar}{meter}"


def _choices(deck: Deck) -> Iterator[str]:
    for choice in deck.grid_choices:
        if not choice.is_current:
            yield f"{choice.text}  ({choice.difference})"


def _mixing(deck: Deck) -> Iterator[str]:
    mix = deck.mix_range
    for what, n_bars, word, time in (
        ("intro", mix.intro_bars, "until", mix.safe_until),
        ("outro", mix.outro_bars, "from", mix.safe_from),
    ):
        if n_bars or time is not None:
            safe = f", safe to mix {word} {place(time)}" if time is not None else ""
            yield f"{what} of {n_bars} bar{'' if n_bars == 1 else 's'}{safe}"


def _keys(deck: Deck) -> Iterator[str]:
    if deck.key is not None:
        yield f"{_key_names(deck.key)}  {deck.key.confidence:.0%}"
    elif deck.model:
        yield f"none: {key_reason(None, deck.tuning, deck.key_stretches)}"
    if deck.voice is not None and (second := deck.voice.harmonic_key) is not None:
        yield f"{_key_names(second)}  {second.confidence:.0%}, by bass and other instruments alone"
    if deck.key_opinion is not None and (heard := deck.key_opinion.key) is not None:
        yield f"{_key_names(heard)}  {heard.confidence:.0%}, by the listener for similarity"
    if deck.tuning is not None:
        yield f"tuned {round(deck.tuning):+d} cents from A = 440 Hz"
    if len(deck.key_stretches) > 1:
        for stretch in deck.key_stretches:
            name = _key_names(stretch.key) if stretch.key else "no key"
            yield f"{place(stretch.start)} - {place(stretch.stop)}  {name}"


def _key_names(key: Key) -> str:
    return f"{key.camelot}, {key.open_key} in Open Key, {key.name}"


def _heard_by(deck: Deck) -> str:
    return ", as the separated stems tell" if deck.voice is not None else ", as the analysis hears them"


def _vocals(deck: Deck) -> Iterator[str]:
    if deck.vocals is None:
        return
    for span in deck.vocals[:_SHOWN_SPANS]:
        yield f"{place(span.start)} - {place(span.stop)}  {span.confidence:.0%}"
    if len(deck.vocals) > _SHOWN_SPANS:
        yield f"and {len(deck.vocals) - _SHOWN_SPANS} more"
    sung = sum(span.stop - span.start for span in deck.vocals)
    yield f"{clock(sung) or '0:00'} of {clock(deck.duration)} in all" if deck.vocals else "nobody sings"
    if deck.voice is not None and (pitches := deck.voice.pitch_range()) is not None:
        low, high = (note_of(hertz)[0] for hertz in pitches)
        yield f"from {low} to {high}"


def _guesses(deck: Deck) -> Iterator[str]:
    for name, guesses in (("genre", deck.genres), ("mood", deck.moods)):
        if guesses:
            yield f"{name}  " + ", ".join(f"{guess.word} {guess.confidence:.0%}" for guess in guesses)


def _dynamics(deck: Deck) -> Iterator[str]:
    if deck.dynamics is not None and deck.dynamics.curve:
        low, high = min(deck.dynamics.curve), max(deck.dynamics.curve)
        yield f"from {low:+.1f} to {high:+.1f} LU against the whole"
    if deck.changes:
        times = ", ".join(place(change.time) for change in deck.changes)
        yield f"somebody joins or leaves at {times}"


def _sections(deck: Deck, words: str) -> Iterator[str]:
    for section in deck.sections:
        trust = f"{section.confidence:.0%}"
        if deck.sections_from:  # no program says how sure it is
            trust = "" if section.is_likely else "or something else"
        yield f"{place(section.start)} - {place(section.stop)}  {section_word(section.label, words)}  {trust}"


def _from(program: str) -> str:
    return f", as {plain(program)} has found them" if program else ""


def _kept_sections(deck: Deck) -> Iterator[str]:
    for program in deck.kept_sections:
        yield f"{plain(program)} has found others"


def _marks(deck: Deck) -> Iterator[str]:
    for cue in deck.cues:
        yield f"{pad(cue.slot)}  {place(cue.time)}  {plain(cue.name)}{_by(cue.source)}"
    for loop in deck.loops:
        yield f"{pad(loop.slot)}  {place(loop.start)} - {place(loop.stop)} loop  {plain(loop.name)}{_by(loop.source)}"


def _by(source: str) -> str:
    return f"  [{plain(source)}]" if source else ""


def _opinions(deck: Deck) -> Iterator[str]:
    for opinion in deck.opinions:
        yield f"{opinion.matter}: {plain(str(opinion))}{'  (counts)' if opinion.counts else ''}"


def _suggestions(suggestions: Iterable[DeckSuggestion]) -> Iterator[str]:
    for s in suggestions:
        end = f" - {place(s.stop)}" if s.stop is not None else ""
        wish = " ".join(filter(None, (pad(s.slot) if s.slot is not None else "", plain(s.name))))
        yield f"{place(s.time)}{end}  {wish or s.kind}  {s.confidence:.0%}  {plain(s.reason)}"


def _offsets(deck: Deck) -> Iterator[str]:
    for known in deck.offsets:
        yield f"{plain(str(known))}  {', '.join(known.what)}"


def deck_record(deck: Deck, words: str = OWN) -> Record:
    """Return all that is known of a track for JSON."""
    return {
        "id": deck.track_id,
        "path": path_text(deck.path),
        "title": deck.title,
        "artist": deck.artist,
        "duration": deck.duration,
        "bpm": deck.bpm,
        **_counting(deck),
        "key": key_record(deck.key),
        "key_reason": key_reason(deck.key, deck.tuning, deck.key_stretches) if deck.model else None,
        "keys": [stretch_record(stretch) for stretch in deck.key_stretches],
        "tuning": deck.tuning,
        "mix_range": mix_record(deck.mix_range),
        "vocals": vocal_records(deck.vocals),
        "voice": voice_record(deck.voice),
        "energy": deck.energy.level if deck.energy else None,
        "energy_curve": energy_curve_record(deck.energy) if deck.energy else None,
        **style_records(deck),
        **_marked(deck, words),
        "state": deck.state,
        "reason": deck.reason,
        "model": deck.model,
        "remarks": list(deck.remarks),
        "opinions": [
            {"matter": o.matter, "source": o.source, "value": o.value, "counts": o.counts}
            for o in deck.opinions
        ],
        "offsets": [
            {"program": known.program, "of": list(known.what), **_offset(known.offset)}
            for known in deck.offsets
        ],
    }


def _offset(offset: TimeOffset | None) -> Record:
    if offset is None:
        return {"seconds": None, "file_class": None, "basis": None}
    return offset_record(offset)


def _counting(deck: Deck) -> Record:
    return {
        "beat_grid": anchor_records(deck.beat_grid),
        "beat_confidence": deck.beat_confidence,
        "downbeat_confidence": deck.downbeat_confidence,
        "checked": deck.is_checked,
        "confirmed": deck.is_confirmed,
        "needs_review": deck.needs_review,
        "grid_choices": [
            {
                "bpm": choice.tempo,
                "anchors": anchor_records(choice.beat_grid),
                "probability": choice.probability,
                "relation": choice.relation,
                "current": choice.is_current,
            }
            for choice in deck.grid_choices
        ],
    }


def _marked(deck: Deck, words: str) -> Record:
    return {
        "sections_from": deck.sections_from or None,
        "sections_kept_by": list(deck.kept_sections),
        "sections": [
            {
                "start": s.start,
                "end": s.stop,
                "label": str(s.label),
                "pop_label": s.label.in_pop,
                "edm_label": s.label.in_edm,
                **({"name": section_word(s.label, words)} if words != OWN else {}),
                "confidence": s.confidence,
            }
            for s in deck.sections
        ],
        "cues": [
            {"time": c.time, "slot": c.slot, "name": c.name, "color": c.color, "kind": str(c.kind)}
            | {"source": c.source or None}
            for c in deck.cues
        ],
        "loops": [
            {"start": x.start, "end": x.stop, "slot": x.slot, "name": x.name, "color": x.color}
            | {"source": x.source or None}
            for x in deck.loops
        ],
        "suggestions": [
            {
                "time": s.time,
                **({"end": s.stop} if s.stop is not None else {}),
                "kind": str(s.kind),
                "confidence": s.confidence,
                "reason": s.reason,
            }
            for s in deck.suggestions
        ],
    }
