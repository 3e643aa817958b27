# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that end with the test, whatever happens to it: what they start themselves (the
services of a session bus) falls to the test too and is ended with them."""

import ctypes
import os
import signal
import subprocess
import sys
import time

from waiting import until

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
_libc = ctypes.CDLL(None, use_errno=True)


def adopt():
    """What loses its parent below this process becomes its child; SIGTERM ends it in order."""
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))


def _die_with_parent():
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def start(command, **options):
    """Popen of a child in a group of its own, so that a Ctrl+C reaches the test alone."""
    return subprocess.Popen(command, preexec_fn=_die_with_parent, start_new_session=True, **options)


def _children(pid):
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []
    found = []
    for task in tasks:
        try:
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                found += [int(child) for child in file.read().split()]
        except OSError:
            pass
    return found


def descendants(pid=None):
    """The process ids below pid (this process), parents first."""
    found = []
    for child in _children(pid or os.getpid()):
        found += [child] + descendants(child)
    return found


def is_asleep(pid):
    """Whether a process waits for something to happen; one that waits for its turn does not."""
    with open(f"/proc/{pid}/task/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return file.read().rpartition(")")[2].split()[0] == "S"


def rests(pid, seconds=0.3):
    """Waits until a process has slept for that long, as far as one can see: what it had to do at its
    start is done. Fails when it has ended."""
    since = [None]

    def slept():
        now = time.monotonic()
        since[0] = (since[0] or now) if is_asleep(pid) else None
        return since[0] is not None and now - since[0] >= seconds
    until(slept, "rest of the program")


def _reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _signal_all(number):
    for pid in descendants():
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def end_all():
    """Ends every descendant, first politely."""
    for number, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, 5)):
        _signal_all(number)
        deadline = time.monotonic() + patience
        while descendants() and time.monotonic() < deadline:
            _reap()
            time.sleep(0.01)
            if number == signal.SIGKILL:
                _signal_all(number)
    _reap()
