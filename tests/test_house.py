"""The house keeps its own rules: short functions, short files, small downloads, no heavy imports on the way to the window."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

import djanalyzer
from djanalyzer.settings import resources

PACKAGE = Path(djanalyzer.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))


@dataclass(frozen=True)
class Function:
    """A function of the package: where it stands, its lines and what it is handed besides `self` and `cls`."""

    name: str
    lines: int
    parameters: int


@cache
def _functions() -> list[Function]:
    return [
        Function(f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}", _lines(node), _parameters(node))
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    named = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len([name for name in named if name not in ("self", "cls")])


def test_functions_can_be_seen_at_once() -> None:
    lengths = [function.lines for function in _functions()]
    assert [function.name for function in _functions() if function.lines > 80] == []
    assert np.percentile(lengths, 95) <= 40
    assert np.median(lengths) <= 8


def test_functions_are_handed_five_things_at_the_most() -> None:
    many = {
        function.name.split()[-1]: function.parameters for function in _functions() if function.parameters > 5
    }
    assert many == {"transfer": 9}, "what a selection is made of: there is no other"


def test_files_have_one_reason_to_exist() -> None:
    lengths = {str(p.relative_to(PACKAGE)): p.read_text(encoding="utf-8").count("\n") for p in SOURCES}
    assert [name for name, length in lengths.items() if length > 500] == []
    assert np.percentile(list(lengths.values()), 95) <= 300


def test_what_is_downloaded_stays_small() -> None:
    """Counted where it lies: weights, schemas and translations, in bytes; an installer adds the packages they need."""
    sizes = {p: p.stat().st_size for p in resources().rglob("*") if p.is_file()}
    assert sum(sizes.values()) < 40e6
    assert max(sizes.values()) < 20e6


def test_a_command_starts_with_few_modules() -> None:
    """Whoever asks for help waits for imports alone, so they are counted."""
    code = "import sys, djanalyzer.cli; print(*(m for m in sys.modules if m.count('.') == 0))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = result.stdout.split()
    assert {"torch", "scipy", "sqlalchemy", "PySide6", "av"}.isdisjoint(loaded)
    assert len(loaded) < 200


def test_the_window_starts_without_torch_and_without_the_database_tools() -> None:
    code = "import sys, djanalyzer.gui.__main__; print([m for m in ('torch', 'torchaudio', 'scipy.signal') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "[]", result.stderr


def test_no_pickle_anywhere() -> None:
    offenders = [str(p) for p in SOURCES if "import pickle" in p.read_text(encoding="utf-8")]
    assert offenders == []
