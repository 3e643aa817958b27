# SPDX-License-Identifier: GPL-3.0-or-later
"""TAP: a named row for each step or check. What fails leaves a picture of the screen beside the
build's logs."""

import contextlib
import os
import pathlib
import re
import sys
import traceback

# Where failures leave a picture; by hand and unasked they leave nothing in the tree.
PICTURES = os.environ.get("PEDICLE_TEST_PICTURES")


class _Ended(Exception):
    """A step failed; what follows in the scenario would be idle."""


class Rows:
    """The rows of one test program."""

    def __init__(self, desktop):
        self.desktop, self.count, self.failed, self.scenario = desktop, 0, 0, ""

    def _row(self, good, name, trouble=""):
        self.count += 1
        title = f"{self.scenario}: {name}" if self.scenario else name
        print(f"{'ok' if good else 'not ok'} {self.count} - {title.replace('#', '')}", flush=True)
        if good:
            return
        self.failed += 1
        said = [f"pedicle ({program.process.poll()}) said: {line}"
                for program in self.desktop.programs for line in program.said().splitlines()[-20:]]
        for line in trouble.splitlines() + said:
            print("#", line)
        if PICTURES is None:
            return
        words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:80]
        picture = pathlib.Path(PICTURES) / f"failed-{pathlib.Path(sys.argv[0]).stem}-{words}.png"
        self.desktop.take_picture(picture)
        print("# picture:", picture, flush=True)

    def check(self, good, name, trouble=""):
        """A row; the scenario goes on, whatever it is."""
        self._row(bool(good), name, trouble)

    def equal(self, value, expected, name):
        self._row(value == expected, name, f"expected {expected!r}\n     is {value!r}")

    @contextlib.contextmanager
    def step(self, name):
        """A row for what is done inside; a failure ends the scenario."""
        try:
            yield
        except _Ended:
            raise
        except Exception:
            self._row(False, name, traceback.format_exc())
            raise _Ended from None
        self._row(True, name)

    def run(self, *scenarios, chained=False, plan=True):
        """Runs functions that take the rows; the exit status. chained: each goes on where the one
        before has ended, so that a failure is the end of all. plan: these are the last."""
        for scenario in scenarios:
            self.scenario = scenario.__name__.replace("_", " ")
            try:
                if not chained:
                    self.desktop.start_afresh()
                scenario(self)
                continue
            except _Ended:
                pass
            except Exception:  # pylint: disable=broad-except
                self._row(False, "goes to its end", traceback.format_exc())
            if chained:
                break
        if plan:
            print(f"1..{self.count}", flush=True)
        return 1 if self.failed else 0
