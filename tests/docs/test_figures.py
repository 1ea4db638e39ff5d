"""What stands in two places says the same in both: figures, and who may import whom."""

from __future__ import annotations

import tomllib

from tests.docs.typed import ROOT

DOCS = ROOT / "docs"


def test_the_figures_of_the_analysis_are_those_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    rows = [
        line for line in (DOCS / "analysis.md").read_text(encoding="utf-8").splitlines() if line[:1] == "|"
    ]
    assert len(rows) > 15
    assert [row for row in rows if row not in readme] == []


def test_the_import_contract_is_the_one_that_is_held() -> None:
    page = (DOCS / "house.md").read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers, *_ = settings["contracts"]
    assert f"\n{' › '.join(layers['layers'])}\n" in page
    table = page.split("| contract | what it says |")[1].split("\n\n")[0].splitlines()[2:]
    assert [row.split("|")[1].strip() for row in table] == [c["name"] for c in settings["contracts"]]
