"""The words of the window in the user's language. English is the source; the others are Qt Linguist's files.

Every text that a user reads goes through `tr` where it is shown. Texts that stand in a table at the top of a module are
marked there with `marked`, so that they are found, and go through `tr` when they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "djanalyzer"


def tr(text: str, n: int | None = None, **values: object) -> str:
    """Return a text in the user's language, with its values filled in.

    Parameters
    ----------
    text : str
        A whole sentence or name in English, never put together from parts: languages order them differently. Values
        stand in braces: `tr("Opened {name}", name=title)`. A counted thing is written "%n track(s)".
    n : int, optional
        The number that "%n" stands for; its language's plural is taken.
    """
    count = -1 if n is None else n
    found = QCoreApplication.translate(CONTEXT, text, None, count)
    if found == _unplural(text, n, "(s)"):  # no translation: English
        found = _unplural(text, n, "" if n == 1 else "s")
    return found.format(**values) if values else found


def marked(text: str) -> str:
    """Mark a text to be translated where it is shown."""
    return text


def _unplural(text: str, n: int | None, ending: str) -> str:
    return text if n is None else text.replace("%n", str(n)).replace("(s)", ending)
