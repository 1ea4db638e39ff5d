"""The style lab from the command line: bars of a track in another style, and what was rendered before."""

from __future__ import annotations

import math
from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import complain, place, plain, say
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.styling import Scope, StyleShare, StyleWish, Take

Record = dict[str, Any]


def run_style(arguments: Namespace) -> int:
    """Render a take, do something with one that there is, or list the styles."""
    if fault := _misused(arguments):
        complain(fault)
        return USAGE
    with open_session(arguments) as session:
        if arguments.list:
            return _list(session)
        if arguments.take is not None:
            return _do_with(session, arguments.take, arguments)
        return _render(session, arguments)


def say_takes(takes: Iterable[Take]) -> None:
    """Print the takes of a track."""
    for number, line in enumerate(_lines(takes)):
        if number == 0:
            say("  takes of the style lab")
        say(f"    {line}")


def take_record(take: Take) -> Record:
    """Return a take for JSON."""
    quality = take.quality
    return {
        "id": take.id,
        "name": take.name,
        "start": take.start,
        "end": take.stop,
        "target": [
            {"style": s.name or None, "example": str(s.example) if s.example else None, "weight": s.weight}
            for s in take.wish.shares
        ],
        "amount": take.wish.amount,
        "what": take.wish.what,
        "seed": take.wish.seed,
        "quality": {"estimate": quality.estimate, "content": quality.content, "style": quality.style},
        "faults": [
            {"fault": str(f.fault), "measured": _finite(f.measured), "limit": _finite(f.limit)}
            for f in quality.faults
        ],
        "model": take.model,
        "file": str(take.path),
    }


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _misused(arguments: Namespace) -> str:
    """Return what makes no sense in how it was called; empty where nothing does."""
    if arguments.list:
        return ""
    if arguments.out is None and (arguments.whole or arguments.replace):
        return "--whole and --replace are for --out FILE"
    if arguments.take is not None:
        acts = [arguments.out is not None, arguments.name is not None, arguments.remove]
        return "" if sum(acts) == 1 else "Say with --take what to do: --out FILE, --name NAME or --remove"
    if arguments.track is None or arguments.bars is None or not (arguments.to or arguments.like):
        return 'Name a track, bars and a style: djanalyzer style ID-OR-PATH --bars 33-48 --to "house"'
    if arguments.name is not None or arguments.remove:
        return "--name and --remove are for a take that there is: --take ID"
    return ""


def _list(session: Session) -> int:
    from djanalyzer.app.styling import styles

    for style in styles(session):
        say(f"{style.name:20}{style.in_words}")
    return FINE


def _do_with(session: Session, take_id: int, arguments: Namespace) -> int:
    from djanalyzer.app.styling import remove_take, rename_take

    if arguments.out is not None:
        return _export(session, take_id, arguments)
    if arguments.remove:
        remove_take(session, take_id)
    else:
        rename_take(session, take_id, arguments.name)
    return FINE


def _render(session: Session, arguments: Namespace) -> int:
    from djanalyzer.app.sound_files import Target
    from djanalyzer.app.styling import make_take
    from djanalyzer.app.take_exporting import check_place
    from djanalyzer.app.viewing import find_track

    track_id = find_track(session, arguments.track)
    wish = _wish(session, track_id, arguments)
    if arguments.out is not None:  # nobody waits a minute to be told this
        check_place(session, Target(arguments.out, arguments.replace))
    report = session.jobs.run("Render", lambda job: make_take(session, track_id, wish, job))
    if not report.is_good:
        complain(f"{report.summary}. It is kept as take {report.take.id}: {report.take.path}")
        return SOME_FAILED
    say(f"{plain(report.summary)}.")
    say(f"Take {report.take.id}: {plain(str(report.take.path))}")
    return _export(session, report.take.id, arguments) if arguments.out is not None else FINE


def _export(session: Session, take_id: int, arguments: Namespace) -> int:
    from djanalyzer.app.styling import export_take, export_take_over

    write = export_take_over if arguments.replace else export_take
    scope: Scope = "track" if arguments.whole else "selection"
    made = session.jobs.run("Write take", lambda job: write(session, take_id, arguments.out, scope, job))
    marks = f"{counted(made.n_cues, 'cue')} and {counted(made.n_loops, 'loop')}"
    with_it = f", with {marks}" if made.is_new else ""
    say(f"Wrote {plain(str(made.path))}: track {made.track_id} of the library{with_it}.")
    return FINE


def _wish(session: Session, track_id: int, arguments: Namespace) -> StyleWish:
    from djanalyzer.app.styling import SectionLabel, StyleWish, bars, style_named

    by_section = []
    for text in arguments.section:
        label, style = _pair(text, "--section", "drop=techno")
        if label not in tuple(SectionLabel):
            raise Trouble(f"There is no section {label}.", f"Choose one of {', '.join(SectionLabel)}.")
        by_section.append((SectionLabel(label), (style_named(session, style),)))
    return StyleWish(
        *bars(session, track_id, *arguments.bars),
        _shares(session, arguments),
        arguments.amount / 100,
        arguments.only or "all",
        tuple(by_section),
        arguments.seed,
    )


def _shares(session: Session, arguments: Namespace) -> tuple[StyleShare, ...]:
    """Return the target: what --blend names has its share of it, and what --to and --like name the rest."""
    from djanalyzer.app.styling import StyleShare, style_named

    blended: list[StyleShare] = []
    for text in arguments.blend:
        name, share = _pair(text, "--blend", "techno=0.5")
        blended.append(style_named(session, name, _share(share)))
    rest = 1 - sum(share.weight for share in blended)
    if rest <= 0:
        raise Trouble(
            "What --blend names takes all.", "Leave something to --to or --like: --blend techno=0.5"
        )
    first = [bool(arguments.to), bool(arguments.like)]
    own = [style_named(session, arguments.to, rest / sum(first))] if arguments.to else []
    if arguments.like:
        own.append(StyleShare(example=_example(session, arguments.like), weight=rest / sum(first)))
    return (*own, *blended)


def _pair(text: str, option: str, like: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or not name:
        raise Trouble(f"{text} is not understood.", f"Write it so: {option} {like}")
    return name, value


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if not 0 < share < 1:
        raise Trouble(f"{text} is no share.", "It lies between 0 and 1: --blend techno=0.5")
    return share


def _example(session: Session, text: str) -> Any:
    """Return the file of an example: any sound file, or a track of the library."""
    from pathlib import Path

    from djanalyzer.app.viewing import find_track

    path = Path(text).expanduser().absolute()
    return path if path.is_file() else session.rows([find_track(session, text)])[0].path


def _lines(takes: Iterable[Take]) -> Iterator[str]:
    from djanalyzer.app.styling import quality_in_words

    for take in takes:
        stretch = f"{place(take.start)} - {place(take.stop)}"
        yield f"{take.id}  {stretch}  {plain(take.name)}  {quality_in_words(take.quality)}"
