#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole meeting without a pointer: an agenda of ten cases, each planned, decided and signed on the
projector, and one PDF with the minutes.

    test_meeting.py EXAMPLE"""

import json
import pathlib
import re
import subprocess
import sys
import uuid

import hands
import save_dialog
from case_window import CaseWindow
from desktop import Desktop
from keys import Keys
from program import Program
from rows import Rows
from test_agenda import AgendaWindow
from waiting import until

EXAMPLE = pathlib.Path(sys.argv[1])
N_CASES = 10
WITHOUT_ALIGNMENT = 2  # the case in which the room answers a question


def is_button(text):
    return lambda name: text in name


class Story:
    """What the scenarios share: they follow each other."""

    def __init__(self, desktop):
        self.folder = desktop.home / "cases"
        for number in range(1, N_CASES + 1):
            self.write_case(number)
        self.program = Program(desktop)
        self.agenda = self.projector = self.keys = None

    def write_case(self, number):
        case = json.loads(EXAMPLE.read_text(encoding="utf-8"))
        case.update(id=str(uuid.UUID(int=number)), label=f"MDT-{number:02}")
        if number == WITHOUT_ALIGNMENT:
            case["assessments"][-1]["lesions"][0]["findings"].pop("alignment")
        (self.folder / f"case-{number:02}.pedicle.json").write_text(json.dumps(case),
                                                                    encoding="utf-8")

    def read_case(self, number):
        path = self.folder / f"case-{number:02}.pedicle.json"
        return json.loads(path.read_text(encoding="utf-8"))

    def decisions(self, number):
        return self.read_case(number).get("decisions", [])

    def read_agenda(self):
        file, = self.folder.glob("*.pedicle-agenda.json")
        return json.loads(file.read_text(encoding="utf-8"))

    def says(self, text):
        node = self.projector.frame.now()
        return bool(node) and any(text in label.name for label in node.all("label"))

    def make(self, rows):
        """The agenda of all cases of the folder."""
        with rows.step("the menu makes an agenda of the folder"):
            CaseWindow(self.program)
            hands.press("F10")
            until(lambda: self.program.windows[0].now().find(name="New Agenda"), "the menu")
            hands.press("n")
            save_dialog.choose_folder(self.program, "Folder of the Cases", self.folder)
            self.agenda = AgendaWindow(self.program)
            self.agenda.keys.is_at(lambda name: name.casefold() == "add cases")
        with rows.step("all ten cases are added"):
            hands.press("Return")
            self.agenda.keys.is_at(f"Add all {N_CASES} cases of the folder")
            hands.press("Return")
            until(lambda: len(self.agenda.labels()) == N_CASES, "the cases")

    def present(self, rows):
        """F5 in the agenda."""
        with rows.step("F5 presents the first"):
            hands.press("F5")
            frame = self.program.active_window("Projector")
            self.projector = type("Shown", (), {"frame": frame})()
            self.keys = Keys(self.projector)
            until(lambda: self.says(f"Patient 1 of {N_CASES}"), "the place in the meeting")

    def plan(self):
        """Stabilization, then radiosurgery after seven days, as the review paper names it."""
        hands.press("p")
        until(lambda: self.says("Combinations that the review paper names"), "the plan")
        self.keys.go_to(is_button("Plan this"), key="shift+Tab")
        hands.press("Return")
        until(lambda: not self.says("Nothing planned"), "the steps")
        hands.press("Escape")
        until(lambda: not self.says("Combinations that the review paper names"), "the answer")

    def enter_meeting(self):
        """Who takes part and who signs, by hand, as in the first case of a meeting."""
        self.keys.go_to("Spine surgery")
        hands.press("space")
        self.keys.go_to("Who signs")
        hands.write("AB")

    def take_over(self):
        self.keys.go_to("As last time", key="shift+Tab")
        hands.press("Return")

    def sign(self, number):
        hands.press("d")
        until(lambda: self.says("Draft of the decision"), "the draft")
        if number == 1:
            self.enter_meeting()
            self.keys.go_to("Sign…")
        else:
            self.take_over()
            self.keys.go_to("Sign…", key="shift+Tab")
        hands.press("Return")
        self.keys.go_to("Sign for good")
        hands.press("Return")
        until(lambda: self.says("Signed by AB"), "the signature")
        hands.press("Escape")
        until(lambda: not self.says("Signed by AB"), "the answer")

    def decide(self, rows):
        """Every case."""
        for number in range(1, N_CASES + 1):
            with rows.step(f"case {number} is planned, decided and signed"):
                until(lambda n=number: self.says(f"Patient {n} of {N_CASES}"), "the case")
                if number == WITHOUT_ALIGNMENT:
                    until(lambda: self.says("Alignment?"), "the question")
                    hands.press("2")
                    until(lambda: not self.says("Alignment?"), "the answer")
                self.plan()
                self.sign(number)
            if number < N_CASES:
                hands.press("Next")

    def leave(self, rows):
        """Back in the agenda, and what is in the files."""
        with rows.step("Escape leaves the presentation"):
            hands.press("Escape")
            until(lambda: not any(window.name == "Projector" for window in self.program.windows),
                  "the end of the presentation")
        for number in range(1, N_CASES + 1):
            until(lambda n=number: len(self.decisions(n)) == 1 and self.decisions(n)[0].get("signed"),
                  f"the decision on case {number} in its file")
        until(lambda: [entry["mark"] for entry in self.read_agenda()["entries"]]
              == ["decided"] * N_CASES, "the marks in the agenda")
        rows.equal({step["technique"] for number in range(1, N_CASES + 1)
                    for step in self.decisions(number)[0]["assessment"]["lesions"][0]["plan"]},
                   {"percutaneous-stabilization", "radiosurgery"}, "what was planned is in them")
        rows.equal(self.decisions(WITHOUT_ALIGNMENT)[0]["assessment"]["lesions"][0]["findings"]
                   ["alignment"], "deformity", "so is what the room answered")

    def minutes(self, rows):
        """One PDF."""
        target = self.folder / "minutes.pdf"
        with rows.step("Ctrl+M in the agenda saves the minutes"):
            self.agenda = AgendaWindow(self.program)
            hands.press("ctrl+m")
            save_dialog.enter(self.program, "Save Minutes as PDF", target)
            until(lambda: self.agenda.read().find(name="The minutes are saved."), "the message")
        text = subprocess.run(["pdftotext", "-layout", target, "-"], check=True,
                              capture_output=True, text=True).stdout
        rows.equal([f"MDT-{number:02}" for number in range(1, N_CASES + 1)
                    if f"MDT-{number:02}" not in text], [], "with every case")
        rows.equal(len(re.findall(r"Signed: on [^\n]* by AB", text)), N_CASES, "and its signature")
        rows.equal(self.program.close(), 0, "the program ends")
        rows.equal(self.program.complaints(), [], "it has complained of nothing")


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.make, story.present, story.decide, story.leave,
                                 story.minutes, chained=True)


if __name__ == "__main__":
    sys.exit(main())
