# SPDX-License-Identifier: GPL-3.0-or-later
"""Named rows that print TAP. A row is a function that raises AssertionError when it fails, or
Skip."""
import os
import subprocess
import sys
import traceback

ROWS = []


class Skip(Exception):
    pass


def row(name):
    """Makes the function below a row of that name."""
    def add(function):
        ROWS.append((name, function))
        return function
    return add


def add_row(name, function, *arguments):
    ROWS.append((name, lambda: function(*arguments)))


def equal(expected, got, what=""):
    assert expected == got, f"{what} expected {expected!r}, got {got!r}".strip()


def main():
    print(f"1..{len(ROWS)}")
    failed = False
    for number, (name, function) in enumerate(ROWS, 1):
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
        except Exception:  # a broken row must not hide the others
            failed = True
            print(f"not ok {number} - {name}", flush=True)
            for line in traceback.format_exc().splitlines():
                print("#", line[:2000])
    sys.exit(1 if failed else 0)


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.output = done.stdout
        self.error = done.stderr
        self.errors = done.stderr.splitlines()


def run(*arguments, given=None, folder=None, locale="C.UTF-8", **more):
    """Runs pedicle-cli, the first argument of the test; text in and out is UTF-8."""
    environment = {**os.environ, "LC_ALL": locale, "LANGUAGE": ""}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    if given is None:
        options.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run([PROGRAM, *arguments], input=given, cwd=folder, env=environment,
                          check=False, **options)
    done.stdout = (done.stdout or b"").decode()
    done.stderr = (done.stderr or b"").decode()
    return Result(done)


PROGRAM = os.path.abspath(sys.argv[1])
TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASES = os.path.join(TOP, "tests", "cases")
