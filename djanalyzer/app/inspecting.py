"""What DJ programs keep at a path: a stick or a folder of music may hold what several of them know."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app.collection_records import collection_record
from djanalyzer.app.records import Record
from djanalyzer.errors import UnreadableCollection
from djanalyzer.music import Collection, Problem


def collections_at(location: Path) -> tuple[Collection, ...]:
    """Read what every program keeps at a path, the one first whose it is most likely.

    Where one of several cannot be read, that is its only problem.

    Raises
    ------
    UnreadableCollection
        It is no program's, not there, or damaged.
    """
    from djanalyzer.interop.systems import system_of, systems_of

    location = location.expanduser().absolute()
    systems = tuple(systems_of(location)) if location.exists() else ()
    if len(systems) < 2:
        return (system_of(location).read(location),)
    found: list[Collection] = []
    troubles: list[UnreadableCollection] = []
    for system in systems:
        try:
            found.append(system.read(location))
        except UnreadableCollection as trouble:
            troubles.append(trouble)
            problem = Problem(location.name, trouble.message, trouble.hint)
            found.append(Collection(system.name, (), problems=(problem,)))
    if len(troubles) == len(systems):
        raise troubles[0]
    return tuple(found)


def inspection_record(location: Path, collections: tuple[Collection, ...]) -> Record:
    """Return all that the first program knows, and behind it the same of the others."""
    record = collection_record(location, collections[0])
    if len(collections) > 1:
        record["others"] = [collection_record(location, other) for other in collections[1:]]
    return record
