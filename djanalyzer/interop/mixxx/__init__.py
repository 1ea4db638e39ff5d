"""Mixxx: its database `mixxxdb.sqlite`, read in every version since 2.3 and edited in those that are known (32 to 40).

`database` opens it and never touches it; `reader` turns it into a collection with the help of `cues`, `beats`, `keys` and
`values`; `system` is all of it as one `DjSystem`.
"""

from djanalyzer.interop.mixxx.system import MIXXX

__all__ = ["MIXXX"]
