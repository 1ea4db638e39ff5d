"""How values are written on the screen: times, tempo, key, energy, confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.app import choices
from djanalyzer.app.notes import note_of
from djanalyzer.app.section_words import EDM, OWN, POP, section_word
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.music import Key, Section

PADS = "ABCDEFGHIJKLMNOP"
AUDIBLE_CENTS = 10  # less than this nobody hears, and no deck corrects
COMMON_TIME = "4/4"

SECTION_NAMES = {
    "intro": marked("Intro"),
    "verse": marked("Verse"),
    "build_up": marked("Build-up"),
    "drop": marked("Drop"),
    "breakdown": marked("Breakdown"),
    "bridge": marked("Bridge"),
    "outro": marked("Outro"),
}

# The same in the vocabularies that can be chosen instead (`app.section_words`).
OTHER_SECTION_NAMES = {
    "intro": marked("Intro"),
    "verse": marked("Verse"),
    "chorus": marked("Chorus"),
    "bridge": marked("Bridge"),
    "break": marked("Break"),
    "build-up": marked("Build-up"),
    "drop": marked("Drop"),
    "breakdown": marked("Breakdown"),
    "outro": marked("Outro"),
}
SECTION_WORDS = {
    OWN: marked("Ours: intro, verse, build-up, drop, breakdown, bridge, outro"),
    POP: marked("Of songs: intro, verse, chorus, bridge, break, outro"),
    EDM: marked("Of club music: intro, build-up, drop, breakdown, outro"),
}

MOOD_NAMES = {
    "dark": marked("dark"),
    "melancholic": marked("melancholic"),
    "dreamy": marked("dreamy"),
    "uplifting": marked("uplifting"),
    "happy": marked("happy"),
    "aggressive": marked("aggressive"),
    "groovy": marked("groovy"),
    "calm": marked("calm"),
}

share = choices.share

STATE_NAMES = {
    "new": marked("New"),
    "analysed": marked("Analysed"),
    "missing": marked("Missing"),
    "unreadable": marked("Unreadable"),
}

KEY_NOTATIONS = {
    "camelot": marked("Camelot (8A)"),
    "open_key": marked("Open Key (1m)"),
    "classical": marked("Classical (Am)"),
}


_chosen_words = OWN


def call_sections(words: str) -> None:
    """Call sections by one of `SECTION_WORDS` from now on."""
    global _chosen_words
    _chosen_words = words


def section(label: str) -> str:
    """Write what a section is called, in the words that were chosen."""
    if _chosen_words == OWN:
        return tr(SECTION_NAMES[label])
    return tr(OTHER_SECTION_NAMES[section_word(label, _chosen_words)])


def section_if_sure(found: Section) -> str:
    """Write what a section is called, with a question mark where that is not sure: "Drop", "Verse ?"."""
    name = section(found.label)
    return name if found.is_likely else tr("{name} ?", name=name)


def section_choice(label: str) -> str:
    """Write a section to choose among all of ours: where the words that were chosen call two alike, with ours besides."""
    words, ours = section(label), tr(SECTION_NAMES[label])
    is_alone = [section(other) for other in SECTION_NAMES].count(words) == 1
    return words if is_alone or words == ours else tr("{name} ({other})", name=words, other=ours)


def mood(word: str) -> str:
    """Write a mood; a word of the DJ's own stays as it is."""
    return tr(MOOD_NAMES[word]) if word in MOOD_NAMES else word


def mood_of(written: str) -> str:
    """Return the mood that is written so, in the window's language or in English; a word of the DJ's own stays as it is."""
    folded = written.strip().casefold()
    return next((word for word in MOOD_NAMES if folded == mood(word).casefold()), written)


def guess(word: str, confidence: float) -> str:
    """Write what the model takes something for: "Techno 81 %"."""
    return f"{word} {share(confidence)}"


def length(seconds: float | None) -> str:
    """Write a length: "6:05", "1:02:03"."""
    if seconds is None:
        return ""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"


def clock(seconds: float) -> str:
    """Write a moment in a track: "1:04.3"; time still to go is negative."""
    tenths = int(abs(seconds) * 10 + 1e-6)
    sign = "−" if seconds < 0 and tenths else ""
    return f"{sign}{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"


def tempo(bpm: float | None) -> str:
    """Write a tempo: "128.00"."""
    return "" if bpm is None else f"{bpm:.2f}"


def key(value: Key | None, notation: str = "camelot") -> str:
    """Write a key as the user wants to read it: one of `KEY_NOTATIONS`."""
    if value is None:
        return ""
    written = {"camelot": value.camelot, "open_key": value.open_key}
    return written.get(notation, value.short_name)


def key_names(value: Key) -> str:
    """Write a key in every notation: "A minor  ·  8A  ·  1m"."""
    return f"{value.name}  ·  {value.camelot}  ·  {value.open_key}"


def tuning(cents: float | None) -> str:
    """Write how far a track is tuned from A = 440 Hz: "+23 ct"; empty where nobody would hear it."""
    if cents is None or abs(cents) < AUDIBLE_CENTS:
        return ""
    return tr("{cents} ct", cents=f"{cents:+.0f}".replace("-", "−"))


def note(hertz: float) -> str:
    """Write a pitch as the nearest note and how far it lies from it: "A4 +12 ct"."""
    name, cents = note_of(hertz)
    return tr("{note} {cents} ct", note=name, cents=f"{cents:+d}".replace("-", "−"))


def energy(level: float | None) -> str:
    """Write an energy level: "7"."""
    return "" if level is None else f"{level:.0f}"


def trust(confidence: float) -> int:
    """Return the trust in three steps, 1 (low) to 3 (high)."""
    return 3 if confidence >= 0.75 else 2 if confidence >= 0.5 else 1


def trust_dots(confidence: float) -> str:
    """Write the trust as shapes: "●●○"."""
    full = trust(confidence)
    return "●" * full + "○" * (3 - full)


def trust_word(confidence: float) -> str:
    """Write the trust as a word."""
    return (tr("low"), tr("medium"), tr("high"))[trust(confidence) - 1]


def pad(slot: int | None) -> str:
    """Write a pad: "A" for 0; "" for none; numbers beyond the sixteenth."""
    if slot is None:
        return ""
    return PADS[slot] if slot < len(PADS) else str(slot + 1)
