#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the single tests of the builds that tests/run made.

  count.py BUILD…     e.g. "gcc clang": reads build-BUILD/meson-logs

Names what failed, and closes with "N passed, N failed" (", N skipped").
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

TOP = pathlib.Path(__file__).resolve().parent.parent


def rows_of(suite):
    """Name and outcome of each row of a test's table."""
    for case in suite.iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            yield case.get("name"), "failed"
        elif case.find("skipped") is not None:
            yield case.get("name"), "skipped"
        else:
            yield case.get("name"), "passed"


def count_build(build):
    """Outcomes of one build: a list of (test, row, outcome)."""
    logs = TOP / f"build-{build}" / "meson-logs"
    if (logs.parent / "skipped").exists():
        return [(build, (logs.parent / "skipped").read_text().strip(), "skipped")]
    if (logs.parent / "broken").exists() or not (logs / "testlog.json").exists():
        return [(build, "the build", "failed")]
    results = []
    for suite in ElementTree.parse(logs / "testlog.junit.xml").getroot().iter("testsuite"):
        results += [(suite.get("name"), row, outcome) for row, outcome in rows_of(suite)]
    # A program that crashed or ran out of time may have reported no failed row.
    for line in (logs / "testlog.json").read_text().splitlines():
        test = json.loads(line)
        if test["result"] in ("OK", "SKIP", "EXPECTEDFAIL"):
            continue
        name = test["name"].split(" / ")[-1]
        if not any(outcome == "failed" and (name in suite or name == row)
                   for suite, row, outcome in results):
            results.append((name, test["result"].lower(), "failed"))
    return [(f"{build}: {suite}", row, outcome) for suite, row, outcome in results]


def main(builds):
    results = [result for build in builds for result in count_build(build)]
    count = {outcome: sum(1 for result in results if result[2] == outcome)
             for outcome in ("passed", "failed", "skipped")}
    for suite, row, outcome in results:
        if outcome == "failed":
            print(f"FAILED {suite}: {row}")
        if outcome == "skipped":
            print(f"skipped {suite}: {row}")
    skipped = f", {count['skipped']} skipped" if count["skipped"] else ""
    print(f"{count['passed']} passed, {count['failed']} failed{skipped}")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
