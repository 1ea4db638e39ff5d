"""When something happened, as people say it: "Today 21:14"."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale

from djanalyzer.gui.language import tr

_SHORT = QLocale.FormatType.ShortFormat


def moment(seconds: float, today: QDate | None = None) -> str:
    """Write a moment (seconds since 1970): "Today 21:14", "Yesterday 21:14", or its date; empty where it is not known."""
    if seconds <= 0:
        return ""
    when, locale = QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale()
    time = locale.toString(when.time(), "HH:mm")
    days = when.date().daysTo(today or QDate.currentDate())
    if days == 0:
        return tr("Today {time}", time=time)
    if days == 1:
        return tr("Yesterday {time}", time=time)
    return tr("{date} {time}", date=locale.toString(when.date(), _SHORT), time=time)
