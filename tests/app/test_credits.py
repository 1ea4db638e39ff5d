"""Whose work the program stands on is told from what is installed."""

from __future__ import annotations

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


def test_the_licence_and_the_cards_are_there() -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in licence_text()
    cards = model_cards()
    assert cards
    lines = dict(cards[0].lines)
    assert lines["licence"] == "GPL-3.0-or-later"
    assert "decoding" not in lines or lines["decoding"] == ""
