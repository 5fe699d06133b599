"""The forms in which people report, and the list of what is kept up to date, hold together."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.serving import ROOT

GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
MANIFESTS = {
    "pip": "pyproject.toml",
    "npm": "package-lock.json",
    "github-actions": ".github/workflows",
}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_in_both_languages_and_each_thing_once(path: Path) -> None:
    form = YAML(typ="safe", pure=True).load(path)
    fields = [each for each in form["body"] if each["type"] != "markdown"]
    ids = [each["id"] for each in fields]
    assert len(ids) == len(set(ids)) > 1
    asked = [form["name"], form["description"]]
    for field in fields:
        assert field["type"] in ("textarea", "input", "dropdown")
        told = field["attributes"]
        asked += [told["label"], *filter(None, [told.get("description")]), *told.get("options", [])]
    assert [words for words in asked if " · " not in words] == []


def test_what_is_kept_up_to_date_is_there() -> None:
    kept = YAML(typ="safe", pure=True).load(GITHUB / "dependabot.yml")
    assert kept["version"] == 2
    found = {each["package-ecosystem"]: each["directory"] for each in kept["updates"]}
    assert found.keys() == MANIFESTS.keys()
    for system, folder in found.items():
        assert (ROOT / folder.strip("/") / MANIFESTS[system]).exists()


@pytest.mark.parametrize("name", ["SECURITY.md", "CODE_OF_CONDUCT.md"])
def test_what_the_pages_for_contributors_name_is_there(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)]+)\)", page):
        assert (ROOT / link).exists()
    assert "@" not in page
