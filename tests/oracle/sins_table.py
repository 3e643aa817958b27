#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The SINS, written out once more without any other file of this folder: all states of
its six items, complete and partial.

    sins_table.py [--write FILE]

A line is `location pain bone alignment collapse posterolateral min max class`: points of
each item or `-` while it is unknown, then the range of the total by trying out every
way to complete the state, then the class when every completion has the same, else `-`."""
import argparse
import itertools

ITEMS = [
    ("location", (0, 1, 2, 3)),
    ("pain", (0, 1, 3)),
    ("bone", (0, 1, 2)),
    ("alignment", (0, 2, 4)),
    ("collapse", (0, 1, 2, 3)),
    ("posterolateral", (0, 1, 3)),
]


def class_of(points):
    if points > 12:
        return "unstable"
    return "potentially-unstable" if points > 6 else "stable"


def completions(state):
    """Every total that the state may turn out to have."""
    return {sum(points) for points in itertools.product(
        *(values if item is None else (item,) for item, (_, values) in zip(state, ITEMS)))}


def states():
    """(items, lowest, highest, class or None), the unknown state of an item first."""
    for state in itertools.product(*((None,) + values for _, values in ITEMS)):
        totals = completions(state)
        classes = {class_of(points) for points in totals}
        yield state, min(totals), max(totals), classes.pop() if len(classes) == 1 else None


def write(lines, path):
    with open(path, "w", encoding="ascii") as file:
        for state, low, high, name in lines:
            items = ["-" if item is None else str(item) for item in state]
            file.write(" ".join(items + [str(low), str(high), name or "-"]) + "\n")


def main():
    parser = argparse.ArgumentParser(description="all states of the SINS")
    parser.add_argument("--write", metavar="FILE")
    path = parser.parse_args().write
    table = list(states())
    complete = [row for row in table if None not in row[0]]
    certain = [row for row in table if row[3]]
    assert len(complete) == 1296, len(complete)
    assert len(table) == 6400, len(table)
    assert len(certain) == 2585, len(certain)
    assert all(low == high == sum(state) for state, low, high, _ in complete)
    assert {row[1] for row in complete} == set(range(19))
    print(f"{len(complete)} complete states, {len(table)} in all, {len(certain)} with a certain class")
    if path:
        write(table, path)


if __name__ == "__main__":
    main()
