"""Is their track one of ours?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop.matching import Candidate, How, match, path_key
from djanalyzer.music import KnownTrack, Tags


def known(
    path: str, title: str = "", artist: str = "", duration: float | None = None, size: int = 0
) -> KnownTrack:
    extra = (("Size", str(size)),) if size else ()
    return KnownTrack(Path(path), "1", Tags(title=title, artist=artist), duration, extra=extra)


def found(track: KnownTrack, *ours: Candidate, ignores_case: bool = False) -> tuple[int | None, How]:
    (result,) = match([track], ours, ignores_case=ignores_case)
    assert result.track is track
    assert (result.track_id is None) == (result.how is How.NOTHING) == (result.certainty == 0)
    return result.track_id, result.how


def test_the_same_path() -> None:
    assert found(known("/m/a.mp3"), Candidate(7, Path("/m/a.mp3")), Candidate(8, Path("/m/b.mp3"))) == (
        7,
        How.PATH,
    )


def test_the_same_path_in_the_other_form_of_an_accent() -> None:
    """macOS gives decomposed letters, rekordbox writes what it was given."""
    assert found(known("/m/é.mp3"), Candidate(7, Path("/m/e\u0301.mp3"))) == (7, How.PATH)


def test_case_matters_where_it_matters() -> None:
    ours = Candidate(7, Path("/M/A.mp3"))
    assert found(known("/m/a.mp3"), ours) == (None, How.NOTHING)
    assert found(known("/m/a.mp3"), ours, ignores_case=True) == (7, How.PATH)
    assert found(known("C:/Music/a.mp3"), Candidate(7, Path("c:/music/A.MP3"))) == (7, How.PATH)


def test_a_moved_file_is_known_by_its_name_and_size() -> None:
    assert found(known("/old/a.mp3", size=123), Candidate(7, Path("/new/A.mp3"), size=123)) == (
        7,
        How.FILE_NAME,
    )
    assert found(known("/old/a.mp3", size=123), Candidate(7, Path("/new/a.mp3"), size=124)) == (
        None,
        How.NOTHING,
    )


def test_a_moved_and_retagged_file_is_known_by_its_name_and_length() -> None:
    ours = Candidate(7, Path("/new/a.mp3"), duration=180.7, size=124)
    assert found(known("/old/a.mp3", duration=181, size=123), ours) == (7, How.FILE_NAME)
    assert found(known("/old/a.mp3", duration=185, size=123), ours) == (None, How.NOTHING)
    assert found(known("/old/a.mp3"), ours) == (None, How.NOTHING)


def test_a_renamed_file_is_known_by_title_artist_and_length() -> None:
    ours = Candidate(7, Path("/n/01.flac"), "Café del Mar (Remix)", "Energy 52", 300.2)
    assert found(known("/o/x.mp3", "Cafe\u0301 del Mar [remix]", "ENERGY  52", 300), ours) == (7, How.TITLE)
    assert found(known("/o/x.mp3", "Café del Mar", "Energy 52", 300), ours) == (None, How.NOTHING)
    assert found(known("/o/x.mp3", "Café del Mar (Remix)", "", 300), ours) == (None, How.NOTHING)


def test_of_two_that_fit_equally_none_is_chosen() -> None:
    ours = [Candidate(7, Path("/x/a.mp3"), duration=180), Candidate(8, Path("/y/a.mp3"), duration=180)]
    assert found(known("/old/a.mp3", duration=180), *ours) == (None, How.NOTHING)


def test_of_two_the_one_in_the_same_inner_folders_is_chosen() -> None:
    ours = [
        Candidate(7, Path("/x/House/a.mp3"), duration=180),
        Candidate(8, Path("/y/Techno/a.mp3"), duration=180),
    ]
    assert found(known("D:/Music/techno/a.mp3", duration=180), *ours) == (8, How.FILE_NAME)


def test_what_a_program_has_twice_at_one_path_is_one_track_of_ours() -> None:
    ours = [
        Candidate(7, Path("/m/a.mp3"), "Song", "Band", 180),
        Candidate(8, Path("/n/b.mp3"), "Song", "Band", 180),
    ]
    twice = [known("/m/a.mp3", "Song", "Band", 180), known("/m/a.mp3", "Song", "Band", 180)]
    assert [r.track_id for r in match(twice, ours, ignores_case=False)] == [7, 7]


def test_where_two_of_theirs_may_be_one_of_ours_nobody_is() -> None:
    ours = Candidate(7, Path("/new/a.mp3"), duration=180)
    theirs = [known("/x/a.mp3", duration=180), known("/y/a.mp3", duration=180)]
    assert [r.track_id for r in match(theirs, [ours], ignores_case=False)] == [None, None]
    nearer = [known("/x/a.mp3", duration=180), known("/y/new/a.mp3", duration=180)]
    assert [r.track_id for r in match(nearer, [ours], ignores_case=False)] == [None, 7]


def test_two_files_whose_names_differ_by_their_spelling_alone_stay_two() -> None:
    composed, decomposed = Candidate(7, Path("/m/\u00e9.mp3")), Candidate(8, Path("/m/e\u0301.mp3"))
    assert found(known("/m/\u00e9.mp3"), composed, decomposed) == (7, How.PATH)
    assert found(known("/m/e\u0301.mp3"), composed, decomposed) == (8, How.PATH)


def test_one_file_of_ours_under_two_paths_is_found_by_both() -> None:
    ours = [Candidate(7, Path("/m/a.mp3")), Candidate(7, Path("/copy/a.mp3"))]
    results = match([known("/m/a.mp3"), known("/copy/a.mp3")], ours, ignores_case=False)
    assert [r.track_id for r in results] == [7, 7]


def test_mixes_of_one_name_and_length_are_told_apart_by_their_tempo() -> None:
    ours = Candidate(7, Path("/n/x.mp3"), "Song", "Band", 300, tempo=124.0)
    slow = replace(known("/o/y.mp3", "Song", "Band", 300), tags=Tags("Song", "Band", tempo=118.0))
    half = replace(slow, tags=Tags("Song", "Band", tempo=62.0))
    assert found(slow, ours) == (None, How.NOTHING)
    assert found(half, ours) == (7, How.TITLE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C:/Music/A.mp3", "c:\\music\\a.MP3"),
        ("//NAS/dj/A.mp3", "\\\\nas\\DJ\\a.mp3"),
        ("/m/B\u00e9la.mp3", "/m/Be\u0301la.mp3"),
    ],
)
def test_spellings_of_one_path(one: str, other: str) -> None:
    assert path_key(Path(one), False) == path_key(Path(other), False)
    assert path_key(Path("/m/a.mp3"), False) != path_key(Path("/m/A.mp3"), False)
    assert path_key(Path("/m/a.mp3"), True) == path_key(Path("/m/A.mp3"), True)


def test_a_weaker_match_never_takes_what_a_surer_one_needs() -> None:
    ours = [Candidate(7, Path("/m/a.mp3"), duration=180)]
    copy, original = known("/copy/a.mp3", duration=180), known("/m/a.mp3", duration=180)
    results = match([copy, original], ours, ignores_case=False)
    assert [(r.track_id, r.how, r.certainty) for r in results] == [
        (None, How.NOTHING, 0.0),
        (7, How.PATH, 1.0),
    ]


def test_twenty_thousand_tracks_are_matched_in_no_time() -> None:
    theirs = [known(f"/old/{n}.mp3", duration=100 + n % 300, size=n + 1) for n in range(20_000)]
    ours = [Candidate(n, Path(f"/new/{n}.mp3"), duration=100.0 + n % 300, size=n + 1) for n in range(20_000)]
    results = match(theirs, ours)
    assert [r.track_id for r in results] == list(range(20_000))
    assert {r.certainty for r in results} == {0.95}


@pytest.mark.parametrize(
    ("theirs", "ours", "is_found"),
    [
        (known("/o/a.mp3", duration=180.0), Candidate(7, Path("/n/a.mp3"), duration=181.5), True),
        (known("/o/a.mp3", duration=180.0), Candidate(7, Path("/n/a.mp3"), duration=181.6), False),
        (known("/o/a.mp3", duration=180.0), Candidate(7, Path("/n/a.mp3"), duration=178.5), True),
        (known("/o/a.mp3", size=1), Candidate(7, Path("/n/a.mp3"), size=1), True),
        (known("/o/a.mp3"), Candidate(7, Path("/n/a.mp3"), size=0), False),
    ],
)
def test_how_far_two_lengths_or_sizes_may_be_apart(
    theirs: KnownTrack, ours: Candidate, is_found: bool
) -> None:
    assert (found(theirs, ours)[0] == 7) is is_found


@pytest.mark.parametrize(
    ("tempo", "is_found"),
    [
        *((128.0, True), (130.5, True), (130.6, False), (125.5, True)),
        *((64.0, True), (65.2, True), (65.4, False)),
        *((256.0, True), (261.0, True), (261.2, False), (192.0, False), (None, True)),
    ],
)
def test_tempos_of_one_mix_differ_by_two_in_a_hundred(tempo: float | None, is_found: bool) -> None:
    theirs = known("/o/x.mp3", "T", "A", 180.0)
    theirs = replace(theirs, tags=replace(theirs.tags, tempo=tempo))
    ours = Candidate(7, Path("/n/y.mp3"), "T", "A", 180.0, tempo=128.0)
    assert (found(theirs, ours)[0] == 7) is is_found


def test_every_sign_has_its_certainty_and_all_are_answered_in_order() -> None:
    """Who is found by a surer sign is not found again by a weaker one, and nobody is given twice."""
    theirs = [
        known("/o/x.mp3", "T", "A", 180.0),
        known("/o/b.mp3", duration=90.0),
        known("/o/c.mp3", size=5),
        known("/m/a.mp3"),
        known("/o/gone.mp3"),
        known("/o/c.MP3", duration=60.0),
    ]
    ours = [
        Candidate(1, Path("/m/a.mp3")),
        Candidate(2, Path("/n/b.mp3"), duration=90.0),
        Candidate(3, Path("/n/c.mp3"), duration=60.0, size=5),
        Candidate(4, Path("/n/d.mp3"), "T", "A", 180.0),
    ]
    matches = match(theirs, ours, ignores_case=False)
    assert [(m.track_id, m.how, m.certainty) for m in matches] == [
        (4, How.TITLE, 0.7),
        (2, How.FILE_NAME, 0.85),
        (3, How.FILE_NAME, 0.95),
        (1, How.PATH, 1.0),
        (None, How.NOTHING, 0.0),
        (None, How.NOTHING, 0.0),
    ]
    assert [m.track for m in matches] == theirs
