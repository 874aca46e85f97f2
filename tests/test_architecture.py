"""Rules of the house that no linter knows; CONTRIBUTING.md gives the reasons."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
APPS = [path.parent for path in ROOT.glob("*/__init__.py")]
CODE = [
    path.relative_to(ROOT)
    for app in APPS
    for path in app.rglob("*.py")
    if path.parent.name != "migrations"
]
TEMPLATES = [path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*.html")]
ASSETS = [path.relative_to(ROOT) for path in (ROOT / "static").rglob("*.[cj]s*")]

HOME_OF_THE_RULE = Path("publications/models/edition.py")
RULE = re.compile(r"(^|__)(status|published_at|withdrawn_at|is_suppressed|is_shown)(_|$)")
ASKING = {"filter", "exclude", "get", "get_object_or_404", "Q", "When"}


def read(path):
    return (ROOT / path).read_text()


def keywords(call):
    """Names of a call's keywords, those of ``**{f"status_{code}": …}`` included."""
    for keyword in call.keywords:
        if keyword.arg:
            yield keyword.arg
        elif isinstance(keyword.value, ast.Dict):
            for key in keyword.value.keys:
                yield ast.unparse(key).lstrip("f").strip("'\"") if key else ""


def queries(tree):
    """Calls that ask the database, outside the QuerySet classes and the constraints of models."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef) and (node.name == "Meta" or "QuerySet" in node.name):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ASKING:
            yield node
        yield from queries(node)


def test_visibility_is_asked_of_the_queryset():
    found = [
        f"{path}:{call.lineno} {name}"
        for path in CODE
        if path.parts[0] != "tests" and path != HOME_OF_THE_RULE
        for call in queries(ast.parse(read(path)))
        for name in keywords(call)
        if RULE.search(name)
    ]
    assert found == []


def test_modules_are_about_something():
    general = {"utils", "helpers", "common", "core", "services", "mixins", "misc"}
    assert [str(path) for path in CODE if path.stem in general] == []


def test_no_file_is_long():
    assert [str(p) for p in CODE + TEMPLATES + ASSETS if len(read(p).splitlines()) > 400] == []


def test_nothing_happens_behind_a_signal():
    pattern = re.compile(
        r"import .*\breceiver\b|from django\S*\.signals? import|_(save|delete)\.connect"
    )
    assert [str(path) for path in CODE if pattern.search(read(path))] == []


def test_templates_need_nothing_that_the_security_policy_forbids():
    pattern = re.compile(
        r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*(src=|type=\"application/))"
    )
    pages = [path for path in TEMPLATES if path.parts[1] not in {"emails", "pdf"}]
    assert [str(path) for path in pages if pattern.search(read(path))] == []


def test_partials_have_a_leading_underscore():
    pattern = re.compile(r"{% include \"(?!django/)(?:[^\"]*/)?[^_\"/][^\"/]*\"")
    ours = [path for path in TEMPLATES if path.parts[1] != "admin"]
    assert [str(path) for path in ours if pattern.search(read(path))] == []
