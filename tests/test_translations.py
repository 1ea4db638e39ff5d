"""The texts of the window can be translated, and the translations that are finished say all that the source says."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import djanalyzer

ROOT = Path(djanalyzer.__file__).parent.parent
GUI = ROOT / "djanalyzer" / "gui"
FINISHED = ("de", "es", "fr", "ja")  # languages of which every text is translated; the tests hold them to it


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = tool
    spec.loader.exec_module(tool)
    return tool


translations = _tool()


@cache
def trees() -> dict[str, ast.Module]:
    """Return the window's code, parsed, by place."""
    files = sorted(GUI.rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield (where, call) of every call of a function in the window's code."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield f"{path}:{node.lineno}", node


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_text_is_written_out_where_it_is_translated_or_marked() -> None:
    built = [where for where, call in calls("marked") if not list(translations.literals(call.args))]
    for where, call in calls("tr"):
        # What is put together at run time is never found; a name stands for a text that is marked.
        parts = ast.walk(call.args[0])
        built += [where for part in parts if isinstance(part, ast.JoinedStr | ast.BinOp)]
    assert built == []


def test_no_text_is_translated_before_the_language_is_known() -> None:
    early = [
        f"{path}:{node.lineno}"
        for path, tree in trees().items()
        for node in _at_import(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
    ]
    assert early == []


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is run when a module is imported."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _at_import(child)


def test_every_value_of_a_text_is_given_and_no_other() -> None:
    wrong = []
    for where, call in calls("tr"):
        if any(keyword.arg is None for keyword in call.keywords):  # values by ** are looked up at run time
            continue
        given = {keyword.arg for keyword in call.keywords if keyword.arg != "n"}
        is_counted = len(call.args) > 1 or any(keyword.arg == "n" for keyword in call.keywords)
        texts = list(translations.literals(call.args[:1]))
        wanted = {name for text in texts for name in placeholders(text)}
        if texts and (wanted != given or any(("%n" in text) != is_counted for text in texts)):
            wrong.append(f"{where}: {texts}")
    assert wrong == []


def test_plurals_are_written_with_an_s_in_brackets() -> None:
    texts = translations.messages()
    assert [text for text in texts if re.search(r"\((?!s\))[a-z]{1,3}\)", text) and "%n" in text] == []
    assert [text for text in texts if "(s)" in text and "%n" not in text] == []


def test_every_placeholder_is_a_name() -> None:
    names = {name for text in translations.messages() for name in placeholders(text)}
    assert {name for name in names if not name.isidentifier()} == set()


def test_collecting_keeps_the_translations_and_marks_what_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    translations.write(
        "de", {"Undo": ("Rückgängig",), "%n track(s)": ("%n Track", "%n Tracks"), "Gone": ("Weg",)}
    )
    first = translations.place("de").read_bytes()
    translations.write("de", translations.known("de"))
    assert translations.place("de").read_bytes() == first
    assert translations.known("de") == {"Undo": ("Rückgängig",), "%n track(s)": ("%n Track", "%n Tracks")}
    assert "Undo" not in translations.missing("de")
    assert translations.missing("de")["%n bar(s)"] == ["", ""]


@pytest.mark.parametrize("language", FINISHED)
class TestFinished:
    def test_every_text_has_a_translation(self, language: str) -> None:
        assert list(translations.missing(language)) == []

    def test_translations_have_the_same_values(self, language: str) -> None:
        wrong = []
        for text, forms in translations.known(language).items():
            for form in forms:
                same = placeholders(form) == placeholders(text) and ("%n" in form) == ("%n" in text)
                if not same:
                    wrong.append(f"{text} → {form}")
        assert wrong == []

    def test_the_file_is_in_step_with_the_source(
        self, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        known, kept = translations.known(language), translations.place(language).read_text(encoding="utf-8")
        monkeypatch.setattr(translations, "FOLDER", tmp_path)
        translations.write(language, known)
        made = translations.place(language).read_text(encoding="utf-8")
        assert made == kept, "run: python packaging/translations.py collect"

    def test_the_compiled_file_is_made_of_it(
        self, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(translations, "LANGUAGES", {language: translations.LANGUAGES[language]})
        kept = translations.place(language).with_suffix(".qm")
        try:
            made = translations.release(tmp_path)
        except FileNotFoundError:
            pytest.skip("lrelease is not there")
        is_same = made[0].read_bytes() == kept.read_bytes()
        assert is_same, "run: python packaging/translations.py release"
