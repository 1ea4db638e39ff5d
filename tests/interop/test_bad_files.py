"""Files that cannot be read: one sentence that says which file and why, and what to do. Never a crash, never a hang."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Cancelled, UnreadableCollection
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from tests.interop.xml_text import HEAD, collection, track, write
from tests.nightly import by_night


def trouble(path: Path) -> UnreadableCollection:
    with pytest.raises(UnreadableCollection) as caught:
        REKORDBOX_XML.read(path)
    assert caught.value.hint
    assert caught.value.message.endswith(".")
    return caught.value


def test_an_empty_file(tmp_path: Path) -> None:
    assert trouble(write(tmp_path, "")).message == "The file rekordbox.xml is empty."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "There is no file" in trouble(tmp_path / "gone.xml").message


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in trouble(tmp_path).message


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    path = write(tmp_path, collection(track()))
    monkeypatch.setattr(Path, "open", refuse)
    assert trouble(path).message == f"The file {path} cannot be read: Permission denied."


@pytest.mark.parametrize("content", ["just some text\n", "ID3\x03", "{}", "\n\n"])
def test_something_else_than_xml(tmp_path: Path, content: str) -> None:
    assert trouble(write(tmp_path, content)).message == "The file rekordbox.xml is no XML."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<NML VERSION='20'/>", "a Traktor collection"),
        ("<VirtualDJ_Database/>", "a VirtualDJ database"),
        ("<plist/>", "an iTunes or Music library"),
        ("<svg/>", "some other XML (<svg>)"),
    ],
)
def test_the_xml_of_another_program_is_named(tmp_path: Path, text: str, what: str) -> None:
    assert (
        trouble(write(tmp_path, text)).message == f"The file rekordbox.xml is no rekordbox XML: it is {what}."
    )


def test_broken_xml_names_the_line(tmp_path: Path) -> None:
    text = collection(track(), track().replace('"1"', '"1'))
    assert trouble(write(tmp_path, text)).message == (
        "The file rekordbox.xml is broken XML: not well-formed (invalid token) in line 7."
    )


def test_wrongly_closed_xml_names_the_line(tmp_path: Path) -> None:
    text = collection(track()).replace("</TRACK>", "</TRAK>")
    assert trouble(write(tmp_path, text)).message.endswith("mismatched tag in line 6.")


def test_a_file_cut_off_in_the_middle(tmp_path: Path) -> None:
    text = collection(*[track(TrackID=str(n)) for n in range(100)])
    assert trouble(write(tmp_path, text[:5000])).message.startswith(
        "The file rekordbox.xml ends too early, in line "
    )


def test_latin_letters_in_a_file_that_says_utf_8(tmp_path: Path) -> None:
    content = collection(track(Artist="Röyksopp")).encode("latin-1")
    assert trouble(write(tmp_path, content)).message == (
        "The file rekordbox.xml is not in the encoding it says it is: line 6 is not UTF-8."
    )


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252", "utf-8-sig"])
def test_other_encodings_are_read_where_the_file_says_so(tmp_path: Path, encoding: str) -> None:
    text = collection(track(Artist="Röyksopp"), head=HEAD.replace("UTF-8", encoding.removesuffix("-sig")))
    assert REKORDBOX_XML.read(write(tmp_path, text.encode(encoding))).tracks[0].tags.artist == "Röyksopp"


@pytest.mark.parametrize("encoding", ["klingon", "shift_jis", "utf-7", "base64"])
def test_an_encoding_that_cannot_be_read(tmp_path: Path, encoding: str) -> None:
    text = collection(track(), head=HEAD.replace("UTF-8", encoding))
    assert trouble(write(tmp_path, text)).message == (
        f"The file rekordbox.xml is in the encoding “{encoding}”, which cannot be read."
    )


@pytest.mark.parametrize("bad", ["\x01", "\x0b", "\x1f", "&#1;", "&#x1F;", "&#xFFFE;", "&#0;"])
def test_control_characters_in_names_are_left_out(tmp_path: Path, bad: str) -> None:
    """rekordbox writes what a tag contains, even what no XML may contain."""
    result = REKORDBOX_XML.read(
        write(tmp_path, collection(track(Name=f"Be{bad}fore"), track(TrackID="2", Name="&#x41;")))
    )
    assert [t.tags.title for t in result.tracks] == ["Before", "A"]
    assert result.problems[-1].message == "1 control character left out of names"


@pytest.mark.parametrize("n_before", range(6))
def test_a_control_character_across_the_border_of_two_pieces(tmp_path: Path, n_before: int) -> None:
    """The file is read in pieces of a megabyte; `n_before` bytes of the reference end the first."""
    start = collection(track(Name="@")).index("@")
    name = "x" * ((1 << 20) - start - n_before) + "&#11;y &amp; z"
    result = REKORDBOX_XML.read(write(tmp_path, collection(track(Name=name))))
    assert result.tracks[0].tags.title.strip("x") == "y & z"


class TestEntities:
    def test_a_bomb_is_not_lit(self, tmp_path: Path) -> None:
        levels = "".join(f'<!ENTITY b{n + 1} "{f"&b{n};" * 10}">\n' for n in range(12))
        bomb = f'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY b0 "boom">\n{levels}]>\n'
        text = collection(track(Name="&b12;"), head=bomb + '<DJ_PLAYLISTS Version="1.0.0">')
        told = trouble(write(tmp_path, text))
        assert "declares XML entities" in told.message
        assert "(line 2)" in told.message

    def test_no_file_of_the_user_is_drawn_in(self, tmp_path: Path) -> None:
        secret = write(tmp_path, "my diary", "secret.txt")
        head = f'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>\n<DJ_PLAYLISTS>'
        assert (
            "declares XML entities"
            in trouble(write(tmp_path, collection(track(Name="&s;"), head=head))).message
        )

    def test_no_parameter_entity_either(self, tmp_path: Path) -> None:
        head = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY % p "x">%p;]>\n<DJ_PLAYLISTS>'
        assert "declares XML entities" in trouble(write(tmp_path, collection(track(), head=head))).message

    def test_an_entity_that_nobody_declared(self, tmp_path: Path) -> None:
        assert "undefined entity" in trouble(write(tmp_path, collection(track(Name="&nbsp;")))).message


def test_elements_without_end(tmp_path: Path) -> None:
    assert "nested too deeply" in trouble(write(tmp_path, HEAD + "<A>" * 100_000)).message


def test_reading_reports_progress_and_can_be_stopped(tmp_path: Path) -> None:
    path = write(tmp_path, collection(*[track(TrackID=str(n), Comments="x" * 1000) for n in range(3000)]))
    shares: list[float] = []
    REKORDBOX_XML.read(path, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) >= 3

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        REKORDBOX_XML.read(path, stop)


LARGE_FILE = """
import json, sys, time
from pathlib import Path
import psutil
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML

