#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Surroundings in which something is missing or broken: the window opens all the same, or one
sentence says why not; never a crash. Prints TAP.

    test_surroundings.py EXAMPLE"""

import ctypes
import shutil
import subprocess
import sys

import hands
import processes
from case_window import CaseWindow
from desktop import Desktop
from program import PEDICLE, PRELOADED, Program
from rows import Rows
from waiting import until

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2
NO_SCHEMAS = {"XDG_DATA_DIRS": "/nonexistent", "GSETTINGS_SCHEMA_DIR": "/nonexistent"}
NO_DISPLAY = "pedicle: there is no display to open a window on; pedicle-cli does the same work " \
    "in a terminal.\n"

# name: what is different; None takes a variable away
WINDOW = {
    "nothing is missing": {},
    "no session bus": {"DBUS_SESSION_BUS_ADDRESS": None, "GTK_A11Y": "none"},
    "a session bus that is gone": {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
                                   "GTK_A11Y": "none"},
    "a nonsensical bus address": {"DBUS_SESSION_BUS_ADDRESS": "nonsense", "GTK_A11Y": "none"},
    "portals are wanted and there are none": {"GTK_USE_PORTAL": "1"},
    "no runtime folder": {"XDG_RUNTIME_DIR": None},
    "a locale that does not exist": {"LC_ALL": "xx_YY.UTF-8"},
    "the C locale": {"LC_ALL": "C"},
    "a home that does not exist": {"HOME": "/nonexistent", "XDG_CONFIG_HOME": None,
                                   "XDG_DATA_HOME": None, "XDG_STATE_HOME": None,
                                   "XDG_CACHE_HOME": None},
    "no schemas and no icon themes": NO_SCHEMAS,
    "a catalogue folder that does not exist": {"PEDICLE_LOCALE_DIR": "/nonexistent"},
    "an appearance that does not exist": {"PEDICLE_APPEARANCE": "purple"},
}
SENTENCE = {
    "no display": {"DISPLAY": None},
    "a display that is gone": {"DISPLAY": ":4711"},
    "no display and no bus": {"DISPLAY": None, "DBUS_SESSION_BUS_ADDRESS": None},
}


def cannot_override():
    """Root may write anywhere; the program of this test may not."""
    libc = ctypes.CDLL(None)
    libc.prctl(1, 9, 0, 0, 0)  # ends with its parent, like every other child
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


class ReadOnlyProgram(Program):
    """A run that may not write where its rights do not allow it."""

    def __init__(self, desktop, *files):  # pylint: disable=super-init-not-called
        self.desktop = desktop
        self.errors = open(desktop.home / "read-only.log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PEDICLE, *map(str, files)], env={**desktop.environment, **PRELOADED}, cwd="/",
            stdout=self.errors, stderr=self.errors, preexec_fn=cannot_override,
            start_new_session=True)
        desktop.programs.append(self)


class Surroundings:
    """The scenarios."""

    def __init__(self, desktop, example):
        self.desktop = desktop
        self.file = shutil.copy(example, desktop.home / "cases")

    def start(self, changes):
        environment = {name: value for name, value in {**self.desktop.environment,
                                                       **changes}.items() if value is not None}
        return processes.start([PEDICLE, self.file], env=environment, cwd="/", text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def a_window_opens(self, rows):
        for name, changes in WINDOW.items():
            with rows.step(name):
                program = self.start(changes)
                until(lambda p=program: p.poll() is not None or self.desktop.surfaces(p.pid),
                      "the window")
                if program.poll() is None:
                    processes.rests(program.pid)
                    program.terminate()
                said = program.communicate(timeout=20)[0]
                assert (program.returncode, said) == (0, ""), (program.returncode, said)

    def a_sentence_says_why_not(self, rows):
        for name, changes in SENTENCE.items():
            with rows.step(name):
                program = self.start(changes)
                said = program.communicate(timeout=20)[0]
                assert (program.returncode, said) == (1, NO_DISPLAY), (program.returncode, said)

    def without_schemas(self, rows):
        program = Program(self.desktop, **NO_SCHEMAS)
        window = CaseWindow(program)
        for what, keys in (("opening", "ctrl+o"), ("saving", "ctrl+s"),
                           ("saving as", "ctrl+shift+s")):
            with rows.step(f"{what} says that no file can be chosen"):
                hands.press(keys)
                until(lambda: [text for text in window.messages()
                               if "No file can be chosen" in text], "the message")
        with rows.step("an entry offers no emoji"):
            window.fill_in("Label", "MDT")
            hands.press("ctrl+period", "ctrl+semicolon")
            processes.rests(program.pid)
        with rows.step("it ends in order"):
            assert program.close() == 0

    def read_only_home(self, rows):
        # The program's own folder may not be there: it would give itself the right to write there.
        shutil.rmtree(self.desktop.home / "state/pedicle")
        folders = [self.desktop.home / name for name in
                   ("state", "config", "data", "cache", "cases", "")]
        folders = [folder for folder in folders if folder.exists()]
        modes = [folder.stat().st_mode for folder in folders]
        try:
            for folder in folders:
                folder.chmod(0o555)
            self.work_read_only(rows)
        finally:
            for folder, mode in reversed(list(zip(folders, modes))):
                folder.chmod(mode)

    def work_read_only(self, rows):
        with rows.step("a new case opens"):
            program = ReadOnlyProgram(self.desktop)
            window = CaseWindow(program, maximized=False)
        with rows.step("what is entered stays, and a message says that it is not kept"):
            window.fill_in("Label", "MDT-9")
            program.window("MDT-9")
            said = until(window.messages, "the message")
            assert len(said) == 1 and "not kept anywhere until it is saved" in said[0], said
        rows.equal(program.complaints(), [], "it complains of nothing else")
        rows.check(program.process.poll() is None, "it runs on")
        program.kill()


def main():
    with Desktop() as desktop:
        story = Surroundings(desktop, sys.argv[1])
        return Rows(desktop).run(story.a_window_opens, story.a_sentence_says_why_not,
                                 story.without_schemas, story.read_only_home)


if __name__ == "__main__":
    sys.exit(main())
