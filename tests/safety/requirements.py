#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which test covers which requirement and which hazard, as a table.

    requirements.py           prints it
    requirements.py --write   writes data/safety/requirements.md"""
import sys

import safety_file


def main():
    table = safety_file.write_table(
        safety_file.read_entries(safety_file.SAFETY.read_text(encoding="utf-8")))
    if sys.argv[1:] == ["--write"]:
        safety_file.TABLE.write_text(table, encoding="utf-8")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        print(table, end="")


if __name__ == "__main__":
    main()
