"""The models on this machine: the shipped one, and those that were promoted. One of them is in use; any may be again.

Each promoted model is a folder of its own in <data>/models, named by its number and never changed afterwards: the adaptation
with its card, and the report that it was promoted by. `choice.json` beside them says which one is in use, and which were
before it. Analyses keep the name of the model that made them, so that those of a former model stay when another one is
chosen; `waiting` are the tracks that the present one has not heard.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.music.judgement import Judgement, SubjectJudgement
from djanalyzer.music.learning import Subject
from djanalyzer.settings import places

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.models.adaptation import Adaptation, Card
    from djanalyzer.models.shipped import Weights

SHIPPED = 0  # the number of the model that came with the program
CANDIDATE, REPORT = "candidate", "report.json"  # in a run's folder
_CHOICE = "choice.json"
_MOST_FORMER = 100


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model that can be used.

    Attributes
    ----------
    number : int
        0 for the shipped one.
    name : str
        As stored with each analysis: "djanalyzer-6+3".
    runs : dict
        From which run each subject is that was learned; all others are the shipped model's.
    made : float or None
        Seconds since 1970; None of the shipped one.
    trouble : str
        Why it cannot be used, in a sentence; empty where it can.
    base : str
        The weights that it was learned for, where the program has others now: it is whole, and kept.
    """

    number: int
    name: str
    runs: Mapping[Subject, int] = field(default_factory=dict)
    made: float | None = None
    is_in_use: bool = False
    trouble: str = ""
    base: str = ""

    @property
    def serves(self) -> frozenset[Subject]:
        """The subjects that were learned from the library."""
        return frozenset(self.runs)


@dataclass(frozen=True, slots=True)
class _Choice:
    number: int = SHIPPED
    former: tuple[int, ...] = ()


