"""Engine DJ's library: `m.db` of schemas 2 and 3, `m.db` with `p.db` of Engine Prime (1.x).

`blobs` knows the binary columns byte for byte, `grids` what its numbered beats mean; `database` opens files without a
trace; `track_reading`, `playlist_reading`, `history_reading` and `prime_reading` read rows, `reader` all of
a library. `mark_fitting`,
`track_fitting` and `list_fitting` say what an export changes and what is lost, `planning` puts it together, `writing`
writes it, `checking` looks at what was written.
"""

from djanalyzer.interop.engine.system import ENGINE

__all__ = ["ENGINE"]
