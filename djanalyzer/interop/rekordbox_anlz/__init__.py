"""What rekordbox finds in a recording: beats, cue lists and phrases in its ANLZ files (`.DAT`, `.EXT`, `.2EX`).

The same files lie beside a `master.db` (`share/PIONEER/USBANLZ`) and on a stick (`PIONEER/USBANLZ`); the rooms
`rekordbox_db` and `rekordbox_usb` read them through `reader`. `sections` finds the parts of a file without loading its
waveforms, `beats`, `cue_lists` and `phrases` understand one kind of part each (`pad_colors` numbers the colours of cues);
`system` reads the files of one track by themselves.

Read with own code, because a general parser unpacks every point of the waveforms: 100 ms a track, half an hour
for 20,000 of them. The tests read the same files with pyrekordbox and compare.
"""

from djanalyzer.interop.rekordbox_anlz.reader import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.system import REKORDBOX_ANLZ

__all__ = ["REKORDBOX_ANLZ", "Analysed", "AnalysisReader"]
