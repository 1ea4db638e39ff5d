"""VirtualDJ: its `database.xml`, read, and patched in place by its own rules of text; its lists of tracks.

`reader` streams a database into raw songs (`songs`), which `song_reading` turns into tracks with the help of `points`;
`lists` reads playlists and folders. For writing, `fitting` says what a track's points shall be, `edits` what has to
change for that, `layout` where it lies in the file and `patching` changes nothing else; `planning` puts this together,
`checking` reads the written file by other means. `system` is all of it as one `WritableSystem`.
"""

from djanalyzer.interop.virtualdj.system import VIRTUALDJ

__all__ = ["VIRTUALDJ"]
