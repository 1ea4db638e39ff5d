"""Mixxx: its database `mixxxdb.sqlite`, read in every version since 2.3 and edited in those that are known (32 to 40).

Reading: `database` opens it and never touches it; `reader` turns it into a collection with the help of `cues`, `beats`
(with `stabbing`), `keys` and `values`. Writing: `target` looks at what is there, `fitting` and `mark_fitting` make a track
fit, `playlist_planning` the lists, `edits` turns both into statements, `planning` into a plan; `checking` reads the result;
`fresh` is a database to begin with.
"""

from djanalyzer.interop.mixxx.system import MIXXX

__all__ = ["MIXXX"]
