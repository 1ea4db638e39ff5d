"""Whole NML files as Traktor 1 to 4 and other hands write them, made up from the specification.

They stand for files that nobody may pass on: private collections of every version. `FILES` holds the bytes of each by
what it is, `COUNTS` what a reader must find there: tracks, hot cues, memory cues, loops, grid anchors, playlists.
"""

from __future__ import annotations

from tests.interop.traktor.nml_text import (
    DECLARATION,
    PRO_4,
    element,
    entry,
    folder,
    grid_marker,
    location,
    mark,
    nml,
    playlist,
    smartlist,
    tempo,
)

_KEY = "C:/:Users/:dj/:Music/:{}.mp3"
_DIR = "/:Users/:dj/:Music/:"


def _windows(name: str) -> str:
    place = location(f"{name}.mp3", _DIR, "C:")
    return place.replace('VOLUMEID="C:"', 'VOLUMEID="1caf2a4e"')


def _traktor_1() -> bytes:
    """Every digit of a double, no zeros behind, no UUID, and a track without a volume."""
    marks = (
        mark("671.08913429252357", 4, 0, NAME="AutoGrid", LEN="0")
        + mark("797.66281512605042", pad=2, NAME="Beginning", LEN="0")
        + mark("66299.022459106593", 5, 1, LEN="1901.7395166612771")
    )
    own = element("TEMPO", BPM="126.200249", BPM_QUALITY="100") + element("LOUDNESS", PEAK_DB="-0.766197324")
    tracks = (entry(own + marks, location("Demo 1.mp3", "/:", "").replace(' VOLUMEID=""', "")),)
    text = nml(*tracks, nodes=(playlist("Demo Tracks", "/:Demo 1.mp3"),), version="14")
    return text.replace(' UUID="0123456789abcdef0123456789abcdef"', "").encode()


def _traktor_2() -> bytes:
    """Six digits, a byte order mark and the line ends of Windows."""
    info = element("INFO", BITRATE=320000, PLAYTIME=467, PLAYTIME_FLOAT="466.573", RANKING=204)
    own = info + element("TEMPO", BPM="127.999", BPM_QUALITY="100") + element("LOUDNESS", PEAK_DB="-inf")
    tracks = [
        entry(
            own + mark("106.786", 4, 0, NAME="AutoGrid", LEN="0"), location(f"{n}.mp3", "/:Beatport/:", "E:")
        )
        for n in range(3)
    ]
    text = nml(*tracks, nodes=(folder("Sets", playlist("Empty")),), version="15")
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _samples() -> bytes:
    """Hebrew, locked grids, loops of the sampler, and remix sets with loudness and cells."""
    loop = element("LOOPINFO", ORIGINAL_TITLE="רפסל", ORIGINAL_LOOP_SIZE="3.516594", SAMPLE_TYPE_INFO=0)
    own = tempo(85.041779) + element("LOUDNESS", PEAK_DB="5.361565") + element("MUSICAL_KEY", VALUE=9) + loop
    lock = {"LOCK": 1, "LOCK_MODIFICATION_TIME": "2024-11-26T13:47:51"}
    tracks = [
        entry(own + mark(0, 4, 0, NAME="Unnamed"), _windows(f"ימ ירשא {n}"), TITLE="ימ ירשא", **lock)
        for n in range(2)
    ]
    tracks.append(
        entry(own + mark(1468.750102, 5, 0, NAME="Beat Marker", LEN="2676.000073"), _windows("HORN"))
    )
    cell = element("CELL", element("CUE_V2", TYPE=5, START="0.5"), INDEX=0, COLOR=3, SAMPLE_TYPE_INFO=1)
    inside = location("Kit.tsi", "/:Sets/:", "C:") + tempo(120) + element("LOUDNESS", PEAK_DB="1.5")
    sets = element("SETS", element("SET", inside + element("SLOT", cell), TITLE="Kit"), ENTRIES=1)
    nodes = (playlist("Horns", _KEY.format("HORN"), _KEY.format("gone")),)
    return nml(*tracks, nodes=nodes).replace(element("SETS", ENTRIES=0), sets).encode()


def _pro_4() -> bytes:
    """A flexible grid, cues in colours beside their grid markers, stems, and smartlists."""
    marks = "".join(grid_marker(47.5 + 1500 * n, 153.0 - 0.5 * n) for n in range(8))
    marks += mark(47.5, pad=0, NAME="AutoGrid", COLOR="#FFFFFF") + mark(9000, 3, -1, NAME="n.n.")
    marks += (
        mark(12000, 1, 2, NAME="In") + mark(200000, 2, 3, NAME="Out") + mark(5000, 5, 1, LEN="3136.000000")
    )
    stems = element("STEMS", STEMS='{"stems":[{"color":"#009E73","name":"Drums"}],"version":1}')
    info = element("INFO", KEY="8m", RANKING=204, COLOR=4, FLAGS=12, FILESIZE=4976, COVERARTID="058/0Z2B")
    tracks = (
        entry(info + tempo(153.0) + marks + stems),
        entry(tempo(), location("x:y//z.mp3".replace(":", "//"))),
    )
    nodes = (
        smartlist("Top", "$RATING == 5 & $GENRE % “Acid”"),
        playlist("P", "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"),
    )
    return nml(*tracks, nodes=nodes, version=PRO_4).encode()


def _history() -> bytes:
    """One track that was played twice, each time with its own notes."""
    key = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"
    text = nml(entry(tempo() + grid_marker(50)), nodes=(playlist("HISTORY 2024/11/26", key, key),))
    for deck in (1, 2):
        played = element("EXTENDEDDATA", DECK=deck, DURATION=f"24{deck}.75", EXTENDEDTYPE="HistoryData")
        text = text.replace("</PRIMARYKEY>\n</ENTRY>", f"</PRIMARYKEY>\n{played}</ENTRY>", 1)
    return text.encode()


def _by_other_hands() -> bytes:
    """Single quotes, tags that close themselves, comments, CDATA, control characters and no line ends."""
    text = nml(
        entry(mark("1,5", pad=0) + "<X y='1' z = \"2\"/><!-- <ENTRY> --><![CDATA[<CUE_V2>]]>", TITLE="a\x07b")
    )
    text = text.replace("\n", "").replace("></LOCATION>", "/>").replace('VERSION="19"', "VERSION='19'")
    return text.replace(DECLARATION.strip(), "<?xml version='1.0'?>").encode()


FILES = {
    "Traktor 1": _traktor_1(),
    "Traktor 2 on Windows": _traktor_2(),
    "locked samples and remix sets": _samples(),
    "Traktor Pro 4": _pro_4(),
    "a history": _history(),
    "what other programs write": _by_other_hands(),
}
COUNTS = {
    "Traktor 1": (1, 2, 0, 1, 1, 1),
    "Traktor 2 on Windows": (3, 3, 0, 0, 3, 1),
    "locked samples and remix sets": (3, 2, 0, 1, 2, 1),
    "Traktor Pro 4": (2, 3, 1, 1, 8, 2),
    "a history": (1, 0, 0, 0, 1, 1),
    "what other programs write": (1, 1, 0, 0, 0, 0),
}
