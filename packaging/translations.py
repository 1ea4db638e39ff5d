"""Keep the window's translations: find the texts in the source, keep Qt Linguist's files in step, compile them.

    python packaging/translations.py collect            # after texts changed: resources/translations/*.ts
    python packaging/translations.py missing LANGUAGE   # what has no translation yet, as JSON
    python packaging/translations.py take LANGUAGE FILE # put translations in, from such a JSON with the values filled
    python packaging/translations.py release            # compile *.ts to *.qm, which the program loads

Between `collect` and `release` the files may as well be worked on in Qt Linguist (`pyside6-linguist FILE.ts`).
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from defusedxml.ElementTree import parse

ROOT = Path(__file__).resolve().parent.parent
GUI = ROOT / "djanalyzer" / "gui"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "djanalyzer"

# Forms of "%n track(s)" in the order that Qt asks for them. English has its own rule in `gui.language`.
LANGUAGES = {"de": 2, "es": 2, "fr": 2, "ja": 1}


@dataclass(slots=True)
class Message:
    """A text of the source: where it stands, and whether it counts something."""

    source: str
    is_counted: bool = False
    files: set[str] = field(default_factory=set)


def messages() -> dict[str, Message]:
    """Return every text of the window that is to be translated, by its English words."""
    found: dict[str, Message] = {}
    for path in sorted(GUI.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for text in texts(ast.parse(path.read_text(encoding="utf-8"))):
            message = found.setdefault(text, Message(text, "%n" in text))
            message.files.add(name)
    return found


def texts(tree: ast.Module) -> Iterator[str]:
    """Yield the literals that are given to `tr` and `marked`, and the words of commands and menus."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("tr", "marked"):
                yield from literals(node.args[:1])
            elif node.func.id == "Command":
                yield from literals(node.args[2:3])
                yield from literals([k.value for k in node.keywords if k.arg == "short"])
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id in ("MENUS", "SUBMENUS") and node.value is not None:
                parts = (
                    node.value.keys if isinstance(node.value, ast.Dict) else getattr(node.value, "elts", [])
                )
                yield from literals([part for part in parts if part is not None])


def literals(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from literals([node.body, node.orelse])


def place(language: str) -> Path:
    return FOLDER / f"djanalyzer_{language}.ts"


def known(language: str) -> dict[str, tuple[str, ...]]:
    """Return the translations of a file by source; a text without one is left out."""
    if not place(language).exists():
        return {}
    found = {}
    for message in parse(place(language)).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        if all(forms):
            found[message.findtext("source", "")] = tuple(forms)
    return found


def write(language: str, translated: dict[str, tuple[str, ...]]) -> None:
    """Write a language's file: every text of the source, with its translation where there is one."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, message in sorted(messages().items()):
        line = ET.SubElement(context, "message", {"numerus": "yes"} if message.is_counted else {})
        for name in sorted(message.files):
            ET.SubElement(line, "location", filename=f"../../{name}")
        ET.SubElement(line, "source").text = source
        forms = translated.get(source, ())
        translation = ET.SubElement(line, "translation", {} if forms else {"type": "unfinished"})
        if message.is_counted:
            for number in range(LANGUAGES[language]):
                ET.SubElement(translation, "numerusform").text = forms[number] if number < len(forms) else ""
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, " ")
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    place(language).write_text(f"{head}{text}\n", encoding="utf-8")


def collect() -> None:
    for language in LANGUAGES:
        write(language, known(language))


def missing(language: str) -> dict[str, list[str]]:
    """Return the texts without a translation, with an empty place for each form."""
    have = known(language)
    empty = {text: [""] * (LANGUAGES[language] if m.is_counted else 1) for text, m in messages().items()}
    return {text: forms for text, forms in empty.items() if text not in have}


def take(language: str, file: Path) -> None:
    """Put in what a JSON object {source: [form, …]} says."""
    fresh = {text: tuple(forms) for text, forms in json.loads(file.read_text(encoding="utf-8")).items()}
    write(language, known(language) | {text: forms for text, forms in fresh.items() if all(forms)})


def release(folder: Path = FOLDER) -> list[Path]:
    """Compile every language's file into `folder`; return the compiled ones."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    made = []
    for language in LANGUAGES:
        target = folder / place(language).with_suffix(".qm").name
        subprocess.run([str(tool), "-silent", str(place(language)), "-qm", str(target)], check=True)
        made.append(target)
    return made


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="translations.py", description=__doc__.split("\n", 1)[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("collect")
    verbs.add_parser("release")
    for name in ("missing", "take"):
        verb = verbs.add_parser(name)
        verb.add_argument("language", choices=sorted(LANGUAGES))
        if name == "take":
            verb.add_argument("file", type=Path)
    chosen = parser.parse_args(arguments)
    if chosen.verb == "collect":
        collect()
    elif chosen.verb == "release":
        release()
    elif chosen.verb == "missing":
        print(json.dumps(missing(chosen.language), ensure_ascii=False, indent=1))
    else:
        take(chosen.language, chosen.file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
