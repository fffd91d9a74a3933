# What the test runners say, in numbers. For each runner: count_X LOG prints "passed failed", closing_X LOG its own
# last lines, failures_X LOG what a person needs to see of a failure. Runs nothing itself; sourced by tests/run.

# number LOG EXPRESSION   the last match of the group in the log, or 0
number() { local found; found=$(sed -nE "s/.*$2.*/\1/p" "$1" | tail -n 1); echo "${found:-0}"; }

without_progress() { grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Generating)|^-- |^Preset CMake variables:|^  CMAKE_|^ *$' | tail -n 150; }

# Skipped tests count as failed: they show nothing.
count_ctest() {
  local failed total
  failed=$(number "$1" 'tests passed, ([0-9]+) tests? failed out of [0-9]+')
  total=$(number "$1" 'tests failed out of ([0-9]+)')
  failed=$((failed + $(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*(Skipped|Not Run \(Disabled\))' "$1")))
  echo "$((total > failed ? total - failed : 0)) $failed"
}
closing_ctest() { grep -E 'tests passed|Total Test time' "$1"; }
failures_ctest() { grep -vE '^ *[0-9]+/[0-9]+ Test .* Passed |^ +Start +[0-9]+:' "$1" | without_progress; }

count_unittest() {
  local total failed word
  total=$(number "$1" '^Ran ([0-9]+) tests? in')
  failed=0
  for word in failures errors skipped 'unexpected successes'; do
    failed=$((failed + $(grep -E '^(OK|FAILED)( \(|$)' "$1" | tail -n 1 | sed -nE "s/.*[( ]$word=([0-9]+).*/\1/p" | grep . || echo 0)))
  done
  echo "$((total > failed ? total - failed : 0)) $failed"
}
closing_unittest() { grep -E '^[0-9]+ of [0-9]+ cases' "$1"; grep -E '^Ran [0-9]+ tests? in' "$1" | tail -n 1; grep -E '^(OK|FAILED)( \(|$)' "$1" | tail -n 1; }
failures_unittest() { grep -vE '\.\.\. ok$' "$1" | without_progress; }

# Node's TAP: "# pass N" and its kin at the very end, unindented.
count_tap() {
  local word failed=0
  for word in fail cancelled skipped todo; do failed=$((failed + $(number "$1" "^# $word ([0-9]+)"))); done
  echo "$(number "$1" '^# pass ([0-9]+)') $failed"
}
closing_tap() { grep -E '^# (Size|tests|pass|fail|duration_ms) ' "$1" | tail -n 8; }
failures_tap() { grep -vE '^ *(ok [0-9]+|---$|\.\.\.$|duration_ms:|type:)' "$1" | without_progress; }

# libFuzzer's "Done N runs", once for each process; one that finds something ends without it.
count_fuzz() {
  local runs
  runs=$(sed -nE 's/^Done ([0-9]+) runs in .*/\1/p' "$1" | awk '{ sum += $1 } END { print sum + 0 }')
  if [ "$runs" -ge 1000000 ]; then echo '1 0'; else echo '0 1'; fi
}
closing_fuzz() { grep -E '^Done [0-9]+ runs in ' "$1"; }
failures_fuzz() { grep -vE '^#[0-9]+|^###|^"' "$1" | without_progress; }
