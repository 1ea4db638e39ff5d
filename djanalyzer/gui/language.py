"""The words of the window in the user's language. English is the source; the others are Qt Linguist's files.

Every text that a user reads goes through `tr` where it is shown. Texts that stand in a table at the top of a module are
marked there with `marked`, so that they are found, and go through `tr` when they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from djanalyzer.settings import resources

CONTEXT = "djanalyzer"
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "ja": "日本語"}

_FOLDER = resources() / "translations"
_LONG = 1000  # from here on a number has its thousands marked
_installed: list[QTranslator] = []
_spoken = QLocale(QLocale.Language.English)


def install(app: QCoreApplication, code: str) -> str:
    """Let the program speak a language from now on; what is shown already stays as it is.

    Parameters
    ----------
    code : str
        "de", "en", "es", "fr" or "ja"; empty for the system's. One that is not there is English.

    Returns
    -------
    str
        The language that is spoken now.
    """
    global _spoken
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    wanted = code or next((tag[:2] for tag in QLocale.system().uiLanguages() if tag[:2] in LANGUAGES), "en")
    for folder, name in ((_qt_folder(), f"qtbase_{wanted}"), (str(_FOLDER), f"djanalyzer_{wanted}")):
        translator = QTranslator(app)
        if wanted != "en" and translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    spoken = wanted if _installed else "en"
    _spoken = QLocale(spoken)
    return spoken


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


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
    if not text:  # Qt would give out the head of its file
        return ""
    count = n if n is not None and "%n" in text else -1  # a text that counts nothing has one form alone
    found = QCoreApplication.translate(CONTEXT, text, None, count)
    if found == _unplural(text, n, "(s)"):  # no translation: English
        found = _unplural(text, n, "" if n == 1 else "s")
    if n is not None and n >= _LONG:  # Qt writes a number's digits without a mark between them
        found = found.replace(str(n), _spoken.toString(n))
    return found.format(**values) if values else found


def marked(text: str) -> str:
    """Mark a text to be translated where it is shown."""
    return text


def _unplural(text: str, n: int | None, ending: str) -> str:
    return text if n is None else text.replace("%n", str(n)).replace("(s)", ending)
