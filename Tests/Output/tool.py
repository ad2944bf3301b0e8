"""The tool under test, and what a folder holds."""

import hashlib
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TOOL = os.environ.get("STANDPUNKT_TOOL", str(ROOT / ".build-release/release/standpunkt"))
DATE = "2026-11-22"


def build_command(*arguments):
    return [TOOL, "build", "--date", DATE, *arguments]


def build(folder, *arguments, environment=None):
    """Builds the workspace in a folder; what it printed is in the error when it fails."""
    done = subprocess.run(
        build_command(*arguments), cwd=folder, env={**os.environ, **(environment or {})}, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise AssertionError(f"standpunkt build ended with {done.returncode}: {(done.stderr or done.stdout).strip()}")


def contents(folder):
    """A hash of every file, by its path."""
    return {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in _files(folder)}


def stamps(folder):
    """What changes when a file is touched or written again, by its path."""
    statuses = ((path, file.lstat()) for path, file in _files(folder))
    return {path: (status.st_mtime_ns, status.st_ino, status.st_size) for path, status in statuses}


def _files(folder):
    for root, _, names in os.walk(folder):
        for name in names:
            file = Path(root, name)
            yield file.relative_to(folder).as_posix(), file


def differences(expected, found, limit=5):
    """One line a path that is missing, too many or other than expected."""
    lines = []
    for path in sorted(expected.keys() | found.keys()):
        if path not in found:
            lines.append(f"{path}: is missing")
        elif path not in expected:
            lines.append(f"{path}: should not be there")
        elif expected[path] != found[path]:
            lines.append(f"{path}: differs")
    return lines[:limit] + ([f"… and {len(lines) - limit} more"] if len(lines) > limit else [])
