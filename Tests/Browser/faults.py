"""What a check found, as the test's failure."""

import pytest


def expect_none(faults, limit=10):
    """Fails with one fault a line."""
    if faults:
        more = [f"… and {len(faults) - limit} more"] if len(faults) > limit else []
        pytest.fail("\n".join([*faults[:limit], *more]), pytrace=False)
