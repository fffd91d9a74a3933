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

# fuzzed TARGET RUNS   so many runs by as many processes as there are cores, from the committed corpus; what fails is kept in build/tests
fuzzed() {
  local job jobs failed=0 folder=build/tests/fuzz pids=()
  jobs=$(nproc)
  rm -rf "$folder" && mkdir -p "$folder" || return
  for ((job = 0; job < jobs; ++job)); do
    mkdir "$folder/$job"
    ASAN_OPTIONS=malloc_context_size=4:quarantine_size_mb=16 "build/fuzz/tests/$1_fuzz" -runs=$((($2 + jobs - 1) / jobs)) -seed=$((NEUROGLASS_TEST_SEED + job)) \
      -max_len=8100 -timeout=10 -artifact_prefix="$folder/" "$folder/$job" "tests/fuzz/corpus/$1" >"$folder/$job.log" 2>&1 &
    pids+=($!)
  done
  for job in "${!pids[@]}"; do
    wait "${pids[job]}" || failed=1
    cat "$folder/$job.log"
  done
  return "$failed"
}
