"""Mixed In Key: cue points, energy, key and beats that it writes into the tags of music files. Read only.

`fields` gets the contents out of any kind of tags, `payloads` understands them, `reader` makes tracks of both; `system`
is all of it as one `DjSystem`.
"""

from djanalyzer.interop.mixed_in_key.system import MIXED_IN_KEY

__all__ = ["MIXED_IN_KEY"]
