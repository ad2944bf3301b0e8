"""What the tests share: the built sites on a server, and one browser to look at them with."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import built  # noqa: E402
from chromium import launched  # noqa: E402
from server import SiteServer  # noqa: E402
from window import Windows  # noqa: E402


@pytest.fixture(scope="session")
def server():
    server = SiteServer(built.folder())
    yield server
    server.close()


@pytest.fixture(scope="session")
def browser():
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def windows(browser, server):
    return Windows(browser, server)


@pytest.fixture
def show(windows):
    """Opens a page in a window of its width, colour scheme and so on, and gives Playwright's page."""
    return windows.show


@pytest.fixture
def draw(windows):
    """Shows HTML of the test's own, to see that a check finds what is wrong."""
    return windows.draw


def pytest_generate_tests(metafunc):
    """`page`: every page of every site. `example`: the few that show every part. `theme`: each of them."""
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", built.pages(), ids=str)
    if "example" in metafunc.fixturenames:
        metafunc.parametrize("example", built.all_examples(), ids=str)
    if "theme" in metafunc.fixturenames:
        metafunc.parametrize("theme", built.THEMES)
    if "scheme" in metafunc.fixturenames:
        metafunc.parametrize("scheme", ("light", "dark"))
