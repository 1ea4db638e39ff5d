"""The rekordbox XML (File → Export Collection in xml format): the one door that rekordbox opens to other programs.

`reader` streams a file into tracks (`track_reading`) and playlists (`playlist_reading`); `fitting` makes a collection
fit what the format can hold and says what is lost; `markup` writes it as rekordbox itself would; `checking` reads the
written file a second time by other means; `system` is all of it as one `DjSystem`.
"""

from djanalyzer.interop.rekordbox_xml.system import REKORDBOX_XML

__all__ = ["REKORDBOX_XML"]
