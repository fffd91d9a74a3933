# What tests/run and tests/bench/run both need to find or fetch. Sourced in the project's folder; runs nothing itself.

# A Python that has NumPy: the first on PATH may be another than the system's.
numpy_python() {
  local python
  for python in python3 /usr/bin/python3; do
    "$python" -c 'import numpy' 2>/dev/null && { echo "$python"; return; }
  done
  echo "no python3 here can import numpy" >&2
  return 1
}

# The packages of tests/package.json, fetched again when its lock file is newer.
node_modules() {
  local installed=tests/node_modules/.package-lock.json
  [ -e "$installed" ] && [ ! tests/package-lock.json -nt "$installed" ] || (cd tests && npm ci --ignore-scripts && touch "node_modules/.package-lock.json")
}
