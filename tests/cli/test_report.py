#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`report`: the PDF of a case and the minutes of several, read back with poppler-utils, which is the
further arguments: PDFTOTEXT PDFINFO PDFFONTS."""
import os
import re
import subprocess
import sys
import tempfile

from samples import changed, line
from tap import CASES, TOP, add_row, equal, main, row, run

PDFTOTEXT, PDFINFO, PDFFONTS = sys.argv[2:5]
EXAMPLES = os.path.join(TOP, "data", "examples")
EXAMPLE = os.path.join(EXAMPLES, "figure-1.pedicle.json")
SEVERAL = os.path.join(CASES, "several-lesions.pedicle.json")


def make_pdf(*arguments, **more):
    """The bytes of a report that has to succeed."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "r.pdf")
        done = run("report", "--output", path, *arguments, **more)
        equal((0, "", ""), (done.status, done.output, done.error))
        equal(["r.pdf"], os.listdir(folder))
        with open(path, "rb") as file:
            return file.read()


def read(program, pdf, *options):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        rest = ["-"] if program == PDFTOTEXT else []
        return subprocess.run([program, *options, file.name, *rest], check=True,
                              capture_output=True).stdout.decode()


def words(pdf):
    return " ".join(read(PDFTOTEXT, pdf).replace("\u00a0", " ").split())


def info(pdf, name):
    return re.search(rf"^{name}:\s*(.*)$", read(PDFINFO, pdf), re.M)[1]


def squeeze(text):
    return re.sub(r"\W", "", text)


@row("a report says who, scores, verdicts, findings, purpose and versions")
def _():
    text = words(make_pdf(EXAMPLE))
    for each in ("Example, figure 1", "Born in 1976, male", "Assessment of 12 March 2026",
                 "potentially unstable", "Recommended", "Vertebroplasty", "Not indicated",
                 "Karnofsky", "not answered", "Page 1 of 1", "not a certified medical device",
                 "Pedicle 0.", "knowledge 1.0", "b0a3c6de-5d0f-4c1b-9a53-6e0f7d1c2a01"):
        assert squeeze(each) in squeeze(text), (each, text)


def check_one_page(paper, size):
    pdf = make_pdf("--paper=" + paper, EXAMPLE)
    equal("1", info(pdf, "Pages"))
    assert info(pdf, "Page size").startswith(size), info(pdf, "Page size")


add_row("an example is one sheet of A4", check_one_page, "a4", "595.276 x 841.89")
add_row("the paper may be named in capitals", check_one_page, "A4", "595.276 x 841.89")


@row("Letter is 8.5 by 11 inches")
def _():
    equal("612 x 792 pts (letter)", info(make_pdf("--paper=letter", EXAMPLE), "Page size"))


@row("the title is the label, and the time is that of the case")
def _():
    def change(c, a, l):
        c["modified"] = "2026-11-23T09:31:02Z"
    pdf = run_bytes("report", "-", given=line(changed(change)))
    equal("MDT-2026-014", info(pdf, "Title"))
    assert "Nov 23 09:31:02 2026" in info(pdf, "CreationDate"), info(pdf, "CreationDate")
    assert info(pdf, "Creator").startswith("Pedicle ")


