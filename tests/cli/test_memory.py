#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard input is assessed in constant memory."""
import os
import subprocess
import tempfile

from samples import line
from tap import PROGRAM, equal, main, row

MARGIN = 2048  # kB; ten times the lines may not cost more


def peak(command, lines, bad_every=0):
    """Peak resident memory in kB of a run over that many lines."""
    with tempfile.TemporaryFile() as given:
        for number in range(lines):
            given.write(b"{bad}\n" if bad_every and number % bad_every == 0 else line())
        given.seek(0)
        with subprocess.Popen([PROGRAM, command, "-"], stdin=given, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        equal(1 if bad_every else 0, process.returncode)
        return usage.ru_maxrss


def compare(command, **more):
    few, many = (peak(command, lines, **more) for lines in (2000, 20000))
    assert many <= few + MARGIN, f"{few} kB for 2,000 lines, {many} kB for 20,000"


@row("assess: 20,000 lines take the memory of 2,000")
def _():
    compare("assess")


@row("assess: the same where every third line is bad")
def _():
    compare("assess", bad_every=3)


@row("validate: 20,000 lines take the memory of 2,000")
def _():
    compare("validate")


main()
