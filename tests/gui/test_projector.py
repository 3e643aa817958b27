#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The presentation on a screen of its own, by keyboard only: full screen, one state with the case
window, the keys of the room, and back.

    test_projector.py EXAMPLE WIDTHxHEIGHT"""

import json
import sys

import hands
from case_window import CaseWindow
from desktop import Desktop, Place
from program import Program
from rows import Rows
from waiting import until, until_equal

MISSING = ("alignment", "collapse", "posterolateral")


def write_case(desktop, example):
    """The example with two lesions, the first with gaps that change its SINS."""
    case = json.loads(open(example, encoding="utf-8").read())
    lesions = case["assessments"][-1]["lesions"]
    for finding in MISSING:
        lesions[0]["findings"].pop(finding, None)
    lesions.append({"id": "2", "levels": ["L4"], "findings": {"pain": "none"}, "note": ""})
    file = desktop.home / "cases/presented.pedicle.json"
    file.write_text(json.dumps(case), encoding="utf-8")
    return file, case["label"]


class Story:
    """Scenarios that follow each other in one program."""

    def __init__(self, desktop, example):
        self.desktop = desktop
        self.file, self.label = write_case(desktop, example)
        self.program = Program(desktop, self.file)
        self.window = CaseWindow(self.program, self.label)
        self.frame = self.before = None

    def says(self, text):
        """Whether a label of the projector says so."""
        node = self.frame.now()
        return bool(node) and node.find("label", text) is not None

    def said(self):
        return [label.name for label in self.frame.now().all("label")]

    def is_open(self):
        return any(window.name == "Projector" for window in self.program.windows)

    def colours(self):
        """How many the screen has."""
        return int(self.desktop.ask("import", "-silent", "-window", "root", "-format", "%k",
                                    "info:") or 0)

    def start(self, rows):
        """F5."""
        screen = Place(0, 0, self.desktop.width, self.desktop.height)
        with rows.step("F5 presents"):
            hands.press("F5")
            self.frame = self.program.active_window("Projector")
        with rows.step("on the whole screen"):
            until(lambda: self.desktop.surfaces(self.program.pid).count(screen) == 2,
                  "two surfaces of the size of the screen")
        with rows.step("the label is hidden"):
            until(lambda: self.says("Patient"), "no label")
            assert self.label not in self.said(), self.said()

    def answer(self, rows):
        """Digits."""
        gauge = self.frame.now().find("level bar")
        before = self.before = gauge.name_now
        with rows.step("the question that is open is asked"):
            until(lambda: self.says("Alignment?"), "the question")
        with rows.step("both screens say the same"):
            until_equal(lambda: self.window.gauge, before, "the gauge of the case window")
        with rows.step("a digit answers, and the gauge moves"):
            hands.press("3")
            until(lambda: gauge.name_now != before, "another total")
            until_equal(lambda: self.window.gauge, gauge.name_now, "the gauge of the case window")
            until_equal(lambda: self.window.answered("alignment"), "subluxation", "the row")
        with rows.step("the room is told what was answered"):
            until(lambda: self.says("Alignment: Subluxation (Ctrl+Z takes it back)"), "a sentence")
        with rows.step("Ctrl+Z takes it back"):
            hands.press("ctrl+z")
            until_equal(lambda: gauge.name_now, before, "the gauge")
            until_equal(lambda: self.window.answered("alignment"), None, "the row")
        with rows.step("Delete takes nothing back, and says so"):
            hands.press("Delete")
            until(lambda: self.says("Ctrl+Z takes the last answer back."), "a sentence")

    def keys(self, rows):
        """The other keys."""
        with rows.step("an arrow shows the other lesion, in both windows"):
            hands.press("Right")
            until(lambda: any("lesion 2 of 2" in text for text in self.said()), "the second lesion")
            gauge = self.frame.now().find("level bar")
            until(lambda: gauge.name_now != self.before, "another total")
            until_equal(lambda: self.window.gauge, gauge.name_now, "the gauge of the case window")
        with rows.step("H shows the label, and hides it"):
            hands.press("h")
            until(lambda: self.says(self.label), "the label")
            hands.press("h")
            until(lambda: not self.says(self.label), "no label")
        with rows.step("Page Down says that there is no meeting"):
            hands.press("Next")
            until(lambda: any("No meeting" in text for text in self.said()), "a sentence")
        with rows.step("B makes the screen black"):
            hands.press("b")
            until_equal(self.colours, 1, "one colour")
        with rows.step("any key brings the picture back"):
            hands.press("space")
            until(lambda: self.colours() > 10, "colours")
        with rows.step("F1 shows the keys, Escape takes them away"):
            hands.press("F1")
            until(lambda: self.says("answer the open question"), "the keys")
            hands.press("Escape")
            until(lambda: not self.says("answer the open question"), "no keys")

    def names(self, rows):
        """What assistive technology is told."""
        nameless = [node.role for node in self.frame.now().walk()
                    if node.role in ("push button", "level bar", "image")
                    and not node.has_name]
        rows.equal(nameless, [], "everything is called something")

    def leave(self, rows):
        """Escape, and again by the button."""
        with rows.step("Escape leaves"):
            hands.press("Escape")
            until(lambda: not self.is_open(), "the case window alone")
        with rows.step("the button presents, too"):
            self.window.press_name("Present")
            self.frame = self.program.active_window("Projector")
            hands.press("Escape")
            until(lambda: not self.is_open(), "the case window alone")
        rows.equal(self.program.close(), 0, "the program ends")
        rows.equal(self.program.complaints(), [], "it has complained of nothing")


def main():
    width, height = map(int, sys.argv[2].split("x"))
    with Desktop(width, height) as desktop:
        story = Story(desktop, sys.argv[1])
        return Rows(desktop).run(story.start, story.answer, story.keys, story.names, story.leave,
                                 chained=True)


if __name__ == "__main__":
    sys.exit(main())
