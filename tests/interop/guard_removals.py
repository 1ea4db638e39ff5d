"""Every guard of the write protocol, how it is taken away, and the test that must fail then."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Change = Callable[[Any], Any]  # turns what is there into what shall be there


@dataclass(frozen=True, slots=True)
class Removal:
    """A guard, how it is taken away, and the test that says so.

    Attributes
    ----------
    where : str
        "module:name" or "module:class.name" in djanalyzer.interop.
    test : str
        "file::name" in tests/interop.
    """

    guard: str
    where: str
    test: str
    change: Change


def does_nothing(_real: Any) -> Any:
    return lambda *_, **__: None


def gives(value: Any) -> Change:
    return lambda _real: lambda *_, **__: value


def becomes(value: Any) -> Change:
    return lambda _real: value


def only_once(real: Callable[..., Any]) -> Any:
    """A guard that looks the first time alone."""
    n_calls = 0

    def call(*arguments: Any, **named: Any) -> Any:
        nonlocal n_calls
        n_calls += 1
        return real(*arguments, **named) if n_calls == 1 else None

    return call


def _read_without_a_look(_real: Any) -> Any:
    return lambda file: file.target.read_bytes() if file.replaces else None


def _backs_up_by_name(real: Callable[[Path, Path], Path]) -> Any:
    return lambda target, _on_the_way: real(target, target.with_name(f"{target.stem} backup{target.suffix}"))


def _writes_without_sync(_real: Any) -> Any:
    return lambda path, content: path.write_bytes(content)


def _copies(_real: Any) -> Any:
    """A step that takes its time: the bytes go into the old file itself."""

    class System:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def replace(self, source: Path, target: Path) -> None:
            target.write_bytes(source.read_bytes())

    return System()


def _by_its_plain_name(_real: Any) -> Any:
    return lambda program, running: program.casefold() in running


def _surrounds_nothing(_real: Any) -> Any:
    return lambda *_: contextlib.nullcontext()


SAFE, GUARDS, PROGRAMS = "test_safe_write.py::", "test_guards.py::", "test_guards_of_programs.py::"
REFUSING, WRITING, TROUBLES = f"{SAFE}TestRefusing::", f"{SAFE}TestWriting::", f"{SAFE}TestDiskTroubles::"
AT_WORK, DISK, JOURNAL = (
    f"{GUARDS}TestOtherProgramsAtWork::",
    f"{GUARDS}TestTheDisk::",
    "test_guards_of_the_journal.py::TestTheJournal::",
)
ORDER = f"{DISK}test_everything_is_on_the_disk_in_the_right_order"
BACKUPS, COUNTS = f"{GUARDS}TestBackups::", f"{PROGRAMS}TestCountsMayNotFall::"
LISTS = f"{PROGRAMS}TestListsAreComparedInOrder::"

PROTOCOL = (
    Removal(
        "the program does not run",
        "safe_write:Watch.check",
        f"{REFUSING}test_while_the_program_runs",
        does_nothing,
    ),
    Removal(
        "nor in the last moment",
        "safe_write:Watch.check",
        f"{AT_WORK}test_the_program_starts_while_the_file_is_made",
        only_once,
    ),
    Removal(
        "in any edition",
        "safe_write:is_running",
        "test_crashes_of_disks.py::test_the_program_runs[virtualdj]",
        _by_its_plain_name,
    ),
    Removal(
        "one thread at a time",
        "safe_write:_ONE_AT_A_TIME",
        f"{AT_WORK}test_two_threads_take_turns",
        lambda _: contextlib.nullcontext(),
    ),
    Removal(
        "one process at a time", "locking:_acquired", f"{AT_WORK}test_another_djanalyzer_writes", gives(True)
    ),
    Removal(
        "for an undo too",
        "journal:Journal.held",
        f"{AT_WORK}test_an_undo_waits_for_nobody_either",
        _surrounds_nothing,
    ),
    Removal("a name that can be", "targets:_odd_name", f"{REFUSING}test_a_name_that_cannot_be", gives(())),
    Removal("no link to nowhere", "targets:_link_to_nowhere", f"{REFUSING}test_a_link_to_nowhere", gives(())),
    Removal(
        "a link is followed",
        "safe_write:resolved",
        f"{GUARDS}TestLinks::test_the_file_behind_a_link_is_written_and_the_link_stays",
        lambda _: lambda path: path,
    ),
    Removal("a file and no folder", "targets:_no_file", f"{REFUSING}test_a_folder", gives(())),
    Removal(
        "a folder that is there",
        "targets:_no_folder",
        f"{REFUSING}test_a_folder_that_is_not_there",
        gives(()),
    ),
    Removal(
        "inside the chosen folder", "targets:_outside", f"{REFUSING}test_outside_the_chosen_folder", gives(())
    ),
    Removal(
        "not write-protected", "targets:_write_protected", f"{REFUSING}test_a_write_protected_file", gives(())
    ),
    Removal(
        "not in the cloud",
        "targets:_placeholder",
        f"{GUARDS}TestPlaceholders::test_a_file_whose_bytes_are_on_a_server",
        gives(()),
    ),
    Removal("all of a place", "safe_write:check_target", f"{REFUSING}test_a_folder", does_nothing),
    Removal(
        "the file of the preview",
        "safe_write:check_unchanged",
        f"{REFUSING}test_a_file_that_changed_since_the_preview",
        does_nothing,
    ),
    Removal(
        "still in the last moment",
        "safe_write:check_unchanged",
        f"{REFUSING}test_a_file_that_changes_in_the_last_moment",
        only_once,
    ),
    Removal(
        "read whole",
        "safe_write:_read_unchanged",
        f"{AT_WORK}test_a_file_that_changes_while_it_is_read",
        _read_without_a_look,
    ),
    Removal(
        "no program's log beside it",
        "safe_write:check_finished",
        f"{AT_WORK}test_a_log_that_appears_after_the_preview",
        does_nothing,
    ),
    Removal(
        "nor in the last moment",
        "safe_write:check_finished",
        f"{AT_WORK}test_a_log_that_appears_in_the_last_moment",
        only_once,
    ),
    Removal(
        "the checks of the plan",
        "safe_write:check_content",
        f"{REFUSING}test_what_fails_its_check",
        does_nothing,
    ),
    Removal(
        "a backup",
        "safe_write:back_up",
        f"{WRITING}test_an_old_file_is_replaced_and_kept_beside",
        lambda _: lambda target, _way: target.with_name("none"),
    ),
    Removal(
        "the backup compared",
        "backups:check_backup",
        f"{TROUBLES}test_a_backup_that_is_not_equal_stops_everything",
        does_nothing,
    ),
    Removal(
        "a backup's name for a whole one",
        "safe_write:back_up",
        f"{BACKUPS}test_half_a_copy_does_not_look_like_one",
        _backs_up_by_name,
    ),
    Removal(
        "no backup of another's name",
        "backups:_free_name",
        f"{WRITING}test_several_exports_in_one_second_keep_a_backup_each",
        lambda _: lambda target: target.with_name("rekordbox backup.xml"),
    ),
    Removal(
        "twenty backups", "safe_write:make_room", f"{BACKUPS}test_the_newest_twenty_are_kept", does_nothing
    ),
    Removal("bytes on the disk", "safe_write:create", ORDER, _writes_without_sync),
    Removal("names on the disk", "safe_write:sync_folder", ORDER, does_nothing),
    Removal("the backup's name on the disk", "backups:sync_folder", ORDER, does_nothing),
    Removal("the journal's names on the disk", "journal:sync_folder", ORDER, does_nothing),
    Removal("the journal's bytes on the disk", "journal:_write", ORDER, _writes_without_sync),
    Removal("one atomic step", "safe_write:os", ORDER, _copies),
    Removal(
        "read again", "safe_write:is_in_place", f"{TROUBLES}test_a_drive_that_forgets_is_noticed", gives(True)
    ),
    Removal(
        "put back",
        "safe_write:_Writer._put_back",
        f"{DISK}test_a_drive_that_forgets_gets_the_old_file_back",
        does_nothing,
    ),
    Removal("permissions", "safe_write:copy_traits", f"{WRITING}test_permissions_stay", does_nothing),
    Removal("owner", "targets:_copy_owner", f"{GUARDS}TestTraits::test_the_owner", does_nothing),
    Removal(
        "attributes",
        "targets:_copy_attributes",
        f"{GUARDS}TestTraits::test_extended_attributes_of_any_name",
        does_nothing,
    ),
    Removal(
        "troubles in a sentence",
        "safe_write:troubles_told",
        f"{TROUBLES}test_a_failing_drive",
        _surrounds_nothing,
    ),
)

TAKING_BACK = (
    Removal(
        "an entry before the file changes",
        "journal:Recording.add",
        "test_journal.py::test_an_export_is_taken_back_byte_for_byte",
        does_nothing,
    ),
    Removal(
        "an entry or no export",
        "journal:Journal._troubles_told",
        f"{JOURNAL}test_where_it_cannot_be_kept_nothing_is_written",
        _surrounds_nothing,
    ),
    Removal(
        "no entry of what was refused",
        "journal:Recording.withdraw",
        f"{JOURNAL}test_a_file_that_was_refused_is_no_export",
        does_nothing,
    ),
    Removal(
        "no empty entry",
        "journal:Recording.end",
        f"{JOURNAL}test_a_file_that_was_refused_is_no_export",
        does_nothing,
    ),
    Removal(
        "twenty entries",
        "journal:_remove_entry",
        "test_journal.py::test_the_twenty_last_exports_are_kept",
        does_nothing,
    ),
    Removal(
        "nobody else's change undone",
        "journal:check_untouched",
        "test_journal.py::test_nothing_is_taken_back_where_somebody_wrote_since",
        does_nothing,
    ),
    Removal(
        "an undo is noted",
        "journal:Journal.close",
        f"{JOURNAL}test_one_export_after_the_other_is_taken_back",
        does_nothing,
    ),
    Removal(
        "deltas in their folder",
        "journal:_is_inside",
        f"{JOURNAL}test_a_damaged_entry_leads_to_no_file_outside_of_it",
        gives(True),
    ),
    Removal("temporary names noted first", "journal:Journal._intend", ORDER, does_nothing),
    Removal(
        "no entry of what was killed too early",
        "journal:Journal._settle",
        f"{JOURNAL}test_an_export_that_was_killed_before_it_changed_anything_is_none",
        does_nothing,
    ),
    Removal(
        "temporary files removed",
        "journal:Journal._tidy",
        f"{JOURNAL}test_what_a_killed_export_left_is_removed_by_the_next",
        does_nothing,
    ),
    Removal(
        "temporary files alone removed",
        "journal:_FRESH",
        f"{JOURNAL}test_a_damaged_note_removes_no_file_of_the_users",
        becomes(re.compile(".*")),
    ),
)

_EACH = f"{PROGRAMS}test_each_check_passes_what_is_right_and_notices_by_itself_what_is_not"
OF_PROGRAMS = (
    Removal("rekordbox: own reader", "rekordbox_xml.checking:_own_reader", f"{_EACH}[rekordbox]", gives("")),
    Removal(
        "rekordbox: second reader", "rekordbox_xml.checking:_second_reader", f"{_EACH}[rekordbox]", gives("")
    ),
    Removal(
        "rekordbox: playlists in their folders",
        "rekordbox_xml.checking:_wrong_lists",
        f"{LISTS}test_of_rekordbox",
        gives(""),
    ),
    Removal("Traktor: own reader", "traktor.checking:_OwnReader.check", f"{_EACH}[traktor]", gives("")),
    Removal("Traktor: second reader", "traktor.checking:_SecondReader.check", f"{_EACH}[traktor]", gives("")),
    Removal(
        "Traktor: wanted playlists read back",
        "traktor.checking:_OwnReader._wrong_lists",
        f"{LISTS}test_of_traktor",
        gives(""),
    ),
    Removal(
        "Traktor: by a plain parser too",
        "traktor.checking:_SecondReader._differing_lists",
        f"{LISTS}test_of_traktor",
        gives(""),
    ),
    Removal(
        "Traktor: other playlists untouched",
        "traktor.checking:changed_lists",
        f"{COUNTS}test_of_traktors_playlists_that_nobody_wanted_otherwise",
        gives(""),
    ),
    Removal(
        "Traktor: known versions",
        "traktor.patching:_check_writable",
        "traktor/test_patching.py::TestRefused",
        does_nothing,
    ),
    Removal("VirtualDJ: own reader", "virtualdj.checking:_own_reader", f"{_EACH}[virtualdj]", gives("")),
    Removal(
        "VirtualDJ: second reader", "virtualdj.checking:_second_reader", f"{_EACH}[virtualdj]", gives("")
    ),
    Removal(
        "VirtualDJ: points compared",
        "virtualdj.checking:wrong_points",
        f"{PROGRAMS}TestPointsOfVirtualDj::test_one_that_was_wanted_is_not_there",
        gives(""),
    ),
    Removal(
        "VirtualDJ: and none too many",
        "virtualdj.point_checking:_unwanted",
        f"{PROGRAMS}TestPointsOfVirtualDj::test_one_is_there_that_nobody_wanted",
        gives(""),
    ),
    Removal(
        "VirtualDJ: lists in order",
        "virtualdj.list_planning:_is_same_file",
        f"{LISTS}test_of_virtualdj",
        gives(True),
    ),
    Removal(
        "VirtualDJ: other songs' bytes",
        "virtualdj.checking:_digest_of_others",
        f"{_EACH}[virtualdj]",
        gives(b""),
    ),
    Removal(
        "VirtualDJ: cues counted",
        "virtualdj.checking:_keeps_cues",
        f"{COUNTS}test_of_virtualdjs_cues",
        gives(""),
    ),
    Removal(
        "VirtualDJ: known versions",
        "virtualdj.planning:_KNOWN_VERSION",
        "virtualdj/test_writing.py::test_what_is_not_known_is_left_alone",
        becomes(re.compile(".*")),
    ),
    Removal(
        "VirtualDJ: UTF-8",
        "virtualdj.planning:_check_text",
        "virtualdj/test_writing.py::test_what_is_not_known_is_left_alone",
        does_nothing,
    ),
    Removal("Mixxx: own reader", "mixxx.checking:_own_reader", f"{_EACH}[mixxx]", gives("")),
    Removal("Mixxx: plain SQL", "mixxx.checking:_plain_sql", f"{_EACH}[mixxx]", gives("")),
    Removal("Mixxx: counts", "mixxx.checking:_LASTING", f"{COUNTS}test_of_mixxx", becomes(())),
    Removal(
        "Mixxx: known versions, sound",
        "mixxx.target:_checked_version",
        "mixxx/test_writing.py::test_other_versions_are_read_and_not_written",
        gives(39),
    ),
    Removal(
        "Mixxx: sound before",
        "mixxx.target:_checked_version",
        f"{PROGRAMS}TestDamagedDatabases::test_before[mixxx-mixxxdb.sqlite]",
        gives(39),
    ),
    Removal(
        "Mixxx: no log when planned",
        "mixxx.target:unfinished",
        "mixxx/test_writing.py::test_refused_with_a_reason",
        does_nothing,
    ),
    Removal("Engine: own reader", "engine.checking:_own_reader", f"{_EACH}[engine]", gives("")),
    Removal("Engine: second look", "engine.checking:_second_look", f"{_EACH}[engine]", gives("")),
    Removal(
        "Engine: known schemas",
        "engine.writing:WRITTEN",
        "engine/test_refusing.py",
        lambda _: {(2, 19, 0), (3, 1, 0), (4, 0, 0)},
    ),
    Removal(
        "Engine: its own triggers",
        "engine.writing:_OWN_TRIGGERS",
        "engine/test_refusing.py",
        lambda real: (*real, "another"),
    ),
    Removal(
        "Engine: sound before",
        "engine.writing:check_sound",
        f"{PROGRAMS}TestDamagedDatabases::test_before[engine-m.db]",
        does_nothing,
    ),
    Removal(
        "Engine: no log when planned", "engine.database:has_journal", "engine/test_refusing.py", gives(False)
    ),
    Removal("Serato: sound", "serato.checking:_sound", f"{_EACH}[serato]", gives("")),
    Removal("Serato: own reader", "serato.checking:_own_reader", f"{_EACH}[serato]", gives("")),
    Removal("Serato: second reader", "serato.checking:_second_reader", f"{_EACH}[serato]", gives("")),
    Removal("Serato: crates", "serato.checking:_own_crate", f"{_EACH}[serato]", gives("")),
    Removal(
        "Serato: crates by another means", "serato.checking:_second_crate", f"{_EACH}[serato]", gives("")
    ),
    Removal(
        "Serato: crates in order, by another means",
        "serato.checking:_second_crate",
        f"{LISTS}test_of_seratos_crates",
        gives(""),
    ),
    Removal(
        "Serato: order of all crates",
        "serato.checking:_order",
        f"{LISTS}test_of_seratos_list_of_crates",
        gives(""),
    ),
    Removal("Serato: order of crates", "serato.checking:_order", f"{_EACH}[serato]", gives("")),
)
REMOVALS = (*PROTOCOL, *TAKING_BACK, *OF_PROGRAMS)
