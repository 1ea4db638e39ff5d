"""The verb that says what the library knows of genres and moods, for a model to learn from."""

from __future__ import annotations

import json
from argparse import Namespace

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, say, say_table


def run_labels(arguments: Namespace) -> int:
    """Print the genres and moods that the library knows: how many tracks have each, or every track as JSON."""
    from djanalyzer.app.labelling import counts, label_record, labelled_tracks

    with open_session(arguments) as session:
        tracks = list(labelled_tracks(session, " ".join(arguments.query)))
    if arguments.json:
        for track in tracks:
            say(json.dumps(label_record(track)))  # plain ASCII: a file's name may hold any bytes
        return FINE
    for head, found in zip(("genre", "mood"), counts(tracks), strict=True):
        if found:
            say_table((head, "tracks"), [(word, str(n)) for word, n in found.items()])
    note(f"{counted(len(tracks), 'track')} with a genre or mood that we have a word for.")
    return FINE
