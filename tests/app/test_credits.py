"""Whose work the program stands on is told from what is installed."""

from __future__ import annotations

from email.message import Message

import pytest

from djanalyzer.app import credits
from djanalyzer.app.credits import licence_text, model_cards, packages


def test_every_package_is_named_with_version_licence_and_link() -> None:
    found = {package.name.casefold(): package for package in packages()}
    for name in ("numpy", "pyside6_essentials", "torch", "sqlalchemy", "mutagen", "soundfile"):
        package = found.get(name) or found[name.replace("_", "-")]
        assert package.version
        assert package.licence not in ("", "?")
        assert package.link.startswith("http"), package
    assert "shiboken6" in found, "and what these need themselves"
    assert "djanalyzer" not in found
    assert "pytest" not in found, "what only developers need is not in the program"
    assert all(len(package.licence) < 200 for package in found.values())


def test_packages_are_named_also_where_missing_fields_of_theirs_raise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Strict(Message):
        def __getitem__(self, name: str) -> object:
            value = super().__getitem__(name)
            if value is None:
                raise KeyError(name)
            return value

    def told(name: str) -> Strict:
        about = Strict()
        about["Name"], about["Version"] = name, "1.0"
        return about

    monkeypatch.setattr(credits.metadata, "metadata", told)
    assert {(package.version, package.licence, package.link) for package in packages()} == {("1.0", "?", "")}


def test_the_licence_and_the_cards_are_there() -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in licence_text()
    cards = model_cards()
    assert cards
    lines = dict(cards[0].lines)
    assert lines["licence"] == "GPL-3.0-or-later"
    assert "decoding" not in lines or lines["decoding"] == ""
