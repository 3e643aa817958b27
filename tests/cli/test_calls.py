#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is called: wrong calls, help, locales, what happens when nothing can be written;
`validate` and `knowledge`."""
import os
import re
import subprocess
import tempfile

from samples import line, text
from tap import CASES, PROGRAM, TOP, Skip, add_row, equal, main, row, run

WRONG_CALLS = [
    [], ["nonsense"], ["--nonsense"], ["agenda"], ["assess"], ["show"], ["validate"], ["assess", "--all"],
    ["assess", "--nonsense", "-"], ["show", "-x", "-"], ["validate", "--all", "-"],
    ["knowledge", "file"], ["knowledge", "-"], ["", "-"], ["check", "file"],
    ["check", "--states=9999"], ["check", "--states=-1"], ["check", "--states=many"],
    ["check", "--states=1000000001"], ["check", "--seed=-1"], ["check", "--seed=4294967296"],
    ["check", "--states=99999999999999999999"],
]
COMMANDS = ["agenda", "assess", "show", "validate", "report", "knowledge", "check"]
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
                          ["--help"], ["--version"], ["assess", SAMPLE, SAMPLE],
                          ["check", "--states=10000"]):
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
                ids = re.findall(r'<(?:statement|rule|alert|combination|citation)\s+id="([^"]+)"',
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
