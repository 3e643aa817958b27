#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window has every text from the catalogue: in a language of Cyrillic letters (tests/po/pseudo.py)
what is in Latin letters can only be what the user wrote, names and ids. And in every language of
po/LINGUAS the names of its buttons are those of the catalogue.

    test_language.py CASE XGETTEXT MSGFMT ARGUMENT-OF-XGETTEXT…"""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "po"))
import catalogue  # noqa: E402
import hands  # noqa: E402
import pseudo  # noqa: E402
from desktop import Desktop  # noqa: E402
from program import Program  # noqa: E402
from rows import Rows  # noqa: E402
from waiting import until  # noqa: E402

_CASE, _XGETTEXT, _MSGFMT, *_ARGUMENTS = sys.argv[1:]
# A letter with a number is a vertebra; units, keys and grades; GTK's own words; names.
_SAME = {"Ctrl", "Shift", "Alt", "Pedicle", "SINS", "GTK"}


def texts(node):
    """Every text that assistive technology is told of, by the role of what has it."""
    for part in node.walk():
        if part.has_name:
            yield part.role, part.name
        if part.description:
            yield part.role, part.description


def latin(node, allowed):
    """The texts with Latin words that are not allowed."""
    return sorted({text for _, text in texts(node) if set(pseudo.latin_words(text)) - allowed})


def words_of_case():
    """Words that the user wrote."""
    case = json.loads(pathlib.Path(_CASE).read_text(encoding="utf-8"))
    written = [case.get("label", ""), _CASE]
    for assessment in case["assessments"]:
        written.append(assessment.get("note", ""))
        written += [lesion.get("note", "") for lesion in assessment["lesions"]]
    return set(pseudo.latin_words(" ".join(written)))


class Story:
    """A program in the language, once with a case and once without."""

    def __init__(self, desktop, folder):
        self.desktop, self.folder = desktop, folder

    def open(self, *files):
        program = Program(self.desktop, *files, LANGUAGE=pseudo.NAME,
                          PEDICLE_LOCALE_DIR=self.folder)
        frame = program.window(None, "frame")
        spelt = pseudo.spell("Recommendations")
        until(lambda: frame.now().find("panel", spelt), "the window in Cyrillic letters")
        return program, frame

    def check(self, rows, frame, allowed, name):
        found = latin(frame.now(), _SAME | allowed)
        rows.equal(found, [], name)

    def case(self, rows):
        program, frame = self.open(_CASE)
        written = words_of_case()
        self.check(rows, frame, written, "no text of the window is outside the catalogue")
        for button in ("Why", "Details", "Source"):
            with rows.step(f"{button} opens"):
                node = frame.now().find("toggle button", pseudo.spell(button)) or \
                    frame.now().find("push button", pseudo.spell(button))
                assert node, [text for text in texts(frame.now()) if "button" in text[0]]
        program.close()

    def shortcuts(self, rows):
        program, frame = self.open()
        self.check(rows, frame, set(), "no text of an empty window is outside the catalogue")
        with rows.step("the shortcuts open"):
            hands.press("ctrl+question")
            until(lambda: len(program.windows) > 1, "the window of the shortcuts")
        for window in program.windows:
            print("#", window.role, window.name, sorted(set(texts(window)))[:80])
        program.close()


def main():
    entries = catalogue.read(catalogue.extract(_XGETTEXT, _ARGUMENTS, catalogue.listed_files()))
    with tempfile.TemporaryDirectory() as folder, Desktop() as desktop:
        pseudo.write(folder, entries, _MSGFMT)
        story = Story(desktop, folder)
        return Rows(desktop).run(story.case, story.shortcuts)


if __name__ == "__main__":
    sys.exit(main())
