"""Full-text search beside the table `tracks`; the triggers keep the two alike whatever writes `tracks`."""

from __future__ import annotations

SEARCHED = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer", "file_name")

STATEMENTS = (
    """CREATE VIRTUAL TABLE track_search USING fts5(
    title, artist, album, genre, comment, label, remixer, composer, file_name,
    content='tracks', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER track_search_insert AFTER INSERT ON tracks BEGIN
    INSERT INTO track_search(rowid, title, artist, album, genre, comment, label, remixer, composer, file_name)
    VALUES (new.id, new.title, new.artist, new.album, new.genre, new.comment, new.label, new.remixer,
        new.composer, new.file_name);
END""",
    """CREATE TRIGGER track_search_delete AFTER DELETE ON tracks BEGIN
    INSERT INTO track_search(track_search, rowid, title, artist, album, genre, comment, label, remixer, composer,
        file_name)
    VALUES ('delete', old.id, old.title, old.artist, old.album, old.genre, old.comment, old.label, old.remixer,
        old.composer, old.file_name);
END""",
    """CREATE TRIGGER track_search_update AFTER UPDATE ON tracks
WHEN old.title IS NOT new.title OR old.artist IS NOT new.artist OR old.album IS NOT new.album
    OR old.genre IS NOT new.genre OR old.comment IS NOT new.comment OR old.label IS NOT new.label
    OR old.remixer IS NOT new.remixer OR old.composer IS NOT new.composer OR old.file_name IS NOT new.file_name
BEGIN
    INSERT INTO track_search(track_search, rowid, title, artist, album, genre, comment, label, remixer, composer,
        file_name)
    VALUES ('delete', old.id, old.title, old.artist, old.album, old.genre, old.comment, old.label, old.remixer,
        old.composer, old.file_name);
    INSERT INTO track_search(rowid, title, artist, album, genre, comment, label, remixer, composer, file_name)
    VALUES (new.id, new.title, new.artist, new.album, new.genre, new.comment, new.label, new.remixer,
        new.composer, new.file_name);
END""",
)
