"""The search line taken apart: alternatives, each a list of terms that must all hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNFINISHED = ("", "-", "~", ">", ">=", "<", "<=", "=")
_TERM = re.compile(
    r"""(?P<or>\|)
    |(?P<not>-)?(?P<fuzzy>~)?
     (?:(?P<field>[A-Za-z_]+):\s*(?P<about>~)?)?
     (?P<exact>=(?="))?
     (?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s|]+)|(?P<nothing>(?<=:)))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the search line, or a phrase, with what stands before it."""

    text: str
    field: str = ""
    is_negated: bool = False
    is_fuzzy: bool = False
    is_exact: bool = False
    is_phrase: bool = False

    @property
    def is_finished(self) -> bool:
        """Tell whether there is something to look for already: not after `artist:`, `bpm:>` or a lone minus."""
        return self.text not in _UNFINISHED or (self.text == "" and self.is_phrase and self.field != "")

    @property
    def as_text(self) -> Term:
        """Return the term with its field as a part of the text."""
        return Term(f"{self.field}:{self.text}", is_negated=self.is_negated) if self.field else self


def parse(query: str) -> list[list[Term]]:
    """Return the alternatives of a search line, each a list of terms that must all hold."""
    alternatives: list[list[Term]] = [[]]
    whole = query.encode("utf-8", "replace").decode("utf-8")  # names of files may hold halves of characters
    for found in _TERM.finditer(whole.replace("\x00", " ")):
        if found["or"]:
            alternatives.append([])
        elif (term := _term(found)).is_finished:
            alternatives[-1].append(term)
    full = [terms for terms in alternatives if terms]
    return full or [[]]


def _term(found: re.Match[str]) -> Term:
    phrase = found["phrase"]
    return Term(
        text=phrase if phrase is not None else found["word"] or "",
        field=(found["field"] or "").lower(),
        is_negated=bool(found["not"]),
        is_fuzzy=bool(found["fuzzy"] or found["about"]),
        is_exact=bool(found["exact"]),
        is_phrase=phrase is not None and bool(found["closed"]),
    )
