"""What the pages are to browsers of 2020, which know neither cascade layers nor gaps in rows."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bundle
import styles
from tests.browser.conftest import Visit
from tests.browser.pages import SURFACES, open_page
from tests.browser.test_accessibility import NARROW, STILL, WIDE, views
from tests.sampling import daily
from tests.serving import Server

# Swaps the page's style for another and says which element then looks different, and how.
DIFFERENCES = """layered => {
  const looks = () => [...document.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const said = [...style].map((name) => [name, style.getPropertyValue(name)]);
    return [element, Object.fromEntries(said)];
  });
  const before = looks();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(layered);
  const links = [...document.querySelectorAll("link[rel=stylesheet]")];
  document.adoptedStyleSheets = [sheet];
  links.forEach((link) => { link.disabled = true; });
  const after = new Map(looks());
  links.forEach((link) => { link.disabled = false; });
  document.adoptedStyleSheets = [];
  return before.flatMap(([element, style]) => Object.keys(style)
    .filter((name) => style[name] !== after.get(element)[name])
    .map((name) => [element.cloneNode().outerHTML, name, style[name], after.get(element)[name]]));
}"""


@pytest.fixture(scope="module")
def layered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The style of each surface as its sources have it, with their layers."""
    folder = tmp_path_factory.mktemp("layered")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "LOWERED", lambda style: style)
        manifest, _ = bundle._bundle(folder)
    styles = {surface: folder / files["style"] for surface, files in manifest.items()}
    return {
        surface: style.read_text(encoding="utf-8").replace('url("./', 'url("/static/dist/')
        for surface, style in styles.items()
    }


@pytest.mark.long
@pytest.mark.browser
@pytest.mark.parametrize("surface", daily(SURFACES, ["phone"]))
def test_without_layers_every_view_looks_the_same(
    visit: Visit, demo: Server, layered: dict[str, str], surface: str
) -> None:
    assert "@layer" in layered[surface]
    page = open_page(visit(demo, viewport=WIDE, **STILL), demo, surface)
    for view in views(page, surface, "vi"):
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)
            assert page.evaluate(DIFFERENCES, layered[surface]) == [], (view, size)


# Chrome 80 drops a declaration that it does not know, and a rule with such a selector.
UNKNOWN = re.compile(r"@layer|[{;](?:inset|(?:padding|margin|border|inset)-(?:inline|block)):")


def test_nothing_is_built_that_chrome_80_would_drop() -> None:
    manifest = json.loads((bundle.DIST / "manifest.json").read_text(encoding="utf-8"))
    built = [bundle.DIST / files["style"] for files in manifest.values()]
    found = {style.name: UNKNOWN.findall(style.read_text(encoding="utf-8")) for style in built}
    assert found == {style.name: [] for style in built} != {}


@pytest.mark.parametrize(
    ("style", "spaced"),
    [
        ("p{display:flex;gap:1rem}", "p>*+*{margin-left:1rem}"),
        ("p{gap:1px calc(2px * 2);display:flex}", "p>*+*{margin-left:calc(2px * 2)}"),
        (
            "p,i:is(a,b){display:flex;gap:1px 2px;flex-direction:column}",
            "p>*+*,i:is(a,b)>*+*{margin-top:1px}",
        ),
        ("@media print{p{display:inline-flex;gap:1px}}", "@media print{p>*+*{margin-left:1px}}"),
    ],
)
def test_a_gap_is_a_margin_where_there_are_none(style: str, spaced: str) -> None:
    assert styles.spaced(style) == f"@supports not (inset:0){{{spaced}}}"


@pytest.mark.parametrize("style", ["p{display:grid;gap:1px}", "p{display:flex}", "@media print{}"])
def test_nothing_else_is_given_a_margin(style: str) -> None:
    assert styles.spaced(style) == ""


@pytest.mark.parametrize(
    ("modern", "physical"),
    [
        ("p{padding-inline:1px}", "p{padding-left:1px;padding-right:1px}"),
        (
            "p{top:0;margin-block:1px calc(2px * 2)}",
            "p{top:0;margin-top:1px;margin-bottom:calc(2px * 2)}",
        ),
        ("p{inset-inline:0 1px}", "p{left:0;right:1px}"),
        ("p{inset:1px}", "p{top:1px;right:1px;bottom:1px;left:1px}"),
        ("p{inset:1px 2px}", "p{top:1px;right:2px;bottom:1px;left:2px}"),
        ("p{inset:auto 0 1px}", "p{top:auto;right:0;bottom:1px;left:0}"),
        ("p{inset:1px 2px 3px 4px}", "p{top:1px;right:2px;bottom:3px;left:4px}"),
        ("p{height:calc(100dvh - 1px)}", "p{height:calc(100vh - 1px);height:calc(100dvh - 1px)}"),
        ("p{padding-inline-start:1px}", "p{padding-inline-start:1px}"),
    ],
)
def test_a_side_is_called_by_its_name(modern: str, physical: str) -> None:
    assert styles.physical(modern) == physical


def test_layers_stand_in_the_order_in_which_they_were_named() -> None:
    style = "@layer a, b;@layer b{p{top:0}}i{top:0}@layer a{p{top:2px}@media print{p{top:1px}}}"
    flat = "p{top:2px}@media print{p{top:1px}}p{top:0}i{top:0}"
    assert styles.flattened(style) == flat


BRACES = st.text(alphabet="{};@layer a'\\g\"", max_size=12).map(
    lambda typed: '"' + typed.replace("\\", "\\\\").replace('"', '\\"') + '"'
)


@given(st.lists(st.tuples(st.sampled_from("abc"), BRACES), max_size=8))
def test_no_rule_is_lost_whatever_its_strings_hold(rules: list[tuple[str, str]]) -> None:
    written = [(layer, f"p{{content:{text}}}") for layer, text in rules]
    style = "@layer a,b,c;" + "".join(f"@layer {layer}{{{rule}}}" for layer, rule in written)
    flat = [rule for each in "abc" for layer, rule in written if layer == each]
    assert styles.flattened(style) == "".join(flat)