def run_bytes(*arguments, given=None):
    """Standard output as it is."""
    done = subprocess.run([sys.argv[1], *arguments], input=given, check=False,
                          capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    equal((0, b""), (done.returncode, done.stderr))
    return done.stdout


@row("a case without a label is a new case")
def _():
    pdf = run_bytes("report", "-", given=line(changed(lambda c, a, l: c.update(label=""))))
    equal("New case", info(pdf, "Title"))


@row("the same case gives the same bytes, to a file or to standard output")
def _():
    equal(1, len({make_pdf(EXAMPLE), make_pdf(EXAMPLE), run_bytes("report", EXAMPLE)}))


@row("another answer gives other bytes")
def _():
    other = changed(lambda c, a, l: l["findings"].update(alignment="normal"))
    assert run_bytes("report", "-", given=line()) != run_bytes("report", "-", given=line(other))


@row("every font is embedded")
def _():
    lines = read(PDFFONTS, make_pdf(EXAMPLE)).splitlines()[2:]
    assert lines
    for each in lines:
        equal("yes", each.split()[-5])


@row("what is missing is named")
def _():
    text = words(run_bytes("report", "-", given=line(
        changed(lambda c, a, l: (a.update(findings={}), l.update(findings={}))))))
    assert "Missing, and results wait for it" in text
    assert "missing" in text and "SINS" in text
    assert "Waiting for an answer" in text


@row("a proposal is shown as one, not as an answer")
def _():
    text = words(run_bytes("report", "-", given=line()))
    assert "Proposed from the primary: Resistant" in text, text


@row("a case without a lesion is one sheet that says so")
def _():
    pdf = run_bytes("report", "-", given=line(changed(lambda c, a, l: a.update(lesions=[]))))
    equal("1", info(pdf, "Pages"))
    assert "No lesion is entered yet" in words(pdf)


@row("several lesions have a gauge each on the first sheet, and a sheet each")
def _():
    pdf = make_pdf(SEVERAL)
    first = " ".join(read(PDFTOTEXT, pdf, "-l", "1").split())
    assert "Lesion upper: T8" in first and "Lesion lower: L5" in first, first
    equal("3", info(pdf, "Pages"))


@row("minutes: a table, and every case behind it")
def _():
    files = [os.path.join(EXAMPLES, f"figure-{n}.pedicle.json") for n in (1, 3, 5)]
    pdf = make_pdf("--minutes", "--meeting=Spine board", "--date=2026-11-20", *files)
    equal("Minutes: Spine board, 20 November 2026", info(pdf, "Title"))
    first = " ".join(read(PDFTOTEXT, pdf, "-l", "1").split())
    for each in ("Example, figure 1", "Example, figure 3", "Example, figure 5", "No decision yet"):
        assert each in first, first
    n = int(info(pdf, "Pages"))
    pages = read(PDFTOTEXT, pdf).split("\f")
    for number, page in enumerate(pages[:n], 1):
        assert f"Page {number} of {n}" in " ".join(page.split()), number


@row("minutes of one case")
def _():
    equal("2", info(make_pdf("--minutes", EXAMPLE), "Pages"))


def refuse(status, *arguments, given=None):
    done = run("report", *arguments, given=given)
    equal((status, "", 1), (done.status, done.output, len(done.errors)))
    assert done.error.startswith("pedicle-cli: "), done.error
    return done.error


for wrong in (["--paper=a3", EXAMPLE], ["--paper=", EXAMPLE], [EXAMPLE, SEVERAL],
              ["--date=2026-11-20", EXAMPLE], ["--meeting=x", EXAMPLE],
              ["--minutes", "--date=20.11.2026", EXAMPLE], ["--minutes", "--date=2026-02-30", EXAMPLE]):
    add_row("wrong call: report " + " ".join(os.path.basename(each) for each in wrong),
            refuse, 2, *wrong)


@row("two lines of standard input without --minutes")
def _():
    refuse(2, "-", given=line() + line())


@row("a missing or damaged case writes nothing")
def _():
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "r.pdf")
        damaged = os.path.join(folder, "d.pedicle.json")
        with open(damaged, "w", encoding="utf-8") as file:
            file.write("{")
        for name in (damaged, os.path.join(folder, "none.pedicle.json")):
            refuse(1, "-o", target, name)
        equal(["d.pedicle.json"], os.listdir(folder))


@row("minutes with a damaged case: the others are there, and the status tells")
def _():
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "r.pdf")
        refuse(1, "--minutes", "-o", target, EXAMPLE, os.path.join(folder, "none"))
        with open(target, "rb") as file:
            equal("2", info(file.read(), "Pages"))


@row("a full disk: standard output")
def _():
    with open("/dev/full", "wb") as full:
        done = run("report", EXAMPLE, stdout=full)
    equal((1, 1), (done.status, len(done.errors)))


def check_unwritable(keep):
    """The file is larger than may be written: the old one stays whole, and nothing is left."""
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "r.pdf")
        if keep:
            with open(target, "w", encoding="utf-8") as file:
                file.write("old")
        limited = subprocess.run(
            ["sh", "-c", 'ulimit -f 8; trap "" XFSZ; exec "$0" report -o "$1" "$2"', sys.argv[1],
             target, EXAMPLE], check=False, capture_output=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        equal((1, b""), (limited.returncode, limited.stdout))
        equal(1, len(limited.stderr.splitlines()))
        equal(["r.pdf"] if keep else [], os.listdir(folder))
        if keep:
            with open(target, encoding="utf-8") as file:
                equal("old", file.read())


add_row("a disk that gets full leaves nothing", check_unwritable, False)
add_row("a disk that gets full leaves the old file whole", check_unwritable, True)


@row("a folder that does not exist, a folder as target, a device as target")
def _():
    with tempfile.TemporaryDirectory() as folder:
        for target in (os.path.join(folder, "no", "r.pdf"), folder, "/dev/full"):
            refuse(1, "-o", target, EXAMPLE)
        equal([], os.listdir(folder))


@row("a terminal gets no PDF")
def _():
    leader, follower = os.openpty()
    done = run("report", EXAMPLE, stdout=follower)
    os.close(follower)
    os.close(leader)
    equal((2, 1), (done.status, len(done.errors)))


main()
