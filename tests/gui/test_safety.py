#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The safety file, without a pointer and as a screen reader sees it: from the menu over About,
through its lists, and back with Escape."""

import pathlib
import sys
from xml.etree import ElementTree

import hands
from case_window import CaseWindow
from desktop import Desktop
from keys import Keys
from program import Program
from rows import Rows
from waiting import until

SAFETY = ElementTree.parse(pathlib.Path(sys.argv[1])).getroot()
SECTIONS = {"part": "Purpose", "hazard": "Hazards, and what is done against them",
            "library": "Libraries", "requirement": "Requirements and their tests"}


class Opened:
    """A window of the program, as Keys wants it."""

    def __init__(self, program, name, role=None):
        self.frame = program.active_window(name, role)


class Story:
    def __init__(self, desktop):
        self.program = Program(desktop)
        self.safety = self.keys = None

    def is_open(self, name):
        return any(window.name == name for window in self.program.windows)

    def go(self, rows):
        """Menu, About, Safety."""
        with rows.step("F10 and B open About"):
            CaseWindow(self.program)
            hands.press("F10")
            until(lambda: self.program.windows[0].now().find(name="About Pedicle"), "the menu")
            hands.press("b")
            about = Opened(self.program, "About Pedicle")
        with rows.step("Tab leads to Safety, Return opens it"):
            Keys(about).go_to("Safety", "push button")
            hands.press("Return")
            self.safety = Opened(self.program, "Safety")
            self.keys = Keys(self.safety)

    def read(self, rows):
        """Headings, lists and their entries, with names."""
        frame = until(lambda: (now := self.safety.frame.now()) and now.all("list item") and now,
                      "the lists")
        rows.equal([node.name for node in frame.all("heading")], list(SECTIONS.values()),
                   "headings")
        rows.equal([node.name for node in frame.all("list")], list(SECTIONS.values()), "lists")
        for tag, section in SECTIONS.items():
            items = frame.find("list", section).all("list item")
            rows.equal(len(items), len(SAFETY.findall(tag)), f"entries of {section}")
            rows.check(all(item.has_name for item in items), f"each entry of {section} has a name")
        for hazard in SAFETY.iter("hazard"):
            title = hazard.findtext("title")
            item = frame.find("list item", title)
            tests = [test.get("name") for test in hazard.iter("test")]
            rows.check(item and all(test in item.description for test in tests),
                       f"{title}: its tests are read")

    def walk(self, rows):
        """Tab into each list, arrows within, in sight; Escape."""
        for tag, section in SECTIONS.items():
            items = self.safety.frame.now().find("list", section).all("list item")
            with rows.step(f"Tab leads to {section}"):
                self.keys.go_to(items[0].name, "list item")
            with rows.step(f"Down leads to the end of {section}"):
                for item in items[1:]:
                    hands.press("Down")
                    self.keys.is_at(item.name, "list item")
            with rows.step("and it is in sight there"):
                frame = self.safety.frame
                until(lambda frame=frame: 0 <= self.keys.focus().place.y < frame.place.height,
                      "it in sight")
        with rows.step("Escape closes it; About is still there"):
            hands.press("Escape")
            until(lambda: not self.is_open("Safety"), "the window gone")
            assert self.is_open("About Pedicle")
        with rows.step("Escape closes About"):
            hands.press("Escape")
            until(lambda: not self.is_open("About Pedicle"), "About gone")
        rows.equal(self.program.close(), 0, "the program ends")
        rows.equal(self.program.complaints(), [], "it has complained of nothing")


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.go, story.read, story.walk, chained=True)


if __name__ == "__main__":
    sys.exit(main())
