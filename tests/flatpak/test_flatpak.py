#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak: built, installed, used in its sandbox, updated, removed."""

import os
import shutil
import sys

import isolation
from installing import Installing
from sandbox import SandboxDesktop, leave_run_alone
from using import Using

from rows import Rows  # pylint: disable=wrong-import-order


def missing():
    """Why there can be no Flatpak here, or None."""
    if os.geteuid() != 0:
        return "only root can assemble the runtime that stands in for GNOME's"
    for program in ("flatpak", "flatpak-builder", "debootstrap"):
        if shutil.which(program) is None:
            return f"{program} cannot be had here"
    return None


def main():
    reason = missing()
    if reason:
        print(f"1..1\nok 1 - Flatpak # SKIP {reason}")
        return 0
    leave_run_alone()
    with SandboxDesktop() as desktop:
        rows, installing, using = Rows(desktop), Installing(desktop), Using(desktop)
        if rows.run(installing.manifest, installing.build_and_install, chained=True, plan=False):
            return rows.run()
        status = rows.run(
            installing.contents, installing.permissions, isolation.network,
            isolation.files(desktop), isolation.bus, isolation.command_line, using.saving,
            using.changed_outside, using.deleted_outside, using.moved_outside,
            using.crash_of_a_new_case, using.crash_in_a_conflict, using.double_click,
            using.plain_path, plan=False)
        return max(status, rows.run(installing.bundle, installing.update, installing.uninstall))


if __name__ == "__main__":
    sys.exit(main())
