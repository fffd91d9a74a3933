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

# The number of the clang of Debian that reads GCC's C++20 library; the one that Debian 12 calls clang is too old.
clang_version() { if grep -q '^VERSION_ID="12"' /etc/os-release 2>/dev/null; then echo 16; else echo 19; fi; }

# built PRESET TARGET [OPTION...]   configures and builds with warnings as errors
built() {
  cmake --preset "$1" -DNEUROGLASS_WERROR=ON -DNEUROGLASS_IMGUI_DIR="${NEUROGLASS_IMGUI_DIR:-}" "${@:3}" && cmake --build --preset "$1" --target "$2" --parallel "$(nproc)"
}

fuzz_runs() { if [ -n "${NEUROGLASS_TEST_ALL:-}" ]; then echo 1000000; else echo 300000; fi; }

# fuzzed TARGET RUNS   so many runs by as many processes as there are cores, from the committed corpus; what fails is kept in build/tests
fuzzed() {
  local job jobs failed=0 folder=build/tests/fuzz/$1 pids=()
  jobs=$(nproc)
  rm -rf "$folder" && mkdir -p "$folder" || return
  for ((job = 0; job < jobs; ++job)); do
    mkdir "$folder/$job"
    ASAN_OPTIONS=malloc_context_size=4:quarantine_size_mb=16 "build/sanitize/tests/$1_fuzz" -runs=$((($2 + jobs - 1) / jobs)) -seed=$((NEUROGLASS_TEST_SEED + job)) \
      -max_len=8100 -timeout=10 -artifact_prefix="$folder/" "$folder/$job" "tests/fuzz/corpus/$1" >"$folder/$job.log" 2>&1 &
    pids+=($!)
  done
  for job in "${!pids[@]}"; do
    wait "${pids[job]}" || failed=1
    cat "$folder/$job.log"
  done
  return "$failed"
}

# What clang-tidy finds in each file of src/ that is built natively, as clang compiles it: "clean FILE", or its findings.
tidied() {
  sed -nE 's|^ *"file": ".*/(src/[a-z]+/[^"]+\.cpp)".*|\1|p' build/sanitize/compile_commands.json | sort -u |
    xargs -P "$(nproc)" -I{} bash -c '"$1" -p build/sanitize --quiet --warnings-as-errors="*" "$2" 2>/dev/null && echo "clean $2"' _ "clang-tidy-$(clang_version)" {}
}
