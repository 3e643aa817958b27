#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window has every text from the catalogue: in a language of Cyrillic letters (tests/po/pseudo.py)
what is in Latin letters can only be what the user wrote, names and ids.

    test_language.py CASE XGETTEXT MSGFMT ARGUMENT-OF-XGETTEXT…"""

import json
import pathlib
import re
import sys
import tempfile
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "po"))
import catalogue  # noqa: E402
import hands  # noqa: E402
import pseudo  # noqa: E402
import words  # noqa: E402
from desktop import Desktop  # noqa: E402
from program import Program  # noqa: E402
from rows import Rows  # noqa: E402
from waiting import until  # noqa: E402

_CASE, _XGETTEXT, _MSGFMT, *_ARGUMENTS = sys.argv[1:]
# Names and keys
_SAME = {"Pedicle", "Ctrl", "Shift", "Alt", "Tab", "Delete", "Page", "Down", "Up", "SINS", "ESCC",
         "Tokuhashi", "Tomita"}
# What GTK has from its own catalogue
_GTK = {"Close", "Close the window", "Maximize", "Maximize the window", "Minimize",
        "Minimize the window", "Restore", "Restore the window", "Search Results", "No Results Found",
        "Try a different search", "Shortcuts", "Search Shortcuts"}
_RULE = re.compile(r"\b[A-Z]+-\d+\b")


def texts(node):
    """Every text that assistive technology is told of, by the role of what has it."""
    for part in node.walk():
        if part.has_name:
            yield part.role, part.name
        if part.description:
            yield part.role, part.description


def latin(node, allowed):
    """The texts with Latin words that are not allowed."""
    return sorted({text for _, text in texts(node)
                   if text not in _GTK
                   and set(pseudo.latin_words(_RULE.sub("", text))) - allowed})


def words_of_case():
    """Words that the user wrote."""
    case = json.loads(pathlib.Path(_CASE).read_text(encoding="utf-8"))
    written = [case.get("label", ""), _CASE]
    for assessment in case["assessments"]:
        written.append(assessment.get("note", ""))
        written += [lesion.get("note", "") for lesion in assessment["lesions"]]
    return set(pseudo.latin_words(" ".join(written)))


def names():
    """Words of ids and citations of the knowledge."""
    found = set()
    for path in (catalogue.TOP / "data/knowledge").glob("*.xml"):
        for element in ElementTree.parse(path).iter():
            found.update(pseudo.latin_words(element.get("id", "")))
            if element.tag == "citation":
                found.update(pseudo.latin_words(" ".join([*element.attrib.values(),
                                                          *element.itertext()])))
    return found


class Story:
    """A program in the language, with a case and without one."""

    def __init__(self, desktop, folder):
        self.desktop, self.folder = desktop, folder
        self.locale = catalogue.make_locale(folder) or {}

    def open(self, title, *files):
        program = Program(self.desktop, *files, LANGUAGE=pseudo.NAME,
                          PEDICLE_LOCALE_DIR=self.folder, **self.locale)
        frame = program.active_window(title, "frame")
        spelt = pseudo.spell("Recommendations")
        until(lambda: frame.now().find("panel", spelt), "the window in Cyrillic letters")
        return program, frame

    @staticmethod
    def settled_texts(frame):
        """The texts of a window that has done what it was asked for."""
        return frame.rested(lambda: set(texts(frame.now())))

    def press(self, frame, name):
        """A click on the first thing in the window that is called so in the language."""
        node = until(lambda: frame.now().find("push button", pseudo.spell(name)), name)
        (x, y), place = node.resting_place().middle, frame.place
        hands.click(x + (self.desktop.width - place.width) / 2,
                    y + (self.desktop.height - place.height) / 2)

    def case(self, rows):
        program, frame = self.open(json.loads(pathlib.Path(_CASE).read_text())["label"], _CASE)
        allowed = _SAME | words_of_case()
        # A card says something now.
        until(lambda: frame.now().find(None, pseudo.spell("Why")), "the cards")
        rows.equal(latin(frame.now(), allowed), [], "no text of a case is outside the catalogue")
        for name, act in (("the menu", lambda: hands.press("F10")),
                          ("the search", lambda: hands.press("ctrl+f")),
                          ("the help", lambda: self.press(frame, "Explain: Pain")),
                          ("the reasons", lambda: self.press(frame, "Why"))):
            with rows.step(f"{name} opens"):
                before = self.settled_texts(frame)
                act()
                until(lambda before=before: self.settled_texts(frame) - before, name)
            rows.equal(latin(frame.now(), allowed), [], f"no text of {name} is outside it")
            hands.press("Escape")
        rows.equal(program.close(), 0, "it ends in order")

    def browser(self, rows):
        program, _ = self.open(json.loads(pathlib.Path(_CASE).read_text())["label"], _CASE)
        # Ids and citations are the same in every language.
        allowed = _SAME | words_of_case() | names()
        with rows.step("the knowledge browser opens"):
            hands.press("ctrl+k")
            title = pseudo.spell("Knowledge")
            frame = until(lambda: [window for window in program.windows if title in window.name
                                   and window.name == hands.focused()], "the browser")[0]
        technique = list(words.techniques().values())[3]
        for name, heading, keys in (
                ("all techniques", "All techniques", []),
                ("the patient", "For this patient", ["shift+Tab", "Down"]),
                ("a technique", technique, ["Down", "Down", "Down", "Down"]),
                ("the sources", "Sources", ["End"]), ("the alerts", "Alerts and terms", ["Up"])):
            with rows.step(f"the page of {name}"):
                if keys:
                    hands.press(*keys)
                spelt = pseudo.spell(heading)
                until(lambda spelt=spelt: frame.now().find("heading").name.startswith(spelt),
                      "the page")
                self.settled_texts(frame)
            rows.equal(latin(frame.now(), allowed), [], f"no text of {name} is outside it")
        with rows.step("the search"):
            hands.press("ctrl+f")
            hands.write("rt-7")
            until(lambda: "rt-7" in frame.now().find("heading").name, "what is found")
        rows.equal(latin(frame.now(), allowed | {"rt"}), [], "no text of the search is outside it")
        rows.equal(program.close(), 0, "it ends in order")

    def empty(self, rows):
        program, frame = self.open(None)
        rows.equal(latin(frame.now(), _SAME), [], "no text is outside the catalogue")
        with rows.step("the shortcuts open"):
            hands.press("ctrl+question")
            until(lambda: len(program.windows) > 1, "the window of the shortcuts")
        rows.equal([latin(window, _SAME) for window in program.windows], [[], []],
                   "no text of the shortcuts is outside it")
        rows.equal(program.close(), 0, "it ends in order")


def main():
    entries = catalogue.read(catalogue.extract(_XGETTEXT, _ARGUMENTS, catalogue.listed_files()))
    with tempfile.TemporaryDirectory() as folder, Desktop() as desktop:
        pseudo.write(folder, entries, _MSGFMT)
        story = Story(desktop, folder)
        return Rows(desktop).run(story.case, story.browser, story.empty)


if __name__ == "__main__":
    sys.exit(main())
