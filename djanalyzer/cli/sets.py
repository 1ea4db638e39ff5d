"""The set builder from the command line: a set told step by step, and made a playlist."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from djanalyzer.cli.codes import FINE, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import clock, complain, note, plain, say, say_json, say_table

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.set_building import BuiltSet, EnergyCurve, SetStep, SetWish, StepCost

CURVES = ("level", "rising", "falling", "peak", "waves")  # as `music.sets.CurveShape` has them
HARMONIES = ("free", "usual", "strict")


def add_options(parser: argparse.ArgumentParser, query: str) -> None:
    """Add what may be said of a set; `query` says what a query is."""
    parser.add_argument("name", metavar="NAME", help="of the playlist")
    parser.add_argument(
        "--from",
        dest="chosen",
        nargs="+",
        default=[],
        metavar="ID-OR-PATH",
        help="tracks that must be in it, in this order; others may come between",
    )
    parser.add_argument("--first", metavar="ID-OR-PATH", help="the track that it begins with")
    parser.add_argument("--any-order", action="store_true", help="with --from: their order does not matter")
    parser.add_argument(
        "--minutes", type=_minutes, default=60.0, metavar="M", help="how long it is (default: 60)"
    )
    parser.add_argument(
        "--curve", choices=CURVES, help="how the energy runs (default: it changes little from track to track)"
    )
    parser.add_argument(
        "--energy",
        type=_levels,
        metavar="LOW-HIGH",
        help="with --curve: between these levels, 1 to 10 (default: as the tracks allow)",
    )
    parser.add_argument(
        "--tempo",
        type=_tempos,
        metavar="BPM[-BPM]",
        help="where the tempo is, or from where to where it goes",
    )
    parser.add_argument(
        "--harmony", choices=HARMONIES, default="usual", help="how much keys count (default: usual)"
    )
    parser.add_argument("--query", metavar="QUERY", help=f"take others from these tracks alone: {query}")
    parser.add_argument("--print", action="store_true", help="show the set and make no playlist")
    parser.add_argument("--json", action="store_true", help="the set as one JSON object")


def run_set(arguments: argparse.Namespace) -> int:
    """Build a set, tell it, and make it a playlist."""
    from djanalyzer.app.set_building import build_set, make_playlist

    if not (arguments.print or arguments.name.strip()):
        complain('The set needs a name: djanalyzer set "Friday"')
        return USAGE
    with open_session(arguments) as session:
        candidates = session.find(arguments.query or "")
        wish = _wish(session, arguments, candidates)
        built = session.jobs.run("Build set", lambda job: build_set(session, wish, candidates, job))
        say_json(_record(built)) if arguments.json else _say(built)
        for notice in built.notices:
            note(plain(notice.in_words))
        if not arguments.print:
            make_playlist(session, arguments.name, built)
            note(f"It is the playlist “{plain(arguments.name)}” now.")
    return FINE


def _wish(session: Session, arguments: argparse.Namespace, candidates: list[int]) -> SetWish:
    from djanalyzer.app.set_building import Harmony, SetWish, TempoPath
    from djanalyzer.app.viewing import find_track

    chosen = dict.fromkeys(find_track(session, text) for text in arguments.chosen)
    first = find_track(session, arguments.first) if arguments.first is not None else None
    tempo = None
    if arguments.tempo is not None:
        tempo = TempoPath(tuple(zip((0.0, 1.0), arguments.tempo, strict=True)))
    return SetWish(
        60 * arguments.minutes,
        tuple(chosen),
        "free" if arguments.any_order else "given",
        _curve(session, arguments, candidates),
        tempo,
        Harmony(arguments.harmony),
        () if first is None else ((0, first),),
    )


def _curve(session: Session, arguments: argparse.Namespace, candidates: list[int]) -> EnergyCurve | None:
    from djanalyzer.app.set_building import CurveShape, EnergyCurve, usual_curve

    if arguments.curve is None:
        return None
    shape = CurveShape(arguments.curve)
    if arguments.energy is not None:
        return EnergyCurve.shaped(shape, *arguments.energy)
    return usual_curve(session, shape, candidates)


def _say(built: BuiltSet) -> None:
    heads = ("at", "id", "title", "artist", "BPM", "key", "energy", "cost", "why")
    say_table(heads, [_cells(step) for step in built.steps])
    parts = ", ".join(f"{part} {cost:.2f}" for part, cost in _parts(built.cost).items() if cost)
    say(
        f"{len(built.steps)} tracks, {clock(built.length)}; the mean step costs {built.cost.total:.2f}"
        + (f": {parts}" if parts else "")
    )


def _cells(step: SetStep) -> tuple[str, ...]:
    return (
        clock(step.start) or "0:00",
        str(step.track_id),
        step.title,
        step.artist,
        f"{step.bpm:.1f}" if step.bpm else "",
        step.key.camelot if step.key else "",
        f"{step.energy:.1f}" if step.energy is not None else "",
        f"{step.cost.total:.2f}",
        f"{step.why} Chosen." if step.role == "chosen" else step.why,
    )


def _record(built: BuiltSet) -> dict[str, Any]:
    """Return a set for JSON; seconds."""
    return {
        "length": round(built.length, 3),
        "wished_length": built.wish.length,
        "cost": _costs(built.cost),
        "steps": [_step_record(step) for step in built.steps],
        "notices": [notice.in_words for notice in built.notices],
    }


def _step_record(step: SetStep) -> dict[str, Any]:
    change = step.transition
    return {
        "id": step.track_id,
        "title": step.title,
        "artist": step.artist,
        "start": round(step.start, 3),
        "end": round(step.stop, 3),
        "bpm": step.bpm,
        "key": step.key.camelot if step.key else None,
        "energy": step.energy,
        "wished_energy": step.wished_energy,
        "role": step.role,
        "cost": _costs(step.cost),
        "transition": None
        if change is None
        else {
            "tempo_change": change.tempo_change,
            "speed": change.speed,
            "key_steps": change.key_steps,
            "energy_step": change.energy_step,
            "both_sing": change.clash_seconds,
            "likeness": change.likeness,
        },
        "why": step.why,
    }


def _costs(cost: StepCost) -> dict[str, float]:
    return {"total": round(cost.total, 4), **_parts(cost)}


def _parts(cost: StepCost) -> dict[str, float]:
    from djanalyzer.app.set_building import PARTS

    return {part: round(getattr(cost, part), 4) for part in PARTS}


def _minutes(text: str) -> float:
    return _between(text, 1.0, 24 * 60.0, "minutes")


def _levels(text: str) -> tuple[float, float]:
    low, sign, high = text.partition("-")
    levels = _between(low, 1.0, 10.0, "levels of energy"), _between(high, 1.0, 10.0, "levels of energy")
    if not sign or levels[0] > levels[1]:
        raise argparse.ArgumentTypeError(f"{text} are no levels of energy: write 4-8")
    return levels


def _tempos(text: str) -> tuple[float, float]:
    first, sign, last = text.partition("-")
    start = _between(first, 20.0, 400.0, "BPM")
    return start, _between(last, 20.0, 400.0, "BPM") if sign else start


def _between(text: str, low: float, high: float, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(
            f"{text or 'nothing'} is no number of {what} from {low:g} to {high:g}"
        )
    return number
