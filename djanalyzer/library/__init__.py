"""Everything known about the DJ's music, in one SQLite file.

    store       Library: open, ask, do, undo
    edits/      every change as a frozen value, handed to `Library.do`
    records     what the library hands out
    search      the search line
    scan        a music folder compared with the library

Beneath them: `schema` and `fulltext` (tables), `migrations/` with `upgrading` and `backup`, `opening` and `database` (the
connection, and its faults as sentences), `writing` and `journal` (steps and the log that undoes them), `evidence` (what
was said, by whom), `current` (what counts of it), `reading` (many tracks), `tracks`
(one, whole), `codec` and `marks` (rows to values).
"""
