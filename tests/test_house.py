"""The house keeps its own rules: short functions, short files, no heavy imports on the way to the window."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import numpy as np

import djanalyzer

PACKAGE = Path(djanalyzer.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))


def _functions() -> list[tuple[str, int]]:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                found.append((f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}", length))
    return found


def test_functions_can_be_seen_at_once() -> None:
    functions = _functions()
    lengths = [length for _, length in functions]
    assert [name for name, length in functions if length > 80] == []
    assert np.percentile(lengths, 95) <= 40


def test_files_have_one_reason_to_exist() -> None:
    lengths = {str(p.relative_to(PACKAGE)): p.read_text(encoding="utf-8").count("\n") for p in SOURCES}
    assert [name for name, length in lengths.items() if length > 500] == []
    assert np.percentile(list(lengths.values()), 95) <= 320


def test_the_window_starts_without_torch_and_without_the_database_tools() -> None:
    code = "import sys, djanalyzer.gui.__main__; print([m for m in ('torch', 'torchaudio', 'scipy.signal') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "[]", result.stderr


def test_no_pickle_anywhere() -> None:
    offenders = [str(p) for p in SOURCES if "import pickle" in p.read_text(encoding="utf-8")]
    assert offenders == []
