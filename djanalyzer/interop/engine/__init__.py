"""Engine DJ's library: `m.db` of schemas 2 and 3, `m.db` with `p.db` of Engine Prime (1.x).

`blobs` knows the binary columns byte for byte, `grids` what its numbered beats mean; `database` opens files without a
trace; `track_reading`, `playlist_reading` and `prime_reading` read rows, `reader` all of a library.
"""

from djanalyzer.interop.engine.system import ENGINE

__all__ = ["ENGINE"]
