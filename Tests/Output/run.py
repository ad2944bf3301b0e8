#!/usr/bin/env python3
"""Runs the tests of what the tool builds, and writes how many passed and failed to the file named.

usage: run.py COUNTS [PATTERN]     STANDPUNKT_TOOL names the tool; PATTERN picks tests by their names
"""

import sys
import unittest
from pathlib import Path


class Result(unittest.TextTestResult):
    """Failures as one short block each, without Python's own trace."""

    def _exc_info_to_string(self, error, test):
        if issubclass(error[0], AssertionError):
            return str(error[1]).partition(" : ")[2] or str(error[1])
        return super()._exc_info_to_string(error, test)


def main(counts, pattern=None):
    loader = unittest.TestLoader()
    if pattern:
        loader.testNamePatterns = [f"*{pattern}*"]
    suite = loader.discover(str(Path(__file__).parent))
    result = unittest.TextTestRunner(resultclass=Result, verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    # A class whose set-up failed counts once, and its tests did not run.
    passed = max(result.testsRun - len(result.failures) - sum("setUpClass" not in str(test) for test, _ in result.errors), 0)
    Path(counts).write_text(f"{passed} {failed}\n")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
