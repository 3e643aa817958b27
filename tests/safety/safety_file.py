# SPDX-License-Identifier: GPL-3.0-or-later
"""The safety file, the tests of a build, and what is between them."""
import collections
import json
import os
import pathlib
import re
import subprocess
from xml.etree import ElementTree

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SAFETY = TOP / "data" / "safety" / "safety.xml"
TABLE = TOP / "data" / "safety" / "requirements.md"
# They are there only in a build with the window.
GUI_SUITES = {"app", "desktop", "gui", "ui"}

# kind: element; tests: [(name, row or None)]
Entry = collections.namedtuple("Entry", "kind id title tests attributes")

_HEAD = """\
<!-- Written by tests/safety/requirements.py; change data/safety/safety.xml instead. -->

# What is tested, and by which test

A test stands with its suite, as `meson test --list` has it; behind it the rows of it that matter,
where that is not all of them.
"""


def collapse(text):
    return " ".join((text or "").split())


def read_entries(text):
    """All that has tests, in the order of the file."""
    return [Entry(node.tag, node.get("id"),
                  collapse(node.findtext("title" if node.tag == "hazard" else "text")),
                  [(test.get("name"), test.get("row")) for test in node.iter("test")],
                  dict(node.attrib))
            for node in ElementTree.fromstring(text) if node.tag != "part"]


def read_builds_tests(meson, build):
    """Of each test of a build, by "suite / name": its command and its environment."""
    done = subprocess.run([meson, "introspect", "--tests", str(build)], capture_output=True,
                          text=True, check=True)
    return {f"{suite.split(':')[-1]} / {test['name']}": (test["cmd"], test["env"])
            for test in json.loads(done.stdout) for suite in test["suite"]}


def list_rows(build, command, environment):
    """The rows of a test: a set of paths that it prints, or None and the text they stand in."""
    scripts = [pathlib.Path(word) for word in command if word.endswith(".py")]
    if scripts:
        files = sorted(scripts[0].parent.glob("*.py"))
        return None, "\n".join(file.read_text(encoding="utf-8") for file in files)
    # Some tests draw their states before they can list their rows.
    done = subprocess.run([*command, "-l"], capture_output=True, text=True, check=False,
                          cwd=build,
                          env={**os.environ, **environment, "PEDICLE_RANDOM_STATES": "1"})
    # Newer GLib lists them as comments.
    lines = (line.removeprefix("# ") for line in done.stdout.splitlines())
    rows = {line for line in lines if line.startswith("/")}
    # Newer GTK may crash when a program ends in the moment in which it has begun, its threads still
    # busy with fonts: the rows are listed by then.
    if not rows:
        done.check_returncode()
    return rows, None


def has_row(rows, row):
    """Whether one of rows is called row, or is below it."""
    paths, text = rows
    if paths is None:
        return re.search(rf"(?<!\w){re.escape(row)}(?!\w)", text) is not None
    return any(path == row or path.startswith(row + "/") for path in paths)


def read_floors(text):
    """Least version of each package that a meson.build asks for."""
    names = dict(re.findall(r"^(\w+) = '>= ([\d.]+)'$", text, re.M))
    found = re.findall(r"dependency\('([^']+)'(?:, version: (?:'>= ([\d.]+)'|(\w+)))?", text)
    return {package: version or names.get(name) for package, version, name in found}


def _describe_tests(tests):
    rows = collections.OrderedDict()
    for name, row in tests:
        rows.setdefault(name, []).append(row)
    return "<br>".join(
        f"`{name}`" + "".join(f"{':' if i == 0 else ','} `{row}`"
                              for i, row in enumerate(row for row in of_test if row))
        for name, of_test in rows.items())


def write_table(entries):
    """data/safety/requirements.md"""
    lines = [_HEAD]
    for kind, title in (("requirement", "Requirement"), ("hazard", "Hazard")):
        lines += [f"| | {title} | Tests |", "| --- | --- | --- |"]
        lines += [f"| {entry.id} | {entry.title} | {_describe_tests(entry.tests)} |"
                  for entry in entries if entry.kind == kind]
        lines.append("")
    return "\n".join(lines)
