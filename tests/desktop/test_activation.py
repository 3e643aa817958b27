#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Started by the desktop over the session bus: as from its menu, with a file, with the action of
the desktop file, and started again while it runs. Prints TAP.

    test_activation.py EXAMPLE EXAMPLE"""

import os
import pathlib
import shutil
import subprocess
import sys

from desktop import Desktop
from processes import descendants
from program import PEDICLE, Program
from rows import Rows
from waiting import stays, until, until_equal
import tree

NAME = "io.github.pedicle.Pedicle"
PATH = "/" + NAME.replace(".", "/")
SERVICE = f"[D-BUS Service]\nName={NAME}\nExec={PEDICLE} --gapplication-service\n"


class ActivatableDesktop(Desktop):
    """With the service of the program on its bus, which starts it as on an ordinary session."""

    def _start_bus(self):
        services = self.home / "services"
        services.mkdir()
        (services / f"{NAME}.service").write_text(SERVICE, encoding="utf-8")
        super()._start_bus()

    def start_afresh(self):
        if self.pids():
            self.call("ActivateAction", "quit", "[]", "{}")
            until(lambda: not self.pids(), "the end of the program")
        super().start_afresh()

    def pids(self):
        """The processes of the program, whoever started them."""
        found = []
        for pid in descendants():
            try:
                if os.readlink(f"/proc/{pid}/exe") == PEDICLE:
                    found.append(pid)
            except OSError:
                pass
        return found

    def call(self, method, *arguments):
        """A method of org.freedesktop.Application, as the desktop calls it."""
        return subprocess.run(
            ["gdbus", "call", "--session", f"--dest={NAME}", f"--object-path={PATH}",
             f"--method=org.freedesktop.Application.{method}", *arguments],
            env=self.environment, capture_output=True, text=True, check=True).stdout

    def titles(self):
        """The windows of all processes of the program."""
        pids = self.pids()
        return sorted(window.name for window in tree.windows(lambda pid: pid in pids))

    def shows(self, *titles):
        until_equal(self.titles, sorted(titles), "the windows")

    def start(self, *files):
        """Starts it from the command line; ends at once where the program runs already."""
        return Program(self, *files)


class Activation:
    """The scenarios."""

    def __init__(self, desktop, one, two):
        self.desktop = desktop
        self.one, self.two = (shutil.copy(file, desktop.home / "cases") for file in (one, two))

    def from_the_menu(self, rows):
        with rows.step("Activate starts the program and opens a window"):
            self.desktop.call("Activate", "{}")
            self.desktop.shows("New case")
        with rows.step("Activate again keeps to the window that is empty"):
            self.desktop.call("Activate", "{}")
            stays(lambda: self.desktop.titles() == ["New case"], "one window")
        with rows.step("the action of the desktop file opens another"):
            self.desktop.call("ActivateAction", "new-window", "[]", "{}")
            self.desktop.shows("New case", "New case")
        rows.equal(len(self.desktop.pids()), 1, "one process")

    def with_a_file(self, rows):
        with rows.step("Open starts the program and shows the file"):
            self.desktop.call("Open", f"['{pathlib.Path(self.one).as_uri()}']", "{}")
            self.desktop.shows("Example, figure 1")
        with rows.step("a second file comes in a second window"):
            self.desktop.call("Open", f"['{pathlib.Path(self.two).as_uri()}']", "{}")
            self.desktop.shows("Example, figure 1", "Example, figure 3")
        with rows.step("a file that is open already in the one that it has"):
            self.desktop.call("Open", f"['{pathlib.Path(self.one).as_uri()}']", "{}")
            stays(lambda: len(self.desktop.titles()) == 2, "two windows")
        with rows.step("Activate opens a new case beside them"):
            self.desktop.call("Activate", "{}")
            self.desktop.shows("Example, figure 1", "Example, figure 3", "New case")
        rows.equal(len(self.desktop.pids()), 1, "one process")

    def action_first(self, rows):
        with rows.step("the action starts the program"):
            self.desktop.call("ActivateAction", "new-window", "[]", "{}")
            self.desktop.shows("New case")

    def from_the_command_line(self, rows):
        with rows.step("the first start stays"):
            first = self.desktop.start(self.one)
            self.desktop.shows("Example, figure 1")
        with rows.step("the second, with a file, hands it over and ends"):
            rows.equal(self.desktop.start(self.two).ended(), 0, "exit status")
            self.desktop.shows("Example, figure 1", "Example, figure 3")
        with rows.step("the third, without a file, too"):
            rows.equal(self.desktop.start().ended(), 0, "exit status")
            self.desktop.shows("Example, figure 1", "Example, figure 3", "New case")
        rows.equal(self.desktop.pids(), [first.pid], "one process")
        rows.equal([line for program in self.desktop.programs for line in program.complaints()],
                   [], "none of them complains")

    def started_and_left_alone(self, rows):
        with rows.step("a service that is not asked for a window opens none"):
            subprocess.run(["gdbus", "call", "--session", "--dest=org.freedesktop.DBus",
                            "--object-path=/org/freedesktop/DBus",
                            "--method=org.freedesktop.DBus.StartServiceByName", NAME, "0"],
                           env=self.desktop.environment, check=True, capture_output=True)
            until(self.desktop.pids, "the program")
            stays(lambda: not self.desktop.titles(), "no window")
        with rows.step("a call finds it"):
            self.desktop.call("Activate", "{}")
            self.desktop.shows("New case")
            rows.equal(len(self.desktop.pids()), 1, "one process")


def main():
    with ActivatableDesktop() as desktop:
        story = Activation(desktop, *sys.argv[1:])
        return Rows(desktop).run(story.from_the_menu, story.with_a_file, story.action_first,
                                 story.from_the_command_line, story.started_and_left_alone)


if __name__ == "__main__":
    sys.exit(main())
