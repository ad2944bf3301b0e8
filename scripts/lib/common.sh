# shellcheck shell=sh disable=SC2034,SC2154
# What the scripts share. Sourced, with `root` set to the repository's folder.

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Builds the release tool and sets `tool` to it.
#
# In a folder of its own, so that it and `swift build` do not undo each other's work. Swift's own libraries go into the
# program: it then runs without Swift, and starts sooner.
build_tool() {
  set -- --package-path "$root" --scratch-path "$root/.build-release" -c release --product standpunkt \
    --static-swift-stdlib
  log=$(mktemp)
  say "Building the tool (a few minutes the first time) …"
  if ! swift build "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "the tool could not be built"
  fi
  rm -f "$log"
  tool=$(swift build "$@" --show-bin-path)/standpunkt
}

# Makes a Python environment with the packages named, once, and sets `python` to it.
#
# Usage: python_with NAME PACKAGE==VERSION…
python_with() {
  venv=$root/.build-venv/$1
  shift
  python=$venv/bin/python3
  if [ "$(cat "$venv/packages" 2>/dev/null)" = "$*" ]; then return 0; fi
  say "Installing for Python, in $(basename "$root")/.build-venv: $*"
  rm -rf "$venv"
  mkdir -p "$root/.build-venv"
  python3 -m venv "$venv" || fail "python3 could not make a virtual environment"
  "$python" -m pip install --quiet --disable-pip-version-check "$@" || fail "pip could not install: $*"
  printf '%s\n' "$*" >"$venv/packages"
}

# Makes the Python environment of Tests/Output and Tests/Browser, and sets `python` to it.
#
# axe itself, the JavaScript, comes inside axe-playwright-python. Playwright drives the browser that the system has.
# aiosmtpd is the mail server that the endpoint sends to. jsonschema and PyYAML read files as editors' programs do.
# python-docx writes Word documents as Word does.
python_for_tests() {
  python_with test html5lib==1.1 pytest==9.2.0 pytest-xdist==3.8.0 pypdf==7.1.0 \
    playwright==1.65.2 axe-playwright-python==0.1.8 chevron==0.14.0 aiosmtpd==1.4.6 \
    jsonschema==4.26.0 PyYAML==6.0.3 python-docx==1.2.0
}
