#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is called: wrong calls, help, locales, what happens when nothing can be written;
`show`, `validate` and `knowledge`."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import tempfile
import termios

from samples import changed, line, text
from tap import CASES, PROGRAM, TOP, Skip, add_row, equal, main, row, run

WRONG_CALLS = [
    [], ["nonsense"], ["--nonsense"], ["assess"], ["show"], ["validate"], ["assess", "--all"],
    ["assess", "--nonsense", "-"], ["show", "-x", "-"], ["validate", "--all", "-"],
    ["knowledge", "file"], ["knowledge", "-"], ["", "-"],
]
COMMANDS = ["assess", "show", "validate", "knowledge"]
SAMPLE = os.path.join(CASES, "several-lesions.pedicle.json")


def check_wrong_call(arguments):
    done = run(*arguments, given=line())
    equal((2, "", 1), (done.status, done.output, len(done.errors)))
    assert done.error.startswith("pedicle-cli: "), done.error


for call in WRONG_CALLS:
    add_row("wrong call: pedicle-cli " + " ".join(call), check_wrong_call, call)


@row("the program's help names every command")
def _():
    for option in ("--help", "-h"):
        done = run(option)
        equal((0, ""), (done.status, done.error))
        for command in COMMANDS:
            assert re.search(rf"^  {command} ", done.output, re.M), done.output


def check_help(command):
    done = run(command, "--help")
    equal((0, ""), (done.status, done.error))
    assert f"pedicle-cli {command}" in done.output, done.output
    equal("--all" in done.output, command in ("assess", "show"))


for each_command in COMMANDS:
    add_row(f"help of {each_command}", check_help, each_command)


@row("--version names program and knowledge, with every command")
def _():
    for arguments in ([], ["assess"], ["knowledge"]):
        done = run(*arguments, "--version")
        equal(0, done.status)
        assert re.fullmatch(r"pedicle-cli \d+\.\d+\.\d+, knowledge \d+\.\d+\n", done.output)


@row("the manual names every command and option")
def _():
    with open(os.path.join(TOP, "data", "man", "pedicle-cli.1"), encoding="utf-8") as file:
        manual = file.read()
    for command in COMMANDS:
        assert f".It Cm {command}" in manual, command
        options = re.findall(r"--([a-z]+)", run(command, "--help").output)
        for option in options:
            assert f"Fl Fl {option}" in manual, option


def write_nowhere(arguments):
    if not os.path.exists("/dev/full"):
        raise Skip("no /dev/full")
    with open("/dev/full", "wb") as full:
        done = run(*arguments, given=line(), stdout=full)
    equal((1, 1), (done.status, len(done.errors)))
    assert "could not be written" in done.error, done.error


for arguments_nowhere in (["assess", "-"], ["show", "-"], ["validate", "-"], ["knowledge"],
                          ["--help"], ["--version"], ["assess", SAMPLE, SAMPLE]):
    add_row("full disk: " + " ".join(arguments_nowhere).replace(SAMPLE, "FILE"), write_nowhere,
            arguments_nowhere)


@row("a reader that goes away ends the program with a sentence")
def _():
    reader, writer = os.pipe()
    os.close(reader)
    done = run("assess", "-", given=line() * 1000, stdout=writer)
    os.close(writer)
    equal((1, 1), (done.status, len(done.errors)))
    assert "could not be written" in done.error, done.error


def run_shell(redirection):
    return subprocess.run(["sh", "-c", f'"$0" assess "$1" - {redirection}', PROGRAM, SAMPLE],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)


@row("closed standard output is an error")
def _():
    done = run_shell(">&-")
    equal((1, 1), (done.returncode, done.stderr.count(b"\n")))


@row("closed standard input is an error, the files are still printed")
def _():
    done = run_shell("<&-")
    equal((1, 1, 1), (done.returncode, done.stdout.count(b"\n"), done.stderr.count(b"\n")))


@row("closed standard error changes nothing else")
def _():
    equal((0, 1), (run_shell("2>&-").returncode, run_shell("2>&-").stdout.count(b"\n")))


@row("a directory as standard input is an error")
def _():
    with tempfile.TemporaryDirectory() as folder:
        place = os.open(folder, os.O_RDONLY)
        done = run("assess", "-", stdin=place)
        os.close(place)
    equal((1, "", 1), (done.status, done.output, len(done.errors)))


@row("a locale that does not exist gives English, and not a word about it")
def _():
    for command in ("show", "validate", "assess"):
        plain, foreign = (run(command, SAMPLE, locale=locale) for locale in ("C", "xx_XX.UTF-8"))
        equal((0, "", plain.output), (foreign.status, foreign.error, foreign.output))


