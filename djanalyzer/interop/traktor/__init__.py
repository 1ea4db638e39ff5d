"""Traktor's collection.nml (Pro 2, 3 and 4), its playlist exports and its history: read, and patched in place.

`reader` streams a file into tracks (`entry_reading`, `mark_reading`) and playlists (`playlist_reading`). The writer
never serialises what it does not change: `markup` finds the byte ranges of elements and attributes, `entry_patching`
and `playlist_patching` replace the few that differ, `fitting` says what Traktor cannot hold, `checking` reads the
written file a second time by other means; `system` is all of it as one `DjSystem`.
"""

from djanalyzer.interop.traktor.system import TRAKTOR

__all__ = ["TRAKTOR"]
