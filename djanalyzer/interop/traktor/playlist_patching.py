"""The PLAYLISTS of a file: playlists added or filled anew by name, folder by folder, none taken out."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.interop.traktor.markup import Element, Markup, clean, rendered
from djanalyzer.interop.traktor.playlist_reading import ROOT
from djanalyzer.music import Playlist

_FOLDER, _PLAYLIST, _SMARTLIST = "FOLDER", "PLAYLIST", "SMARTLIST"
_NAMESPACE = uuid5(NAMESPACE_URL, "djanalyzer/traktor/playlists")
_DEEPEST = 60  # folders inside each other


@dataclass(frozen=True, slots=True)
class PlaylistKeys:
    """How the wanted playlists speak.

    Attributes
    ----------
    of_wanted : mapping
        From the ids of the wanted playlists to Traktor's keys.
    in_file : container of str
        The keys of the tracks that the collection held before.
    speaks_rules : bool
        Whether rules of smart playlists are Traktor's own.
    """

    of_wanted: Mapping[str, str]
    in_file: Container[str]
    speaks_rules: bool


class PlaylistPatcher:
    """Works out the edits of the playlists.

    Attributes
    ----------
    changed : list of (name, before, after)
        What the preview says of each playlist that is not as it was.
    planned : tuple of Playlist
        The playlists as the file shall hold them.
    """

    def __init__(self, markup: Markup, keys: PlaylistKeys, losses: Losses) -> None:
        self.changed: list[tuple[str, str, str]] = []
        self.planned: tuple[Playlist, ...] = ()
        self._markup, self._losses = markup, losses
        self._keys, self._known, self._speaks_rules = keys.of_wanted, keys.in_file, keys.speaks_rules
        self._n_named: Counter[str] = Counter()

    def patch(self, playlists: Sequence[Playlist], root: Element) -> None:
        """Note the edits that give PLAYLISTS these playlists."""
        self.planned = wanted = self._writable(playlists, ())
        node = next((n for n in root.all("NODE") if self._is_root(n)), None)
        if node is not None:
            self._patch_folder(node, wanted, "")
        elif root.all("NODE"):
            self._patch_folder(root, wanted, "")
        else:
            self._markup.insert_last(root, self._markup.lines(self.rendered_root(wanted)))

    def _is_root(self, node: Element) -> bool:
        return self._type(node) == _FOLDER and self._markup.attribute(node, "NAME") == ROOT

    def whole(self, playlists: Sequence[Playlist]) -> str:
        """Return a PLAYLISTS element for a file that has none."""
        self.planned = wanted = self._writable(playlists, ())
        return self._markup.lines(rendered("PLAYLISTS", {}, self.rendered_root(wanted)))

    def rendered_root(self, wanted: Sequence[Playlist]) -> str:
        """Return the folder that holds everything."""
        return self._rendered(Playlist(ROOT, (), tuple(wanted), is_folder=True), "", is_root=True)

    def _writable(self, playlists: Sequence[Playlist], above: tuple[str, ...]) -> tuple[Playlist, ...]:
        """Return the playlists with Traktor's keys, without what cannot be written."""
        fitted = (self._fit(p, above) for p in playlists)
        return tuple(playlist for playlist in fitted if playlist is not None)

    def _fit(self, playlist: Playlist, above: tuple[str, ...]) -> Playlist | None:
        name, names = clean(playlist.name), (*above, playlist.name)
        keys = tuple(self._keys[track] for track in playlist.tracks if track in self._keys)
        if n_gone := len(playlist.tracks) - len(keys):
            verb = "is" if n_gone == 1 else "are"
            message = (
                f"{counted(n_gone, 'track')} that Traktor's collection does not hold {verb} left out of it."
            )
            self._losses.drop_from_list(names, message, "tracks")
        if playlist.is_folder or playlist.children:
            if len(above) >= _DEEPEST:
                message = "it lies too deep inside other folders, and is left out."
                self._losses.drop_from_list(names, message, "folder")
                return None
            children = self._writable(playlist.children, names)
            own = (Playlist(name, keys),) if keys else ()
            return Playlist(name, (), own + children, is_folder=True)
        if playlist.rules and not self._speaks_rules:
            message = (
                "its rules are those of another program: what it holds now is written as a plain playlist."
            )
            self._losses.merge_list(names, message, "rules")
            return Playlist(name, keys) if keys else None
        return Playlist(name, () if playlist.rules else keys, rules=clean(playlist.rules))

    def _patch_folder(self, folder: Element, wanted: Sequence[Playlist], inside: str) -> None:
        nodes = folder.child("SUBNODES") or (folder if folder.all("NODE") else None)
        if nodes is None:
            inner = "\n".join(self._rendered(playlist, inside) for playlist in wanted)
            if wanted:
                text = rendered("SUBNODES", {"COUNT": str(len(wanted))}, inner + "\n")
                self._markup.insert_last(folder, self._markup.lines(text))
            return
        n_new = 0
        there = self._by_name(nodes)
        for playlist in wanted:
            same = self._same(playlist, there)
            if same is not None:
                self._patch_node(same, playlist, inside)
            else:
                self._markup.insert_last(nodes, self._markup.lines(self._rendered(playlist, inside)))
                n_new += 1
        if n_new and nodes is not folder:
            self._markup.set(nodes, "COUNT", str(len(nodes.all("NODE")) + n_new))

    def _same(self, playlist: Playlist, there: Mapping[tuple[str, str], deque[Element]]) -> Element | None:
        """Take the node that a wanted playlist is, of its own kind; None where there is none (any more)."""
        same, smart = there[_type_of(playlist), playlist.name], there[_SMARTLIST, playlist.name]
        if not (playlist.tracks or playlist.rules or playlist.is_folder):
            # A smartlist without rules is read as an empty playlist: the plain one of its name must not be emptied for it.
            bare = next((node for node in smart if not self._rules(node)), None)
            if bare is not None:
                smart.remove(bare)
                return bare
            same = same or smart
        return same.popleft() if same else None

    def _rules(self, node: Element) -> str:
        """Return the rules of a smartlist; nothing where it has none."""
        smart = node.child(_SMARTLIST)
        rules = smart.child("SEARCH_EXPRESSION") if smart else None
        return (self._markup.attribute(rules, "QUERY") if rules else None) or ""

    def _by_name(self, nodes: Element) -> defaultdict[tuple[str, str], deque[Element]]:
        """Return the nodes by what they are and are called, each in the order of the file."""
        there: defaultdict[tuple[str, str], deque[Element]] = defaultdict(deque)
        for node in nodes.all("NODE"):
            there[self._type(node), self._markup.attribute(node, "NAME") or ""].append(node)
        return there

    def _type(self, node: Element) -> str:
        """Return what a node is read as, whatever it calls itself."""
        inner = node.child("SUBNODES") or node
        if inner.all("NODE") or (self._markup.attribute(node, "TYPE") or "").upper() == _FOLDER:
            return _FOLDER
        return _SMARTLIST if node.child(_SMARTLIST) else _PLAYLIST

    def _patch_node(self, node: Element, playlist: Playlist, inside: str) -> None:
        if playlist.is_folder:
            self._patch_folder(node, playlist.children, f"{inside}{playlist.name} / ")
        elif playlist.rules:
            self._patch_rules(node, playlist, inside)
        elif not node.child(_SMARTLIST):
            self._patch_tracks(node, playlist, inside)

    def _patch_rules(self, node: Element, playlist: Playlist, inside: str) -> None:
        smart = node.child(_SMARTLIST)
        rules = smart.child("SEARCH_EXPRESSION") if smart else None
        before = self._markup.attribute(rules, "QUERY") if rules else None
        if before == playlist.rules:
            return
        if rules is not None:
            self._markup.set(rules, "QUERY", playlist.rules)
        elif smart is not None:
            text = rendered("SEARCH_EXPRESSION", {"VERSION": "1", "QUERY": playlist.rules})
            self._markup.insert_last(smart, text)
        if smart is not None:
            self.changed.append((inside + playlist.name, before or "", playlist.rules))

    def _patch_tracks(self, node: Element, playlist: Playlist, inside: str) -> None:
        markup, body = self._markup, node.child(_PLAYLIST)
        if body is None and not playlist.tracks:
            return
        if body is None:
            markup.insert_last(node, markup.lines(self._body(playlist, inside)))
            self.changed.append((inside + playlist.name, "", counted(len(playlist.tracks), "track")))
            return
        entries = [(self._key(entry), entry) for entry in body.all("ENTRY")]
        if [key for key, _ in entries if key in self._known] == list(playlist.tracks):
            return
        # A track that was played twice has two entries, each with what Traktor noted of its own time.
        old: defaultdict[str, deque[str]] = defaultdict(deque)
        for key, entry in entries:
            old[key].append(markup.text(entry))
        texts = [old[key].popleft() if old[key] else self._entry(key) for key in playlist.tracks]
        # Tracks that the collection does not hold (any more) are nobody's wish: they stay, behind the others.
        lost = [key for key, _ in entries if key not in self._known and key not in playlist.tracks]
        texts += [old[key].popleft() for key in lost]
        inner = "".join(f"{text}{markup.newline}" for text in texts)
        if body.end_tag == body.stop:
            markup.insert_last(body, inner)
        else:
            markup.replace(body.inner, body.end_tag, inner)
        markup.set(body, "ENTRIES", str(len(texts)))
        before, after = counted(len(entries), "track"), counted(len(texts), "track")
        after = f"{after} in another order or choice" if before == after else after
        self.changed.append((inside + playlist.name, before, after))

    def _entry(self, key: str) -> str:
        return self._markup.lines(_entry(key))

    def _key(self, entry: Element) -> str:
        key = entry.child("PRIMARYKEY")
        return (self._markup.attribute(key, "KEY") if key else None) or ""

    def _rendered(self, playlist: Playlist, inside: str, is_root: bool = False) -> str:
        attributes = {"TYPE": _type_of(playlist), "NAME": playlist.name}
        label = inside + playlist.name
        if playlist.is_folder:
            within = "" if is_root else f"{label} / "
            nodes = "".join(self._rendered(child, within) + "\n" for child in playlist.children)
            inner = rendered("SUBNODES", {"COUNT": str(len(playlist.children))}, nodes)
        elif playlist.rules:
            rules = rendered("SEARCH_EXPRESSION", {"VERSION": "1", "QUERY": playlist.rules})
            inner = rendered(_SMARTLIST, {"UUID": self._uuid(label)}, rules + "\n")
        else:
            inner = self._body(playlist, inside)
        if not playlist.is_folder:
            self.changed.append((label, "", playlist.rules or counted(len(playlist.tracks), "track")))
        return rendered("NODE", attributes, inner + "\n")

    def _body(self, playlist: Playlist, inside: str) -> str:
        entries = "".join(f"{_entry(key)}\n" for key in playlist.tracks)
        attributes = {"ENTRIES": str(len(playlist.tracks)), "TYPE": "LIST"}
        return rendered(_PLAYLIST, attributes | {"UUID": self._uuid(inside + playlist.name)}, entries)

    def _uuid(self, label: str) -> str:
        """Return an id that is the same whenever the same playlist is written, and nobody else's."""
        self._n_named[label] += 1
        return uuid5(_NAMESPACE, f"{self._n_named[label]} {label}").hex


def _type_of(playlist: Playlist) -> str:
    if playlist.is_folder:
        return _FOLDER
    return _SMARTLIST if playlist.rules else _PLAYLIST


def _entry(key: str) -> str:
    return rendered("ENTRY", {}, rendered("PRIMARYKEY", {"TYPE": "TRACK", "KEY": key}) + "\n")