@row("JSON does not depend on the locale")
def _():
    for locale in ("C", "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "xx"):
        equal(run("assess", SAMPLE).output, run("assess", SAMPLE, locale=locale).output)


@row("the C locale gets ASCII alone")
def _():
    for arguments in (["show", SAMPLE], ["--help"], ["show", "--help"]):
        assert run(*arguments, locale="C").output.isascii()
    done = run("nonsense", locale="C")
    assert done.error.isascii() and "?" not in done.error, done.error


@row("a UTF-8 locale gets a drawn gauge")
def _():
    output = run("show", SAMPLE).output
    for letter in "┌┬┐└┴┘│▲":
        assert letter in output, letter


@row("text is at most 80 columns wide")
def _():
    for locale in ("C", "C.UTF-8"):
        for name in sorted(os.listdir(CASES)):
            if name.endswith(".json"):
                output = run("show", os.path.join(CASES, name), locale=locale).output
                wide = [each for each in output.splitlines()[1:] if len(each) > 80]
                equal([], [each for each in wide if "/" not in each and "═" not in each])
                equal([], [each for each in output.splitlines() if each != each.rstrip()])


def show_on_terminal(columns):
    """The lines that `show` prints on a terminal of that width."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen([PROGRAM, "show", "several-lesions.pedicle.json"], cwd=CASES,
                          stdout=follower, env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
        os.close(follower)
        got = b""
        try:
            while block := os.read(leader, 65536):
                got += block
        except OSError:  # how the end of a terminal shows
            pass
        equal(0, process.wait())
    os.close(leader)
    return got.decode().replace("\r\n", "\n").splitlines()


@row("text is as wide as the terminal")
def _():
    for columns in (40, 50, 63, 64, 120, 200):
        widest = max(len(each) for each in show_on_terminal(columns))
        assert columns - 12 < widest <= columns, f"{widest} of {columns}"


@row("a note keeps its lines, loses control characters, and breaks long words")
def _():
    note = "one\n\n  two \x1b[31mred\x07\n" + "x" * 200 + "\n漢字" * 1 + "漢" * 60
    done = run("show", "-", given=line(changed(lambda c, a, l: a.update(note=note))))
    equal((0, ""), (done.status, done.error))
    lines = done.output.splitlines()
    start = lines.index("  one")
    equal(["  one", "", "  two  [31mred"], lines[start:start + 3])
    equal(["  " + "x" * 78, "  " + "x" * 78, "  " + "x" * 44], lines[start + 3:start + 6])
    assert "\x1b" not in done.output and "\x07" not in done.output
    assert all(len(each) <= 41 for each in lines[start + 6:start + 8]), lines[start + 6:start + 8]


@row("a case without a lesion says so, and what to assess of the patient")
def _():
    done = run("show", "-", given=line(changed(lambda c, a, l: a.update(lesions=[]))))
    assert "No lesion" in done.output and "Assess next" in done.output, done.output


@row("show --all shows every assessment")
def _():
    def change(c, a, l):
        c["assessments"].insert(0, {**a, "date": "2026-06-01"})
    given = line(changed(change))
    dates = [re.findall(r"Assessment of (.*)", run("show", *options, "-", given=given).output)
             for options in ([], ["--all"])]
    equal([["20 November 2026"], ["1 June 2026", "20 November 2026"]], dates)


@row("validate tells files, lines and contradictions")
def _():
    done = run("validate", "contradictions.pedicle.json", "-", given=b"\n" + line() + b"{}\n",
               folder=CASES)
    lines = done.output.splitlines()
    equal((1, 1), (done.status, len(done.errors)))
    equal("contradictions.pedicle.json: valid", lines[0])
    equal(["2026-11-20:"] * 5 + ["2026-11-20,"] * 2, [each.split()[0] for each in lines[1:-1]])
    assert all("lesion 1 (T3–T4)" in each for each in lines[6:8]), lines
    equal("-:2: valid", lines[-1])
    assert done.error.startswith("pedicle-cli: -:3: $.format"), done.error


@row("the knowledge as prose is tests/knowledge.md (pedicle-cli knowledge > tests/knowledge.md)")
def _():
    done = run("knowledge", locale="C")
    equal((0, ""), (done.status, done.error))
    with open(os.path.join(TOP, "tests", "knowledge.md"), encoding="utf-8") as file:
        expected = file.read().splitlines()
    got = done.output.splitlines()
    different = [pair for pair in zip(expected, got) if pair[0] != pair[1]]
    equal([], different[:3])
    equal(len(expected), len(got))


@row("the knowledge as prose holds every statement, rule, alert and source")
def _():
    output = run("knowledge").output
    folder = os.path.join(TOP, "data", "knowledge")
    count = 0
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xml") and not name.endswith(".gresource.xml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                ids = re.findall(r"<(?:statement|rule|alert|combination|citation)\s+id=\"([^\"]+)\"",
                                 file.read())
            count += len(ids)
            for each in ids:
                assert f"- **{each}** " in output, each
    assert count > 200, count
    assert "_(" not in output and "%s" not in output
    equal(output, run("knowledge", locale="xx").output)


@row("the sample stays the sample")
def _():
    equal(text().encode() + b"\n", line())


main()
