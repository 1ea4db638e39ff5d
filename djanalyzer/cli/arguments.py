"""What may be typed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

import djanalyzer
from djanalyzer.cli import (
    commands,
    conversions,
    decisions,
    keeping,
    labels,
    learn,
    models,
    relocations,
    review,
    sets,
    similar,
    stems,
    style,
    voices,
)
from djanalyzer.cli.codes import EXIT_CODES

_ROOMS = (
    conversions,
    keeping,
    relocations,
    labels,
    learn,
    models,
    review,
    sets,
    similar,
    stems,
    style,
    voices,
    commands,
)

SUBJECTS = ("beat_grid", "tempo", "downbeats", "key", "genre", "mood", "energy", "sections", "cues")

_QUERY = 'words of title, artist, album or genre, and fields: "carl bpm:120-126 key:8A genre:techno is:review -live"'


def read_arguments(argv: list[str]) -> argparse.Namespace:
    """Return the arguments with `command` to run; raises SystemExit for --help (0) and for what makes no sense (2)."""
    parser = argparse.ArgumentParser(
        prog="djanalyzer",
        description="Beats, sections, cue points, key and energy for a DJ's music.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"djanalyzer {djanalyzer.__version__}")
    parser.add_argument("--db", type=_path, metavar="PATH", help="work on this library instead of your own")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    _add_reading(verbs)
    _add_relocating(verbs)
    _add_looking(verbs)
    _add_learning(verbs)
    _add_models(verbs)
    _add_reviewing(verbs)
    _add_stems(verbs)
    _add_style(verbs)
    _add_similar(verbs)
    _add_sets(verbs)
    _add_writing(verbs)
    _add_conversions(verbs)
    _add_keeping(verbs)
    return parser.parse_args(argv)


def _path(text: str) -> Path:
    return Path(text).expanduser()


# argparse has no public name for what `add_subparsers` returns.
_Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_verb(verbs: _Verbs, name: str, text: str) -> argparse.ArgumentParser:
    parser = verbs.add_parser(
        name,
        help=text,
        description=text,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    room = next(room for room in _ROOMS if hasattr(room, f"run_{name}"))
    parser.set_defaults(command=getattr(room, f"run_{name}"))
    return parser


def _add_reading(verbs: _Verbs) -> None:
    importing = _add_verb(verbs, "import", "Add music and collections to the library.")
    importing.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="folder, music file, or a DJ program's collection"
    )
    analyzing = _add_verb(verbs, "analyze", "Find beats, sections, cue points, key and energy.")
    analyzing.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="without the library; without files: the library's new tracks",
    )
    analyzing.add_argument("--json", action="store_true", help="with files: one JSON object a line")
    analyzing.add_argument("--all", action="store_true", help="also the tracks that are analysed already")
    analyzing.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="let a Dask cluster do it: loopback:4 (processes of this computer) or tls://HOST:PORT",
    )


def _add_relocating(verbs: _Verbs) -> None:
    relocating = _add_verb(
        verbs, "relocate", "Find music that was moved or renamed; no music file is touched."
    )
    relocating.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="where to look")
    relocating.add_argument("--dry-run", action="store_true", help="show what was found and change nothing")
    relocating.add_argument("--yes", action="store_true", help="do not ask")
    relocating.add_argument("--json", action="store_true", help="what was found, as one JSON object")


def _add_looking(verbs: _Verbs) -> None:
    listing = _add_verb(verbs, "list", "List tracks of the library.")
    listing.add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    showing = _add_verb(verbs, "show", "Show all that is known of one track.")
    showing.add_argument("track", metavar="ID-OR-PATH", help="number from the list, or the file's path")
    showing.add_argument("--json", action="store_true", help="as one JSON object")
    showing.add_argument(
        "--explain",
        action="store_true",
        help="hear it once more and say which moments decided genre and mood",
    )
    clashing = _add_verb(verbs, "clashes", "Show where two neighbours of a playlist both sing.")
    clashing.add_argument("playlist", metavar="PLAYLIST", help='its name, "Folder/Name", or its number')
    clashing.add_argument("--json", action="store_true", help="one JSON object a line")
    labelling = _add_verb(verbs, "labels", "Say which genres and moods the tags of the library name.")
    labelling.add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    labelling.add_argument(
        "--json", action="store_true", help="one track a line, for `python -m djanalyzer.training tagged`"
    )
    offsets = _add_verb(
        verbs,
        "offsets",
        "Show how far other programs' times lie from ours, by class of files; choose what is used.",
    )
    offsets.add_argument(
        "--use",
        choices=("measured", "table", "none"),
        help="use the measured offsets that are clear, the table's alone, or none; shows first what would move",
    )
    offsets.add_argument("--program", metavar="NAME", help="with --use measured: accept this program's alone")
    offsets.add_argument("--table", action="store_true", help="show what is known of all programs")
    offsets.add_argument("--json", action="store_true", help="one JSON object a line")
    offsets.add_argument("--dry-run", action="store_true", help="show what would move and change nothing")
    offsets.add_argument("--yes", action="store_true", help="do not ask")


def _add_learning(verbs: _Verbs) -> None:
    learning = _add_verb(
        verbs, "learn", "Find labels that look wrong, learn from the others, and prove what is better."
    )
    learning.add_argument(
        "--what", nargs="+", choices=SUBJECTS, metavar="SUBJECT", help=f"only these: {', '.join(SUBJECTS)}"
    )
    learning.add_argument("--query", default="", metavar="QUERY", help=f"from these tracks: {_QUERY}")
    learning.add_argument("--minutes", type=float, metavar="M", help="make it shorter until it fits")
    learning.add_argument("--resume", action="store_true", help="go on with a run that was cut short")
    learning.add_argument("--dry-run", action="store_true", help="say what can be learned, and what it takes")
    learning.add_argument("--json", action="store_true", help="what came of it as one JSON object")


def _add_models(verbs: _Verbs) -> None:
    models = _add_verb(verbs, "models", "Show the models; promote what was learned, or take that back.")
    acts = models.add_subparsers(dest="act", required=True, metavar="ACT")
    listing = acts.add_parser("list", help="the shipped model and those that were promoted")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    promoting = acts.add_parser(
        "promote", help="say on what a run's candidate is better, and use it for that"
    )
    promoting.add_argument(
        "--run", type=int, metavar="N", help="of this run (default: the last with a report)"
    )
    promoting.add_argument("--what", nargs="+", metavar="SUBJECT", help="for these alone: cues, genre, …")
    promoting.add_argument("--dry-run", action="store_true", help="show the report and change nothing")
    rolling = acts.add_parser(
        "rollback", help="use the model again that was in use before, or one of the list"
    )
    rolling.add_argument("number", nargs="?", type=int, metavar="NUMBER", help="0 is the shipped one")


def _add_reviewing(verbs: _Verbs) -> None:
    reviewing = _add_verb(
        verbs, "review", "List labels that look wrong to what was learned from the library."
    )
    reviewing.add_argument("--subject", choices=SUBJECTS, help="this subject alone")
    reviewing.add_argument("--all", action="store_true", help="the whole list")
    reviewing.add_argument(
        "--export",
        nargs="+",
        metavar=("csv", "FILE"),
        help="write all findings with their verdicts as CSV (default: to the terminal)",
    )


def _add_stems(verbs: _Verbs) -> None:
    stems = _add_verb(verbs, "stems", "Take tracks apart into drums, bass, other instruments and vocals.")
    stems.add_argument(
        "tracks", nargs="*", metavar="ID-OR-PATH", help="number from the list, or the file's path"
    )
    stems.add_argument("--query", metavar="QUERY", help=f"all that these find: {_QUERY}")
    stems.add_argument("--acapella", action="store_true", help="write the vocals alone")
    stems.add_argument(
        "--instrumental", action="store_true", help="write all but the vocals: with the acapella, the track"
    )
    stems.add_argument("--stems", action="store_true", help="write each of the four")
    stems.add_argument(
        "--to", type=_path, metavar="DIR", help="where files are written (default: this folder)"
    )
    stems.add_argument("--format", choices=("wav", "flac"), default="wav", help="of them (default: wav)")
    stems.add_argument("--replace", action="store_true", help="files of these names that are there may go")
    stems.add_argument("--voices", action="store_true", help="only find out where somebody sings, and what")
    stems.add_argument("--clear", action="store_true", help="delete all stems that are kept")


def _add_style(verbs: _Verbs) -> None:
    style = _add_verb(verbs, "style", "Render bars of a track in another style, as a take beside it.")
    style.add_argument(
        "track", nargs="?", metavar="ID-OR-PATH", help="number from the list, or the file's path"
    )
    style.add_argument("--list", action="store_true", help="list the styles that have a name")
    style.add_argument("--bars", type=_bars, metavar="FIRST-LAST", help="which bars, counted from 1: 33-48")
    style.add_argument("--to", metavar="STYLE", help="one of --list")
    style.add_argument("--like", metavar="ID-OR-PATH", help="as this track or sound file is")
    style.add_argument(
        "--blend",
        action="append",
        default=[],
        metavar="STYLE=SHARE",
        help="with this share (0 to 1) of another",
    )
    style.add_argument(
        "--amount", type=_percent, default=100.0, metavar="PERCENT", help="how far (default: 100)"
    )
    style.add_argument("--only", choices=("drums", "harmony"), help="change these alone")
    style.add_argument(
        "--section",
        action="append",
        default=[],
        metavar="SECTION=STYLE",
        help="another style in these: drop=techno",
    )
    style.add_argument(
        "--seed", type=_seed, default=0, metavar="N", help="another number, another take (default: 0)"
    )
    style.add_argument(
        "--out", type=_path, metavar="FILE", help="write it as .wav or .flac, a track of the library too"
    )
    style.add_argument(
        "--whole", action="store_true", help="with --out: the whole track, with the take laid in"
    )
    style.add_argument("--replace", action="store_true", help="with --out: a file that is there may go")
    style.add_argument(
        "--take", type=int, metavar="ID", help="take one that there is, for --out, --name or --remove"
    )
    style.add_argument("--name", metavar="NAME", help="with --take: call it so")
    style.add_argument("--remove", action="store_true", help="with --take: remove it")


def _add_sets(verbs: _Verbs) -> None:
    building = _add_verb(
        verbs,
        "set",
        "Build a set: tracks that go over into each other, from chosen ones and a curve of energy.",
    )
    sets.add_options(building, _QUERY)


def _add_similar(verbs: _Verbs) -> None:
    similar = _add_verb(verbs, "similar", "Find what sounds like a track, or like a section of it.")
    similar.add_argument(
        "track", nargs="?", metavar="ID-OR-PATH", help="number from the list, or the file's path"
    )
    similar.add_argument("--bpm", type=_tempi, metavar="LOW-HIGH", help="only of these tempi: 120-130")
    similar.add_argument("--compatible", action="store_true", help="only in keys that mix with the track's")
    similar.add_argument(
        "--energy", type=int, metavar="STEP", help="only with so much more energy: +1, or less: --energy=-1"
    )
    similar.add_argument(
        "--not-played", action="store_true", help="only what no DJ program has counted as played"
    )
    similar.add_argument("--playlist", metavar="NAME-OR-ID", help="only of this playlist")
    similar.add_argument("--sections", action="store_true", help="sections like one of the track's")
    similar.add_argument(
        "--at", type=float, metavar="SECONDS", help="with --sections: like the one there (default: the first)"
    )
    similar.add_argument("-n", type=_amount, default=20, metavar="N", help="so many at most (default: 20)")
    similar.add_argument(
        "--versions", action="store_true", help="music that is there more than once, in versions"
    )
    similar.add_argument(
        "--doubts", action="store_true", help="genres and keys that the sound speaks against, for the review"
    )
    similar.add_argument("--outliers", action="store_true", help="tracks that sound like nothing else")
    similar.add_argument(
        "--listen", action="store_true", help="listen to the tracks that cannot be found yet"
    )
    similar.add_argument(
        "--train", action="store_true", help="learn to tell your own music apart; what comes of it is offered"
    )
    similar.add_argument(
        "--use",
        choices=("own", "shipped"),
        help="who listens: what --train has learned, or the program's weights",
    )
    similar.add_argument("--json", action="store_true", help="JSON, one object a line")


def _tempi(text: str) -> tuple[float, float]:
    low, sign, high = text.partition("-")
    try:
        found = float(low), float(high if sign else low)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} names no tempi: write 120-130") from None
    if not 0 < found[0] <= found[1] < 1000:
        raise argparse.ArgumentTypeError(f"{text} names no tempi: write 120-130")
    return found


def _amount(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"{text} is no number of results")
    return int(text)


def _bars(text: str) -> tuple[int, int]:
    first, sign, last = text.partition("-")
    try:
        return int(first), int(last if sign else first)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} names no bars: write 33-48") from None


def _percent(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number") from None
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text} does not lie between 0 and 100")
    return number


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no whole number from 0 on")
    return int(text)


def _add_writing(verbs: _Verbs) -> None:
    exporting = _add_verb(verbs, "export", "Write for a DJ program; shows what will be written first.")
    exporting.add_argument("target", type=Path, metavar="TARGET", help="a rekordbox .xml, or what --to names")
    exporting.add_argument(
        "--to", default="rekordbox", metavar="SYSTEM", help="the program to write for (default: rekordbox)"
    )
    exporting.add_argument("--tracks", default="", metavar="QUERY", help=f"only these: {_QUERY}")
    exporting.add_argument(
        "--accept",
        choices=("none", "confident", "all"),
        default="none",
        help="which suggested cues to add to your own (default: none)",
    )
    decisions.add_choices(exporting)
    demo = _add_verb(verbs, "demo", "Make six tracks to try everything on, import, analyse and export them.")
    demo.add_argument("--folder", type=Path, help="where to make them")
    demo.add_argument("--no-export", action="store_true", help="leave out the rekordbox XML at the end")
    window = _add_verb(verbs, "gui", "Open the window, or hand files to the one that is open.")
    window.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="music, folders or collections")


def _add_conversions(verbs: _Verbs) -> None:
    inspecting = _add_verb(verbs, "inspect", "Say what a DJ program's file or folder is and what it holds.")
    inspecting.add_argument("path", type=Path, metavar="PATH")
    inspecting.add_argument("--json", action="store_true", help="all of it as one JSON object")
    converting = _add_verb(verbs, "convert", "Write one DJ program's collection for another one.")
    converting.add_argument("source", type=Path, metavar="SOURCE")
    converting.add_argument("target", type=Path, metavar="TARGET")
    converting.add_argument("--to", required=True, metavar="SYSTEM", help="the program to write for")
    decisions.add_choices(converting)
    undoing = _add_verb(verbs, "undo", "Take an export back: every file has its former bytes again.")
    undoing.add_argument("id", nargs="?", metavar="ID", help="which export (default: the last)")
    undoing.add_argument("--list", action="store_true", help="list those that can be taken back")


def _add_keeping(verbs: _Verbs) -> None:
    backup = _add_verb(verbs, "backup", "Write the whole library as one file, and read it back.")
    keeping.add_backup_options(backup)
    restore = _add_verb(
        verbs, "restore", "Put a backup in the place of the library; shows first what would change."
    )
    keeping.add_restore_options(restore)
    check = _add_verb(verbs, "check", "Look whether the library, its takes and the models are sound.")
    keeping.add_check_options(check)
    dump = _add_verb(verbs, "dump", "Write everything the library knows as open JSON or CSV.")
    keeping.add_dump_options(dump)
