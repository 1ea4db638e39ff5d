"""Commands that take long are read by the parser that reads them in earnest, and go no further."""

from __future__ import annotations

import argparse
import itertools
import os
import runpy
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from packaging.requirements import InvalidRequirement, Requirement

from djanalyzer.cli.arguments import read_arguments
from tests.docs.typed import ROOT, Command

# Programs of others that a page names: what is looked at before their command is believed.
Look = Callable[[Sequence[str]], str]


class _Understood(BaseException):
    """The arguments were read: here the command would begin."""


class Reader:
    """Reads arguments by whatever parser the command itself asks, and remembers that parser."""

    def __init__(self) -> None:
        self.parser: argparse.ArgumentParser | None = None

    @contextmanager
    def instead(self) -> Iterator[None]:
        parse = argparse.ArgumentParser.parse_args

        def read(parser: argparse.ArgumentParser, args: Sequence[str] | None = None, *more: object) -> None:
            self.parser = parser
            parse(parser, args)
            raise _Understood

        with mock.patch.object(argparse.ArgumentParser, "parse_args", read):
            yield

    def reads(self, run: Callable[[], object]) -> bool:
        """Say whether the arguments of a command are understood."""
        with self.instead():
            try:
                run()
            except _Understood:
                return True
            except SystemExit:
                return False
        raise AssertionError("the command asked no parser, and was run")


def fault_of(command: Command) -> str:
    """Return what is wrong with a command of the docs, or nothing."""
    words = list(command.words)
    if command.program == "djanalyzer":
        return _fault(command, lambda: read_arguments(words[1:]))
    if command.program == "torchrun":
        from torch.distributed.run import get_args_parser

        there = words.index("-m")
        get_args_parser().parse_args([*words[1:there], "script"])
        return _fault_of_python(command, words[there:])
    if command.program in ("python", "python3"):
        return _fault_of_python(command, words[1:])
    look = OTHERS.get(command.program)
    return (
        "nobody says how this program is tried (tests/docs/understood.py)"
        if look is None
        else look(words[1:])
    )


def _fault_of_python(command: Command, words: list[str]) -> str:
    if words[0] == "-c":
        compile(words[1], str(command), "exec")
        return ""
    if words[0] == "-m":
        name, rest = words[1], words[2:]
        if name in OTHERS:
            return OTHERS[name](rest)
        return _fault(command, lambda: _as_typed(name, rest))
    script = ROOT / words[0]
    if not script.is_file():
        return f"there is no {words[0]}"
    if words[0] in WITHOUT_PARSER:
        return WITHOUT_PARSER[words[0]](words[1:])
    if "parse_args" not in script.read_text(encoding="utf-8"):
        return "it has no parser, and would be run (tests/docs/understood.py)"
    return _fault(command, lambda: _as_typed(script, words[1:]))


def _as_typed(program: str | Path, words: list[str]) -> None:
    name = str(program)
    path = [str(Path(program).parent), *sys.path] if isinstance(program, Path) else sys.path
    with (
        mock.patch.object(sys, "argv", [name, *words]),
        mock.patch.object(sys, "path", path),
        mock.patch.dict(os.environ),
    ):
        if isinstance(program, Path):
            runpy.run_path(name, run_name="__main__")
        else:
            runpy.run_module(name, run_name="__main__", alter_sys=True)


def _fault(command: Command, run: Callable[[], object]) -> str:
    reader = Reader()
    if reader.reads(run):
        return ""
    if command.is_whole:
        return "its arguments are not understood"
    assert reader.parser is not None
    words = list(command.words[1:])
    if words[0] == "-m":
        words = words[2:]
    unknown = unknown_words(reader.parser, words)
    return f"there is no {', '.join(unknown)}" if unknown else ""


def unknown_words(parser: argparse.ArgumentParser, words: Sequence[str]) -> list[str]:
    """Return the verbs and options among `words` that the parser does not know: what a shortened command must not hold."""
    options: set[str] = set()
    unknown: list[str] = []
    verbs = _verbs(parser, options)
    for word in words:
        if word.startswith("-"):
            name = word.split("=")[0]
            unknown += [] if name in options else [name]
        elif verbs and word in verbs:
            verbs = _verbs(verbs[word], options)
        elif verbs and word.isidentifier() and word.islower():
            unknown.append(word)
    return unknown


def _verbs(parser: argparse.ArgumentParser, options: set[str]) -> dict[str, argparse.ArgumentParser]:
    verbs: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:
        options.update(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            verbs = dict(action.choices)
    return verbs


# Programs of others.


def _look_at_pip(words: Sequence[str]) -> str:
    """What is installed must be a requirement, and an extra of ours one that there is."""
    extras = set(_project()["optional-dependencies"])
    for word in words[1:]:
        if (
            word.startswith(("-", ".")) or "/" in word or word.endswith(".whl")
        ):  # an option, or a place on the disk
            continue
        try:
            wanted = Requirement(word)
        except InvalidRequirement:
            return f"{word} is nothing that can be installed"
        if wanted.name == "djanalyzer" and wanted.extras - extras:
            return f"djanalyzer has no extra {', '.join(wanted.extras - extras)}"
    return "" if words[0] in ("install", "uninstall") else f"pip {words[0]}?"


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _look_at_pytest(words: Sequence[str]) -> str:
    """What is tested must be there, and what it is chosen by registered."""
    missing = [w for w in words if w.startswith("tests") and not (ROOT / w.split("::")[0]).exists()]
    markers = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = [b for a, b in itertools.pairwise(words) if a == "-m"]
    return "".join(
        f"there is no {name}" for name in (*missing, *(m for m in asked if f'"{m}' not in markers))
    )


def _look_at_dev(words: Sequence[str]) -> str:
    """The command that CI itself begins with: its verbs."""
    return "" if words and words[0] in ("run", "test", "setup") else f"dev.py knows no {words[:1]}"


def _is_a_number(words: Sequence[str]) -> str:
    return "" if all(word.isdecimal() for word in words) else "it takes a number"


def _takes_nothing(words: Sequence[str]) -> str:
    return "it takes no arguments" if words else ""


WITHOUT_PARSER: dict[str, Look] = {
    "packaging/icons.py": _takes_nothing,
    "packaging/dev.py": _look_at_dev,
    "benchmarks/gui_deck.py": _is_a_number,
    "benchmarks/playback.py": _is_a_number,
}
OTHERS: dict[str, Look] = {
    "pip": _look_at_pip,
    "pipx": _look_at_pip,
    "pytest": _look_at_pytest,
    # Read by tests/docs/test_site.py, which runs it.
    "mkdocs": lambda words: "" if words[:1] in (["build"], ["serve"]) else "mkdocs knows build and serve",
}
