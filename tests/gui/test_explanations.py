#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every verdict read, questioned and followed to the row it rests on: why, what would change it, how
firm the SINS is, where the sources disagree; with the pointer and with the keyboard alone. What is
foretold of an answer has to come true when it is given."""

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
LABEL = "Example, figure 3"
CARD = "Percutaneous stabilization"


class Story:
    """Each scenario begins with the example of figure 3: SINS 14, unstable."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.window = self.keys = self.program = None

    def open(self):
        file = self.desktop.home / "cases/figure-3.pedicle.json"
        shutil.copy(EXAMPLE, file)
        self.program = Program(self.desktop, file)
        self.window = CaseWindow(self.program, LABEL)
        self.keys = Keys(self.window)

    def card(self, verdict):
        return self.window.find(f"{CARD}: {verdict}", "panel")

    def in_card(self, verdict, name, role=None):
        """Something on the card that is called so; waits for it."""
        return until(lambda: self.card(verdict).find(role, name), f"“{name}” on the card")

    def says(self, text, role="label"):
        self.window.find(text, role)

    def end(self, rows):
        with rows.step("closed; the program ends"):
            self.window.press_name("Close")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing")

    def why(self, rows):
        """From the verdict to its rule, the parts of its condition, an answer and its row."""
        with rows.step("why, on the card"):
            self.open()
            self.window.press(self.card("recommended").find("push button", "Why"))
            self.in_card("recommended", "met: overt instability", "panel")
        with rows.step("the rule has its id and its section"):
            self.says("PS-1 · Review paper: Instability assessment, Percutaneous stabilization")
        with rows.step("the parts of overt instability"):
            self.window.press(self.in_card("recommended", "Parts of: overt instability"))
            self.in_card("recommended", "met: SINS 13 or more (now 14)", "panel")
            self.in_card("recommended", "not met: “Alignment: Subluxation”", "panel")
        with rows.step("an answer leads to its row"):
            self.window.press(self.in_card("recommended", "Alignment: Deformity", "push button"))
            self.keys.is_in_row("alignment")
            until(lambda: self.window.is_in_sight(self.keys.focus()), "the answer in sight")
        with rows.step("the rules that do not hold"):
            self.window.press(self.in_card("recommended",
                                           lambda name: name.endswith("rules that do not hold")))
            self.in_card("recommended", "not met: “Pedicle lysis: Unilateral or Bilateral”", "panel")
        self.end(rows)

    def foretold(self, rows):
        """What would change the verdict changes it."""
        with rows.step("why, on the card"):
            self.open()
            self.window.press(self.card("recommended").find("push button", "Why"))
        with rows.step("one step of the pedicle lysis would turn it"):
            self.in_card("recommended", "Pedicle lysis: Unilateral would make it: with caution")
        with rows.step("given, it does"):
            self.window.answer("pedicle-lysis", "unilateral")
            self.card("with caution")
        with rows.step("and the way back is told now"):
            self.in_card("with caution", "Pedicle lysis: None would make it: recommended")
        with rows.step("the alert tells why, too"):
            warning = self.window.find(lambda name: name.startswith("Warning: Overt"), "list item")
            self.window.press(warning.find("push button", "Why"))
            self.window.find("GEN-12 · Review paper: Instability assessment", "label")
        self.end(rows)

    def sins_by_keyboard(self, rows):
        """An item of the SINS and its total, without a pointer."""
        with rows.step("Tab to the alignment"):
            self.open()
            self.keys.go_to("Alignment, Deformity: 2 points")
        with rows.step("Space explains it"):
            hands.press("space")
            self.says("One step lower, 0 points: SINS 12, potentially unstable")
            self.says("Agreement of observers: moderate (κ 0.456 among surgeons, 0.45 in a mixed "
                      "group)")
        with rows.step("the answer in it leads to its row"):
            self.keys.is_at("Alignment: Deformity", "push button")
            hands.press("Return")
            self.keys.is_in_row("alignment")
        with rows.step("Tab to the total, Space: how firm it is"):
            self.keys.go_to(lambda name: name.startswith("Total, one step from"))
            hands.press("space")
            self.says("8 points from stable, 2 points from potentially unstable")
            until_equal(lambda: len(self.window.read().all("label", "12 potentially unstable")), 2,
                        "the steps to the class below")
        with rows.step("Escape leaves it"):
            hands.press("Escape")
            until(lambda: not self.window.read().find("label", "12 potentially unstable"), "gone")
        with rows.step("F1 in a row: what it can change now"):
            self.keys.go_to_row("pedicle-lysis")
            hands.press("F1")
            self.says(f"{CARD}, now recommended")
            self.says("Unilateral: with caution")
        with rows.step("Escape leaves it, and the focus is in the row again"):
            hands.press("Escape")
            self.keys.is_in_row("pedicle-lysis")
        self.end(rows)

    def sources_disagree(self, rows):
        """Mechanical pain that is not constant: 3 points, or 1."""
        with rows.step("occasional, but mechanical"):
            self.open()
            self.window.answer("pain", "occasional")
            self.says("By other readings: 12 with pain by its constancy, as in the review paper’s "
                      "table.")
        with rows.step("one action away: both readings in full"):
            self.window.press_name("Pain, mechanical: 3 points")
            self.says("Pain counts by its mechanical character, as in the original score.")
            self.says("By its constancy, as in the review paper’s table: SINS 12, potentially "
                      "unstable.")
        with rows.step("Escape leaves it"):
            hands.press("Escape")
            until(lambda: not self.window.read().find(
                "label", "Pain counts by its mechanical character, as in the original score."), "gone")
        self.end(rows)


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.why, story.foretold, story.sins_by_keyboard,
                                 story.sources_disagree)


if __name__ == "__main__":
    sys.exit(main())
