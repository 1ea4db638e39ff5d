"""Playlists that no DJ program owns: M3U and M3U8 files (`m3u`), and the library of iTunes and Apple Music (`itunes`)."""

from djanalyzer.interop.playlists.system import ITUNES, M3U

__all__ = ["ITUNES", "M3U"]