class Models:
    """The models of a folder; every change is whole or not at all."""

    def __init__(self, folder: Path, base: Weights | None = None) -> None:
        """Look at a folder, which need not be there; `base` are the weights beneath all (None: the program's own)."""
        from djanalyzer.models.shipped import shipped

        self.folder = folder
        self._base = base or shipped()

    @classmethod
    def here(cls) -> Models:
        """Return the models of this user."""
        return cls(places().data / "models")

    @property
    def stored(self) -> tuple[StoredModel, ...]:
        """All of them, the shipped one first."""
        in_use = self._choice().number
        return tuple(self._model(n, n == in_use) for n in (SHIPPED, *self._numbers()))

    @property
    def runs(self) -> frozenset[int]:
        """The runs that any of them has learned from, also of those that cannot be used now."""
        from djanalyzer.models.adaptation import read_card

        found = set[int]()
        for number in self._numbers():
            with suppress(MissingWeights):  # it is damaged: nobody knows any more
                found |= set(read_card(self._path(number)).runs.values())
        return frozenset(found)

    @property
    def in_use(self) -> StoredModel:
        """The model that is chosen; one with `trouble` is not asked, the shipped one is in its place."""
        return self._model(self._choice().number, is_in_use=True)

    @property
    def adaptation(self) -> Path | None:
        """What to load beside the weights; None where the shipped model is in use, or has to be."""
        model = self.in_use
        return None if model.number == SHIPPED or model.trouble else self._path(model.number)

    @property
    def notice(self) -> str:
        """One sentence where the chosen model cannot be used; empty otherwise."""
        model = self.in_use
        return f"{model.trouble} {self._base.name} is used in its place." if model.trouble else ""

    def report(self, number: int) -> Judgement | None:
        """Return what a model was promoted by, of each subject by the run that taught it.

        None of the shipped one, and where it is lost.
        """
        try:
            return read_report(self.folder / str(number) / REPORT)
        except Trouble:
            return None

    def promote(self, run: Path, subjects: Collection[Subject] | None = None) -> StoredModel:
        """Make a model of a run's candidate for some of the subjects that its report offers (None: for all), and use it.

        What else the model in use has learned, it keeps.

        Raises
        ------
        Trouble
            The candidate is not better on them, was never held against what is in use now, is damaged, or stands on other
            weights; or it cannot be written.
        """
        from djanalyzer.models.adaptation import NAME, combined, load, numbered, read_card

        report = read_report(run / REPORT)
        offered = report.offered
        wanted = offered if subjects is None else frozenset(subjects)
        if not wanted or not wanted <= offered:
            raise Trouble(
                "What was learned is not shown to be better on what was chosen.",
                "The report of the run says on what it is; add tracks and learn again.",
            )
        path = run / CANDIDATE / NAME
        card = read_card(path)
        card.check_base(self._base.name, self._base.sha256)
        self._check_rival([s for s in report.subjects if s.subject in wanted], card)
        number = max(self._numbers(), default=0) + 1
        name = numbered(self._base.name, number)
        present = self.in_use
        told = _put_together(report, self.report(present.number), present.serves - wanted)
        return self._add(number, combined(name, load(path), wanted, self._adaptation_in_use()), told)

    def _check_rival(self, judged: Sequence[SubjectJudgement], card: Card) -> None:
        """Refuse what another run than the one that it was held against has taught since: that may know it better."""
        from djanalyzer.app.promotion import NAMES

        present, runs = self.in_use, {model.name: model.runs for model in self.stored}
        for found in judged:
            subject, former = found.subject, found.former
            known = (None, card.runs.get(subject), runs.get(former, {}).get(subject))
            if former and present.runs.get(subject) not in known:
                raise Trouble(
                    f"On {NAMES[subject]} this run was held against {former}, and {present.name} has learned more since.",
                    "Learn from your library again: the next run is held against it. Or choose other subjects.",
                )

    def take_back(self, run: int, subjects: Collection[Subject]) -> StoredModel:
        """Ask for these subjects, as far as they are a run's, what was asked before it: a former model, or the shipped one.

        What else the model in use has learned, it keeps.
        """
        from djanalyzer.models.adaptation import load, numbered

        present, own = self.in_use, self._adaptation_in_use()
        gone = frozenset(s for s in subjects if present.runs.get(s) == run)
        if own is None or not gone:
            return present
        former = self._before(run, gone)
        kept = {s: n for s, n in present.runs.items() if s not in gone}
        runs = kept | {s: n for s, n in former.runs.items() if s in gone}
        if runs == former.runs:
            return self.use(former.number)
        again = load(self._path(former.number)).parts if gone & former.serves else ()
        every = (*(p.only(p.serves - gone) for p in own.parts), *(p.only(gone) for p in again))
        number = max(self._numbers()) + 1
        parts = tuple(part for part in every if part.serves)
        mixed = replace(own, name=numbered(self._base.name, number), parts=parts)
        told = _put_together(self.report(present.number), self.report(former.number), gone)
        return self._add(number, mixed, told)

    def _before(self, run: int, subjects: frozenset[Subject]) -> StoredModel:
        """Return the last model in use that has these subjects of earlier runs alone, if of any."""
        former = (self._model(n, is_in_use=False) for n in reversed(self._choice().former))
        whole = (model for model in former if not model.trouble)
        shipped = self._model(SHIPPED, is_in_use=False)
        return next((m for m in whole if all(m.runs.get(s, 0) < run for s in subjects)), shipped)

    def use(self, number: int) -> StoredModel:
        """Use another model from now on: 0 is the shipped one.

        Raises
        ------
        Trouble
            There is none of this number, or it is damaged; or the choice cannot be written.
        """
        model = self._model(number, is_in_use=True)
        if model.trouble:
            raise Trouble(model.trouble, "The choice stays as it was.")
        before = self._choice()
        if number != before.number:
            self._choose(_Choice(number, (*before.former, before.number)[-_MOST_FORMER:]))
        return model

    def rollback(self) -> StoredModel:
        """Use the model again that was in use before, or the last one before it that is whole.

        Raises
        ------
        Trouble
            No other one was in use before.
        """
        former = self._choice().former
        while former:
            *rest, number = former
            if not self._model(number, is_in_use=True).trouble:
                self._choose(_Choice(number, tuple(rest)))
                return self.in_use
            former = tuple(rest)
        raise Trouble("No other model was in use before.", "`djanalyzer models list` shows all there are.")

    def _add(self, number: int, adaptation: Adaptation, report: Judgement | None) -> StoredModel:
        """Store a model and use it; a folder that is not finished never carries a number."""
        from djanalyzer.models.adaptation import NAME, save
        from djanalyzer.training.learning.reports import write_judgement

        unfinished = self.folder / f"{number}.{os.getpid()}.part"
        try:
            shutil.rmtree(unfinished, ignore_errors=True)
            save(unfinished / NAME, adaptation)
            if report is not None:
                write_judgement(unfinished / REPORT, report)
            os.rename(unfinished, self.folder / str(number))
        except OSError as error:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise _unwritable(self.folder, error) from error
        return self.use(number)

    def _adaptation_in_use(self) -> Adaptation | None:
        from djanalyzer.models.adaptation import load

        path = self.adaptation
        return None if path is None else load(path)

    def _numbers(self) -> list[int]:
        try:
            return sorted(int(p.name) for p in self.folder.iterdir() if p.name.isdecimal() and int(p.name))
        except OSError:
            return []

    def _path(self, number: int) -> Path:
        from djanalyzer.models.adaptation import NAME

        return self.folder / str(number) / NAME

    def _model(self, number: int, is_in_use: bool) -> StoredModel:
        if number == SHIPPED:
            return StoredModel(SHIPPED, self._base.name, is_in_use=is_in_use)
        from djanalyzer.models.adaptation import numbered, read_card

        name, path = numbered(self._base.name, number), self._path(number)
        try:
            made = path.stat().st_mtime
            card = read_card(path)
            name = card.name
        except OSError:
            missing = f"There is no model {number} in {self.folder}."
            return StoredModel(number, name, is_in_use=is_in_use, trouble=missing)
        except MissingWeights as trouble:
            return StoredModel(number, name, made=made, is_in_use=is_in_use, trouble=trouble.message)
        stored = StoredModel(number, card.name, card.runs, made, is_in_use)
        try:
            card.check_base(self._base.name, self._base.sha256)
        except MissingWeights as trouble:
            return replace(stored, runs={}, trouble=f"{trouble.message} It is kept.", base=card.base)
        return stored

    def _choice(self) -> _Choice:
        """Return the model that was chosen and those before it; the shipped one where that cannot be read."""
        try:
            plain = json.loads((self.folder / _CHOICE).read_text(encoding="utf-8"))
            return _Choice(int(plain["number"]), tuple(int(n) for n in plain["former"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return _Choice()

    def _choose(self, choice: _Choice) -> None:
        fresh = self.folder / f"{_CHOICE}.{os.getpid()}.part"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps({"number": choice.number, "former": choice.former}), encoding="utf-8")
            os.replace(fresh, self.folder / _CHOICE)
        except OSError as error:
            raise _unwritable(self.folder, error) from error


def read_report(path: Path) -> Judgement:
    """Return what became of a candidate.

    Raises
    ------
    Trouble
        There is no report, or it cannot be read.
    """
    from djanalyzer.training.learning.reports import read_judgement

    return read_judgement(path)


def _put_together(
    one: Judgement | None, other: Judgement | None, of_other: Collection[Subject]
) -> Judgement | None:
    """Return a judgement with what another one says of some subjects: where that is lost, nothing is said of them."""
    if one is None:
        return None
    found = [s for s in one.subjects if s.subject not in of_other]
    found += [s for s in (other.subjects if other is not None else ()) if s.subject in of_other]
    return replace(one, subjects=tuple(sorted(found, key=lambda s: s.subject)))


def waiting(session: Session) -> list[int]:
    """Return the tracks that were analysed, though not by the model in use: to be offered, and never analysed silently."""
    heard = session.find("")
    models = Models.here()
    asked = models.stored[SHIPPED] if models.in_use.trouble else models.in_use
    new = {row.id for row in session.rows(heard) if row.state == "new"}
    return [i for i in session.library.unanalysed(asked.name, heard) if i not in new]


def _unwritable(folder: Path, error: OSError) -> Trouble:
    return Trouble(
        f"The model cannot be kept in {folder}: {error.strerror}.",
        "Make room there, or give yourself the right to write, and try again.",
    )