process = psutil.Process()

def peak():
    if sys.platform == "win32":
        return process.memory_info().peak_wset
    if sys.platform == "linux":  # getrusage would count the parent's memory, from before it became this program
        status = Path("/proc/self/status").read_text()
        return 1024 * int(status.split("VmHWM:")[1].split()[0])
    import resource
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

start = time.process_time()
collection = REKORDBOX_XML.read(Path(sys.argv[1]))
seconds = time.process_time() - start
n_marks = sum(len(t.cues) + len(t.loops) for t in collection.tracks)
print(json.dumps([len(collection.tracks), n_marks, seconds, peak() - process.memory_info().rss]))
"""


def test_a_file_of_100_megabytes(tmp_path: Path) -> None:
    tempos = "".join(
        f'<TEMPO Inizio="{n}.125" Bpm="128.00" Metro="4/4" Battito="1"/>\n      ' for n in range(2)
    )
    mark = (
        '<POSITION_MARK Name="Drop" Type="0" Start="{}.500" Num="{}" Red="40" Green="226" Blue="20"/>\n      '
    )
    inner = tempos + "".join(mark.format(n, n) for n in range(4))
    comment = "A comment that tells the story of the label, the artist and the night. " * 40
    piece = track(inner, TrackID="@", Comments=comment, Location="file://localhost/Music/@.mp3")
    path = tmp_path / "large.xml"
    with path.open("w", encoding="utf-8") as file:
        file.write(collection().split("  </COLLECTION>")[0])
        n_tracks = 0
        while file.tell() < 100_000_000:
            for _ in range(1000):
                n_tracks += 1
                file.write(piece.replace("@", str(n_tracks)))
        file.write("  </COLLECTION>\n</DJ_PLAYLISTS>\n")
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LARGE_FILE), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    path.unlink()
    tracks, n_marks, seconds, n_bytes_over = json.loads(done.stdout)
    assert tracks == n_tracks > 25_000
    assert n_marks == 4 * n_tracks
    assert n_bytes_over < 150_000_000, "while reading, memory holds the result and little more"
    assert seconds < 60


@settings(max_examples=by_night(35, 150), deadline=None)
@given(st.data())
def test_damaged_files_end_in_a_collection_or_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(
        collection(
            track(
                '<TEMPO Inizio="0.1" Bpm="128.00" Metro="4/4" Battito="1"/><POSITION_MARK Type="0" Start="1" Num="0"/>'
            ),
            playlists='<NODE Name="Set" Type="1" KeyType="0" Entries="1"><TRACK Key="1"/></NODE>',
        ).encode()
    )
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path = tmp_path_factory.getbasetemp() / "damaged.xml"
    path.write_bytes(content)
    try:
        outcome = REKORDBOX_XML.read(path).program
    except UnreadableCollection as trouble:
        outcome = trouble.message
    assert outcome == "rekordbox" or outcome.endswith(".")
