"""Serato: tags in music files (MP3, AIFF, FLAC, M4A, Ogg Vorbis), and libraries on disk.

`containers` finds the raw tags in a file (`id3`, `riff`, `vorbis`, `atoms`) and `wrapping` undoes their base64;
`markers`, `markers2` (`flips`), `beat_grid` and `autotags` decode one tag each, `tag_set` says what they mean together.
`records`, `database`, `crates` and `sqlite_library` read a library's own files, `places` finds the music they name, and
`library` puts it all together. `dumped_tags` are tags that somebody took out of a file.
`fitting` (`mark_fitting`, `grid_fitting`) makes a track fit and says what is lost, `planning` and `crate_planning` say
which files would be written, `checking` looks at each of them before it counts, `sound` proves that the music is the same.
"""

from djanalyzer.interop.serato.system import SERATO

__all__ = ["SERATO"]
