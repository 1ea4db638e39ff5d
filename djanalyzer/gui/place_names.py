"""What the places are called that templates and habits count from."""

from __future__ import annotations

from djanalyzer.gui.language import marked

PLACES = {
    "first beat": marked("First beat"),
    "end": marked("Last bar"),
    "intro": marked("Intro"),
    "verse": marked("Verse"),
    "build-up": marked("Build-up"),
    "drop": marked("Drop"),
    "breakdown": marked("Breakdown"),
    "bridge": marked("Bridge"),
    "outro": marked("Outro"),
    "mix in": marked("Mix in"),
    "mix out": marked("Mix out"),
    "vocal in": marked("Vocal in"),
}
