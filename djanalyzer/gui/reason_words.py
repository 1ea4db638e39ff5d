"""Why a cue or loop is suggested, in the user's words.

The library keeps the reason as it was given, in English ("drums return after 16 bars, energy +3", "16 bars before drop 1, as usual");
here it is taken apart and said anew. What an older version of the program may have said otherwise stays as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.place_names import PLACES


class _Form(NamedTuple):
    """A form of words: `n` in the pattern is counted, every other group is said anew by itself if it can be."""

    pattern: re.Pattern[str]
    text: str


def _form(pattern: str, text: str) -> _Form:
    return _Form(re.compile(pattern), text)


_BARS = r"(?P<n>\d+) bars?"
_WHO = (
    r"(?P<who>hats join|hats leave|bass joins|bass leaves|a part joins|a part leaves|the arrangement changes)"
)

# The first that fits counts: wholes stand before parts.
_FORMS = (
    _form(r"(?P<where>.+), as usual", marked("{where}, as usual")),
    _form(r"(?P<what>.+), energy (?P<step>[+-]\d+)", marked("{what}, energy {step}")),
    _form(r"(?P<what>.+), energy unchanged", marked("{what}, energy unchanged")),
    _form(rf"(?P<what>.+), {_WHO}", marked("{what}, {who}")),
    _form(r"as in your tracks that sound alike", marked("as in your tracks that sound alike")),
    _form(rf"drums return after {_BARS}", marked("drums return after %n bar(s)")),
    _form(rf"drums enter after {_BARS}", marked("drums enter after %n bar(s)")),
    _form(rf"drums drop out for {_BARS}", marked("drums drop out for %n bar(s)")),
    _form(rf"first beat with drums, after {_BARS}", marked("first beat with drums, after %n bar(s)")),
    _form(r"first beat with drums", marked("first beat with drums")),
    _form(r"first beat of the track", marked("first beat of the track")),
    _form(r"first beat of the grid", marked("first beat of the grid")),
    _form(r"a phrase to mix from", marked("a phrase to mix from")),
    _form(r"steady drums to mix from", marked("steady drums to mix from")),
    _form(rf"no more drums, {_BARS} left", marked("no more drums, %n bar(s) left")),
    _form(rf"last {_BARS} with drums, (?P<left>\d+) left", marked("last %n bar(s) with drums, {left} left")),
    _form(rf"voice returns after {_BARS}", marked("voice returns after %n bar(s)")),
    _form(rf"{_BARS} of drums, nothing else", marked("%n bar(s) of drums, nothing else")),
    _form(r"(?P<n>\d+) steady bars without voice", marked("%n steady bar(s) without voice")),
    _form(r"hats join", marked("hats join")),
    _form(r"hats leave", marked("hats leave")),
    _form(r"bass joins", marked("bass joins")),
    _form(r"bass leaves", marked("bass leaves")),
    _form(r"a part joins", marked("a part joins")),
    _form(r"a part leaves", marked("a part leaves")),
    _form(r"the arrangement changes", marked("the arrangement changes")),
    _form(r"(?P<n>\d+) beats? before (?P<place>.+)", marked("%n beat(s) before {place}")),
    _form(r"(?P<n>\d+) beats? after (?P<place>.+)", marked("%n beat(s) after {place}")),
    _form(rf"{_BARS} before (?P<place>.+)", marked("%n bar(s) before {place}")),
    _form(rf"{_BARS} after (?P<place>.+)", marked("%n bar(s) after {place}")),
    _form(r"first (?P<event>.+?) after (?P<place>.+)", marked("{event}, the first after {place}")),
    _form(r"last (?P<event>.+?) before (?P<place>.+)", marked("{event}, the last before {place}")),
    _form(r"first beat", PLACES["first beat"]),
    _form(r"last beat", marked("Last beat")),
    _form(r"middle", marked("Middle")),
    _form(r"loudest (?P<n>\d+)", marked("The loudest %n bar(s)")),
    _form(r"calmest (?P<n>\d+)", marked("The calmest %n bar(s)")),
    _form(r"greatest rise", marked("The greatest rise")),
    _form(r"greatest fall", marked("The greatest fall")),
    _form(r"longest section", marked("The longest section")),
    _form(r"loudest section", marked("The loudest section")),
    _form(r"loudest drop", marked("The loudest drop")),
    _form(r"drop returns", marked("Drop returns")),
    _form(r"last (?P<place>.+)", marked("last {place}")),
    _form(r"(?P<place>.+) (?P<number>\d+)", marked("{place} {number}")),
    _form(r"(?P<what>.+[a-z]) begins", marked("{what} begins")),
    _form(r"drums return", marked("Drums return")),
    _form(r"drums stop", marked("Drums stop")),
    _form(r"voice stops", marked("Voice stops")),
    _form(r"voice enters", marked("Voice enters")),
    _form(r"voice", marked("Voice")),
    _form(r"full energy", marked("Full energy")),
    _form(r"section", marked("Section")),
    _form(r"mix-in", PLACES["mix in"]),
    _form(r"mix-out", PLACES["mix out"]),
    _form(r"vocal-in", PLACES["vocal in"]),
    *(_form(re.escape(name), text) for name, text in PLACES.items()),
)
_FIGURES = frozenset({"step", "number", "left"})


def reason_words(reason: str) -> str:
    """Say why something is suggested; what has no known form is returned as it is."""
    for form in _FORMS:
        if found := form.pattern.fullmatch(reason):
            parts = found.groupdict()
            n = parts.pop("n", None)
            values = {k: part if k in _FIGURES else reason_words(part) for k, part in parts.items()}
            return tr(form.text, None if n is None else int(n), **values)
    return reason
