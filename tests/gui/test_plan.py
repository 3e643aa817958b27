#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan without a pointer: techniques picked, days typed, steps moved; the check follows; saved,
opened again, it is there."""

import json
import pathlib
import shutil
import sys

import hands
from case_window import CaseWindow
from desktop import Desktop
from keys import Keys
from program import Program
from rows import Rows
from waiting import until, until_equal

EXAMPLE = pathlib.Path(sys.argv[1])

DAY_UNSAID = "The plan does not say the day."
NOT_PLANNED = "It is not planned."


class Story:
    """What the scenarios share: they follow each other."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.file = desktop.home / "cases/planned.pedicle.json"
        shutil.copy(EXAMPLE, self.file)
        self.open()

    def open(self):
        self.program = Program(self.desktop, self.file)
        self.window = CaseWindow(self.program, json.loads(self.file.read_text())["label"])
        self.keys = Keys(self.window)

    def steps(self):
        """The steps as they are read aloud."""
        return [node.name for node in self.window.read().all("list item")
                if node.name.startswith("Step ")]

    def remarks(self, words):
        """The remarks of the check with these words."""
        return [node.name for node in self.window.read().all("list item") if words in node.name]

    def planned(self):
        """What the file holds."""
        case = json.loads(self.file.read_text(encoding="utf-8"))
        return case["assessments"][-1]["lesions"][0].get("plan", [])

    def pick(self, rows):
        """The plan page, and two techniques."""
        with rows.step("Ctrl+2 shows the plan, and the focus is at the first technique"):
            hands.press("ctrl+2")
            self.keys.is_at("Add Percutaneous stabilization: recommended", "push button")
        with rows.step("Space plans it"):
            hands.press("space")
            until_equal(self.steps, ["Step 1, Percutaneous stabilization: recommended"],
                        "the steps")
        with rows.step("the check misses irradiation"):
            until(lambda: self.remarks(NOT_PLANNED), "the remark")
        with rows.step("Tab leads to radiotherapy, Enter plans it"):
            self.keys.go_to(lambda name: name.startswith("Add Conventional radiotherapy"))
            hands.press("Return")
            until(lambda: len(self.steps()) == 2, "the second step")
        with rows.step("the switcher says how many"):
            self.window.find("Plan, 2 steps", "radio button")
        with rows.step("the check misses the day, and irradiation no more"):
            until(lambda: self.remarks(DAY_UNSAID), "the remark")
            until(lambda: not self.remarks(NOT_PLANNED), "the end of the other")

    def type_days(self, rows):
        """From when on."""
        with rows.step("the days are typed"):
            self.keys.go_to("Days between the session before and Conventional radiotherapy",
                            "text", "shift+Tab")
            hands.write("7")
            until(lambda: not self.remarks(DAY_UNSAID), "the end of the remark")
        with rows.step("a note is typed"):
            self.keys.go_to("Note on Conventional radiotherapy", "text")
            hands.write("after the wound")

    def move(self, rows):
        """Alt and arrows, Delete, undo."""
        with rows.step("Shift+Tab leads to the step itself"):
            self.keys.go_to(lambda name: name.startswith("Step 2, "), "list item", "shift+Tab")
        with rows.step("Alt+Up moves it, and the focus goes with it"):
            hands.press("alt+Up")
            self.keys.is_at(lambda name: name.startswith("Step 1, Conventional"), "list item")
        with rows.step("Alt+Down moves it back"):
            hands.press("alt+Down")
            self.keys.is_at(lambda name: name.startswith("Step 2, Conventional"), "list item")
        with rows.step("Delete removes it"):
            hands.press("Delete")
            until(lambda: len(self.steps()) == 1, "one step")
        with rows.step("undo of all three"):
            hands.press("ctrl+z", "ctrl+z", "ctrl+z")
            until(lambda: len(self.steps()) == 2, "two steps")

    def switch(self, rows):
        """The pages by their keys."""
        with rows.step("Ctrl+1 shows the findings"):
            hands.press("ctrl+1")
            until(lambda: self.window.read().find("radio button", "Findings").has("checked"),
                  "the page")
        with rows.step("Ctrl+2 the plan"):
            hands.press("ctrl+2")
            until(lambda: self.window.read().find("radio button", "Plan, 2 steps").has("checked"),
                  "the page")

    def reopen(self, rows):
        """Saved, closed, opened again."""
        expected = [{"technique": "percutaneous-stabilization"},
                    {"technique": "radiotherapy", "days": 7, "note": "after the wound"}]
        with rows.step("the file holds the plan"):
            hands.press("ctrl+s")
            until_equal(lambda: [{key: step[key] for key in ("technique", "days", "note")
                                  if step.get(key)} for step in self.planned()],
                        expected, "the plan in the file")
        with rows.step("closed; the program ends"):
            hands.press("ctrl+w")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing")
        with rows.step("opened again, it is there"):
            self.open()
            hands.press("ctrl+2")
            until(lambda: len(self.steps()) == 2, "two steps")
            rows.equal(self.window.find("Note on Conventional radiotherapy", "text").text,
                       "after the wound", "with its note")
        with rows.step("closed again; the program ends"):
            hands.press("ctrl+w")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing this time")


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.pick, story.type_days, story.move, story.switch,
                                 story.reopen, chained=True)


if __name__ == "__main__":
    sys.exit(main())
