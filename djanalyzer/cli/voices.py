"""The verb that says where neighbours of a playlist both sing."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, plain, say, say_json

if TYPE_CHECKING:
    from djanalyzer.app.clashes import Clash


def run_clashes(arguments: Namespace) -> int:
    """Print the vocal clashes of a playlist, each by its place in it."""
    from djanalyzer.app.clashes import clashes_between, unheard_of
    from djanalyzer.app.shelving import find_playlist

    with open_session(arguments) as session:
        ids = session.find(playlist_id=find_playlist(session, arguments.playlist).id)
        found, unheard = clashes_between(session, ids), unheard_of(session, ids)
    for clash in found:
        say_json(clash_record(clash)) if arguments.json else _say(clash)
    if not found and not arguments.json:
        say("Nowhere do two neighbours both sing.")
    if unheard:
        them = "it" if len(unheard) == 1 else "them"
        note(
            f"Of {counted(len(unheard), 'track')} nobody knows yet who sings: `djanalyzer analyze` listens to {them}."
        )
    return FINE


def _say(clash: Clash) -> None:
    say(f"{clash.place} and {clash.place + 1}: {plain(clash.reason)}")


def clash_record(clash: Clash) -> dict[str, Any]:
    """Return a clash for JSON: places in the list from 1, seconds."""
    return {
        "from": {
            "place": clash.place,
            "id": clash.out_id,
            "title": clash.out_title,
            "at": round(clash.mix_out, 3),
        },
        "to": {
            "place": clash.place + 1,
            "id": clash.in_id,
            "title": clash.in_title,
            "at": round(clash.mix_in, 3),
        },
        "by": [clash.out_basis, clash.in_basis],
        "length": round(clash.length, 3),
        "bars": clash.n_bars,
        "both_sing": round(clash.seconds, 3),
        "share": round(clash.share, 3),
        "free_bars": clash.free_bars,
        "rough": clash.is_rough,
        "reason": clash.reason,
    }
