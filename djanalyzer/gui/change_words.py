"""What a change of the library is called: in the history, in the menu, and when it is taken back.

The library writes the names down in English, so that a history reads the same whoever opens it; here they are said in the
user's language.
"""

from __future__ import annotations

from typing import Any

from djanalyzer.gui.language import marked, tr

CHANGES = (
    marked("Accept sections"),
    marked("Accept suggestion"),
    marked("Accept suggestions"),
    marked("Add cue"),
    marked("Add file"),
    marked("Add loop"),
    marked("Add section"),
    marked("Add take"),
    marked("Add to playlist"),
    marked("Align imported times"),
    marked("Analyse track"),
    marked("Begin a bar here"),
    marked("Change cue"),
    marked("Change kind of cue"),
    marked("Change loop"),
    marked("Change playlist"),
    marked("Change search of smart playlist"),
    marked("Change smart playlist"),
    marked("Choose beat grid"),
    marked("Clear pad"),
    marked("Colour mark"),
    marked("Confirm beat grid"),
    marked("Correct labels"),
    marked("Double loop"),
    marked("Draw waveform"),
    marked("Edit mark"),
    marked("Edit tags"),
    marked("Export take"),
    marked("Find label right"),
    marked("Find label wrong"),
    marked("Find moved file"),
    marked("Find vocals"),
    marked("Forget takes"),
    marked("Go through the history"),
    marked("Halve loop"),
    marked("Import files"),
    marked("Import folder"),
    marked("Join sections"),
    marked("Lay out the map"),
    marked("Letter pads in order of time"),
    marked("Listen for similarity"),
    marked("Make cue of loop"),
    marked("Make loop of cue"),
    marked("Make memory mark"),
    marked("Make tempo steady"),
    marked("Mark missing files"),
    marked("Mark unreadable file"),
    marked("Move cue"),
    marked("Move grid anchor"),
    marked("Move in playlist"),
    marked("Move loop"),
    marked("Move mark"),
    marked("Move playlist"),
    marked("Move section edge"),
    marked("Move to pad"),
    marked("Place cues"),
    marked("Refuse suggestion"),
    marked("Remember import"),
    marked("Remove cue"),
    marked("Remove from playlist"),
    marked("Remove grid anchor"),
    marked("Remove loop"),
    marked("Remove mark"),
    marked("Remove playlist"),
    marked("Remove section"),
    marked("Remove take"),
    marked("Remove track"),
    marked("Rename mark"),
    marked("Rename playlist"),
    marked("Rename section"),
    marked("Rename take"),
    marked("Round tempo"),
    marked("Set a beat here"),
    marked("Set grid anchor"),
    marked("Set hot cue"),
    marked("Set loop"),
    marked("Set memory cue"),
    marked("Skip label"),
    marked("Split section"),
    marked("Stretch beat grid"),
    marked("Take over the genre"),
    marked("Take over the mood"),
    marked("Take refusal back"),
    marked("Use measured time offsets"),
    marked("Use no time offsets"),
    marked("Use the table's time offsets"),
)

# Those that name something. The first that fits counts.
CHANGES_OF = (
    marked("Add {count} files"),
    marked("Change tempo by {tempo} BPM"),
    marked("Count bars in {meter}"),
    marked("Create folder {name}"),
    marked("Create playlist {name}"),
    marked("Create smart playlist {name}"),
    marked("Duplicate as {name}"),
    marked("Find {count} labels right"),
    marked("Find {count} labels wrong"),
    marked("Find {count} moved files"),
    marked("Import from {name}"),
    marked("Keep one of {count} tracks"),
    marked("Make {name}'s cues mine"),
    marked("Refuse {count} suggestions"),
    marked("Remove {count} marks"),
    marked("Remove {count} tracks"),
    marked("Set tempo to {tempo} BPM"),
    marked("Shift bars by {count} beat"),
    marked("Shift bars by {count} beats"),
    marked("Shift beat grid by {time} ms"),
    marked("Skip {count} labels"),
    marked("Tap tempo {tempo} BPM"),
    marked("Take my word on the {fields} back"),
    marked("Take over the sections of {name}"),
    marked("Edit {fields}"),
    marked("Lock {fields}"),
    marked("Set {fields}"),
    marked("Unlock {fields}"),
)

# As the library calls them in such a name.
FIELDS = (
    marked("title"),
    marked("artist"),
    marked("album"),
    marked("genre"),
    marked("mood"),
    marked("record label"),
    marked("remixer"),
    marked("composer"),
    marked("year"),
    marked("track number"),
    marked("comment"),
    marked("rating"),
    marked("colour"),
    marked("key"),
    marked("tempo"),
    marked("energy"),
    marked("beat grid"),
    marked("sections"),
    marked("cues and loops"),
)


def change_words(name: str) -> str:
    """Say the name of a change in the user's language; one that nobody knows stays as it is."""
    if name in CHANGES:
        return tr(name)
    for text in CHANGES_OF:
        head, _, rest = text.partition("{")
        key, _, tail = rest.partition("}")
        if name.startswith(head) and name.endswith(tail) and len(name) > len(head) + len(tail):
            value = name[len(head) : len(name) - len(tail)]
            values: dict[str, Any] = {key: _in_words(value) if key == "fields" else value}
            return tr(text, **values)
    return name


def _in_words(fields: str) -> str:
    return ", ".join(tr(field) if field in FIELDS else field for field in fields.split(", "))
