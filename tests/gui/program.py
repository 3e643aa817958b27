# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process: started, watched, ended; and pedicle-cli beside it."""

import json
import os
import signal
import subprocess

import hands
import processes
import tree
from waiting import until

PEDICLE, CLI = (os.environ.get(name, "") for name in ("PEDICLE", "PEDICLE_CLI"))
# What the tests put into the program so that it tells the places of things as they are.
PRELOADED = {"LD_PRELOAD": os.environ["PRELOADED"]} if "PRELOADED" in os.environ else {}
_SENTENCES = ("CRITICAL", "WARNING", "ERROR", "runtime error", "Sanitizer")
# GDK 4.24 says so on X11 whenever a popover is painted in the same frame as its window.
_NOISE = "gdk_frame_timings_submitted() called on submitted frame"


class Program:
    """One run of pedicle. What it says on its standard error is kept."""

    command = [PEDICLE]

    def __init__(self, desktop, *files, **environment):
        self.desktop = desktop
        log = desktop.home / f"pedicle-{len(desktop.programs)}.log"
        self.errors = open(log, "w+", encoding="utf-8", errors="replace")
        self.process = processes.start([*self.command, *map(str, files)],
                                       env={**desktop.environment, **PRELOADED, **environment},
                                       cwd=desktop.home, stdout=self.errors, stderr=self.errors)
        desktop.programs.append(self)

    @property
    def pid(self):
        return self.process.pid

    def owns(self, pid):
        """Whether it is the one that speaks to the bus under that process id."""
        return pid == self.pid

    @property
    def windows(self):
        return tree.windows(self.owns)

    def window(self, name=None, role=None):
        """Waits for a window, by its title if that is given."""
        def find():
            assert self.process.poll() is None, f"pedicle has ended:\n{self.said()}"
            return [window for window in self.windows
                    if (name is None or window.name == name) and (role in (None, window.role))]
        return until(find, f"a window {name or ''}")[0]

    def active_window(self, name=None, role=None):
        """As window(), and waits until it has the keyboard: the window manager gives it after the
        window has come."""
        window = self.window(name, role)
        until(lambda: hands.focused() == window.name_now, f"the keyboard in the window {name or ''}")
        return window

    def said(self):
        """All that it said so far."""
        with open(self.errors.name, encoding="utf-8", errors="replace") as file:
            return file.read()

    def complaints(self):
        """The warnings among that."""
        return [line for line in self.said().splitlines()
                if any(sentence in line for sentence in _SENTENCES) and _NOISE not in line]

    def ended(self):
        """Waits until it has ended by itself; its exit status."""
        until(lambda: self.process.poll() is not None, "the end of the program")
        return self.process.returncode

    def kill(self):
        """Ends it without a chance to do anything more, as a crash would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def close(self):
        """Ends it in order, if it still runs, as the end of a session would; its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.ended()


def cli(*words):
    """Exit status, output and errors of pedicle-cli."""
    done = subprocess.run([CLI, *map(str, words)], capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout, done.stderr


def assess(file):
    """What pedicle-cli makes of a case file."""
    status, output, errors = cli("assess", file)
    assert status == 0, errors
    return json.loads(output)
