"""A stick or card that rekordbox has exported to: `PIONEER/rekordbox/export.pdb` and the analyses in `PIONEER/USBANLZ`.

Sticks for the newest players alone hold a OneLibrary instead (`one_library`).

`pages` reads the file's outer form (DeviceSQL: pages of rows and their strings), `rows` the tables in it, `reader` joins
them with beat grids, cues and phrases (`rekordbox_anlz`); `system` finds sticks and reads them. Never written.
"""

from djanalyzer.interop.rekordbox_usb.system import REKORDBOX_USB

__all__ = ["REKORDBOX_USB"]
