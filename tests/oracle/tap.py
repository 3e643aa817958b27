# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of the calling file and prints TAP: a row for every test, or
for each of its subtests."""
import sys
import unittest


class _Result(unittest.TestResult):
    rows = 0

    def __init__(self):
        super().__init__()
        self.with_rows = set()

    def row(self, name, trouble=""):
        self.rows += 1
        print(f"{'not ok' if trouble else 'ok'} {self.rows} - {name}", flush=True)
        for line in trouble.splitlines():
            print("#", line)

    def addSuccess(self, test):
        if test.id() not in self.with_rows:
            self.row(test.id())

    def addError(self, test, err):
        super().addError(test, err)
        self.row(test.id(), self.errors[-1][1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.row(test.id(), self.failures[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.rows += 1
        print(f"ok {self.rows} - {test.id()} # SKIP {reason}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        self.with_rows.add(test.id())
        trouble = self._exc_info_to_string(err, test) if err else ""
        self.row(subtest.id(), trouble)


def main():
    result = _Result()
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]).run(result)
    print(f"1..{result.rows}")
    sys.exit(0 if result.wasSuccessful() else 1)
