# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a condition, never for a time."""

import time

PATIENCE = 20
_STEP = 0.02


class Late(AssertionError):
    """What was waited for did not come."""


def until(condition, what, patience=PATIENCE):
    """Asks condition again and again until it returns something true, and returns that. What it
    raises while the tree of accessibles changes under it counts as "not yet"."""
    deadline = time.monotonic() + patience
    trouble = None
    while True:
        try:
            answer = condition()
            trouble = None
            if answer:
                return answer
        except Exception as error:  # pylint: disable=broad-except
            answer, trouble = None, error
        if time.monotonic() > deadline:
            raise Late(f"not within {patience} s: {what}"
                       + (f" ({trouble})" if trouble else f" (last: {answer!r})"))
        time.sleep(_STEP)


def until_equal(function, expected, what, patience=PATIENCE):
    """Waits until function () is expected; what it was instead stands in the message."""
    last = []

    def condition():
        last[:] = [function()]
        return last[0] == expected

    try:
        until(condition, what, patience)
    except Late as error:
        raise Late(f"{what}: expected {expected!r}, is {last[0] if last else error!r}") from None


def stays(condition, what, seconds=0.3):
    """Fails when condition becomes false within that time: for what must not happen."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not condition():
            raise AssertionError(f"did not stay: {what}")
        time.sleep(_STEP)
