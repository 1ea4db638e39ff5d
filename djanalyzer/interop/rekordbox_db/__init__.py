"""The database of rekordbox 6 and 7 (`master.db`, encrypted with SQLCipher), read and never written.

`finding` knows where it lies, `opening` copies it with its log and opens the copy, `tables` takes columns out of it,
`cue_reading`, `bank_reading`, `playlist_reading` and `track_reading` understand them; beat grids and phrases come from the analysis
files beside it (`rekordbox_anlz`). To rekordbox everything goes through its XML (`rekordbox_xml`).
"""

from djanalyzer.interop.rekordbox_db.system import REKORDBOX_DB

__all__ = ["REKORDBOX_DB"]
