"""Playlists are added or filled anew by name; none is ever taken out."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.music import Collection, KnownTrack, Playlist
from tests.interop.traktor.nml_text import entry, folder, location, nml, playlist, smartlist, write

KEYS = [f"Macintosh HD/:Users/:dj/:Music/:{name}.mp3" for name in "abc"]
ENTRIES = [entry(place=location(f"{name}.mp3")) for name in "abc"]
TRACKS = tuple(KnownTrack(Path(f"/Users/dj/Music/{name}.mp3"), str(n)) for n, name in enumerate("abc"))


def put(tmp_path: Path, nodes: tuple[str, ...], *wanted: Playlist) -> tuple[str, WritePlan]:
    """Write playlists (their tracks called "0", "1", "2") into a file with these nodes."""
    path = write(tmp_path, nml(*ENTRIES, nodes=nodes))
    collection = Collection("rekordbox", TRACKS, wanted)
    plan = TRAKTOR.plan(collection, path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    assert TRAKTOR.plan(collection, path).files == ()
    return path.read_text(encoding="utf-8"), plan


def test_a_new_playlist_comes_last(tmp_path: Path) -> None:
    old = playlist("Old", KEYS[0])
    text, plan = put(tmp_path, (old,), Playlist("New", ("2", "0", "2")))
    added = TRAKTOR.read(tmp_path / "collection.nml").playlists[1]
    assert added == Playlist("New", (KEYS[2], KEYS[0], KEYS[2]))
    assert '<SUBNODES COUNT="2">' + old in text
    assert [(c.track, c.before, c.after) for c in plan.changes] == [("playlist “New”", "", "3 tracks")]


def test_a_playlist_of_the_same_name_is_filled_anew(tmp_path: Path) -> None:
    nodes = (playlist("A", *KEYS[:2]), playlist("B", KEYS[2]))
    text, _ = put(tmp_path, nodes, Playlist("A", ("1", "2")))
    assert text == nml(*ENTRIES, nodes=(playlist("A", KEYS[1], KEYS[2]), playlist("B", KEYS[2])))


def test_what_traktor_says_of_an_entry_stays_with_it(tmp_path: Path) -> None:
    stem = playlist("A", *KEYS[:2]).replace('TYPE="TRACK"', 'TYPE="STEM"')
    text, _ = put(tmp_path, (stem,), Playlist("A", ("1", "0")))
    assert text.count('TYPE="STEM"') == 2


def test_entries_of_lost_tracks_stay(tmp_path: Path) -> None:
    gone = "Macintosh HD/:gone.mp3"
    text, _ = put(tmp_path, (playlist("A", gone, KEYS[0]),), Playlist("A", ("1",)))
    assert text == nml(*ENTRIES, nodes=(playlist("A", KEYS[1], gone),))


def test_a_lost_track_alone_changes_nothing(tmp_path: Path) -> None:
    nodes = (playlist("A", "Macintosh HD/:gone.mp3", KEYS[0]),)
    path = write(tmp_path, nml(*ENTRIES, nodes=nodes))
    assert TRAKTOR.plan(TRAKTOR.read(path), path).files == ()


def test_folders_in_folders(tmp_path: Path) -> None:
    nodes = (folder("Sets", folder("2024", playlist("May", KEYS[0]))),)
    inner = Playlist("2024", (), (Playlist("May", ("1",)), Playlist("June", ("2",))), is_folder=True)
    put(tmp_path, nodes, Playlist("Sets", (), (inner, Playlist("Best", ("0",))), is_folder=True))
    assert TRAKTOR.read(tmp_path / "collection.nml").playlists == (
        Playlist(
            "Sets",
            (),
            (
                Playlist(
                    "2024", (), (Playlist("May", (KEYS[1],)), Playlist("June", (KEYS[2],))), is_folder=True
                ),
                Playlist("Best", (KEYS[0],)),
            ),
            is_folder=True,
        ),
    )


def test_a_folder_and_a_playlist_may_have_one_name(tmp_path: Path) -> None:
    put(tmp_path, (folder("A"),), Playlist("A", ("0",)))
    assert TRAKTOR.read(tmp_path / "collection.nml").playlists == (
        Playlist("A", is_folder=True),
        Playlist("A", (KEYS[0],)),
    )


def test_rules_of_another_program_cannot_be_written(tmp_path: Path) -> None:
    nodes = (smartlist("Smart", "$RATING == 5"),)
    text, plan = put(tmp_path, nodes, Playlist("Mine", ("0",), rules="stars > 4"))
    assert "stars" not in text
    assert TRAKTOR.read(tmp_path / "collection.nml").playlists[1] == Playlist("Mine", (KEYS[0],))
    assert [(loss.track, loss.item) for loss in plan.losses] == [("playlist “Mine”", "rules")]


def test_traktors_own_rules_are_written(tmp_path: Path) -> None:
    path = write(tmp_path, nml(*ENTRIES, nodes=(smartlist("Smart", "$RATING == 5"),)))
    wanted = (Playlist("Smart", rules="$RATING >= 4"), Playlist("New", rules='$GENRE % "A & B"'))
    plan = TRAKTOR.plan(Collection("Traktor", (), wanted), path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    assert TRAKTOR.read(path).playlists == wanted


def test_a_smart_playlist_without_rules_is_given_them(tmp_path: Path) -> None:
    bare = '<NODE TYPE="SMARTLIST" NAME="S"><SMARTLIST UUID="1"></SMARTLIST>\n</NODE>\n'
    path = write(tmp_path, nml(*ENTRIES, nodes=(bare,)))
    wanted = Collection("Traktor", (), (Playlist("S", rules="$ARTIST % x"),))
    assert safe_write.apply(TRAKTOR.plan(wanted, path), running=frozenset).refused == ()
    assert TRAKTOR.read(path).playlists == wanted.playlists


def test_a_smart_playlist_without_rules_never_empties_the_plain_one_of_its_name(tmp_path: Path) -> None:
    for nodes in (smartlist("A", ""), playlist("A", *KEYS)), (playlist("A", *KEYS), smartlist("A", "")):
        path = write(tmp_path, nml(*ENTRIES, nodes=nodes))
        collection = TRAKTOR.read(path)
        assert {p.tracks for p in collection.playlists} == {(), tuple(KEYS)}
        assert TRAKTOR.plan(collection, path).files == ()
        text, _ = put(tmp_path, nodes, Playlist("A"))
        assert text == nml(*ENTRIES, nodes=nodes)


def test_two_wanted_playlists_of_one_name_are_the_smart_one_and_the_plain_one(tmp_path: Path) -> None:
    nodes = (smartlist("A", ""), playlist("A", *KEYS))
    text, _ = put(tmp_path, nodes, Playlist("A"), Playlist("A", ("1",)))
    assert text == nml(*ENTRIES, nodes=(nodes[0], playlist("A", KEYS[1])))


def test_tracks_that_are_not_there(tmp_path: Path) -> None:
    _, plan = put(tmp_path, (), Playlist("A", ("0", "99")))
    (loss,) = plan.losses
    assert loss.message == "1 track that Traktor's collection does not hold is left out of it."


def test_tracks_that_come_with_the_playlist(tmp_path: Path) -> None:
    path = tmp_path / "new.nml"
    plan = TRAKTOR.plan(Collection("rekordbox", TRACKS, (Playlist("A", ("2", "0")),)), path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    found = TRAKTOR.read(path)
    assert (len(found.tracks), found.playlists) == (3, (Playlist("A", (KEYS[2], KEYS[0])),))


def test_a_file_without_playlists(tmp_path: Path) -> None:
    path = write(tmp_path, '<NML VERSION="19"><COLLECTION ENTRIES="0"></COLLECTION></NML>')
    wanted = Collection("rekordbox", TRACKS, (Playlist("A", ("0",)),))
    plan = TRAKTOR.plan(wanted, path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    assert TRAKTOR.read(path).playlists == (Playlist("A", (KEYS[0],)),)


def test_folders_without_end(tmp_path: Path) -> None:
    deep = Playlist("A", ("0",))
    for _ in range(300):
        deep = Playlist("F", (), (deep,), is_folder=True)
    plan = TRAKTOR.plan(Collection("x", TRACKS, (deep,)), tmp_path / "new.nml")
    assert "too deep" in plan.losses[0].message
    assert safe_write.apply(plan, running=frozenset).refused == ()


def test_odd_nodes_are_read_and_stay(tmp_path: Path) -> None:
    """A node that calls itself something else, a smartlist without rules, playlists beside the root."""
    odd = playlist("Odd", KEYS[0]).replace('TYPE="PLAYLIST"', 'TYPE="ODD"')
    text = nml(*ENTRIES, nodes=(odd, smartlist("Empty", ""), folder("F", playlist("P", KEYS[1]))))
    for content in (text, text.replace("$ROOT", "ROOT"), text.replace(' TYPE="FOLDER"', "")):
        path = write(tmp_path, content)
        collection = TRAKTOR.read(path)
        assert "Odd" in str(collection.playlists)
        assert TRAKTOR.plan(collection, path).files == ()


def test_playlists_without_a_root(tmp_path: Path) -> None:
    lists = playlist("A", KEYS[0]) + playlist("B", KEYS[1])
    text = (
        f'<NML VERSION="19"><COLLECTION>{"".join(ENTRIES)}</COLLECTION><PLAYLISTS>{lists}</PLAYLISTS></NML>'
    )
    path = write(tmp_path, text)
    assert TRAKTOR.plan(TRAKTOR.read(path), path).files == ()
    plan = TRAKTOR.plan(Collection("rekordbox", TRACKS, (Playlist("B", ("2",)), Playlist("C", ("0",)))), path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    assert [(p.name, p.tracks) for p in TRAKTOR.read(path).playlists] == [
        ("A", (KEYS[0],)),
        ("B", (KEYS[2],)),
        ("C", (KEYS[0],)),
    ]
