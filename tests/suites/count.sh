# What the test runners say, in numbers. For each runner: count_X LOG prints "passed failed", closing_X LOG its own
# last lines, failures_X LOG what a person needs to see of a failure. Runs nothing itself; sourced by tests/run.

# number LOG EXPRESSION   the last match of the group in the log, or 0
number() { local found; found=$(sed -nE "s/.*$2.*/\1/p" "$1" | tail -n 1); echo "${found:-0}"; }

without_progress() { grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Generating)|^-- |^Preset CMake variables:|^  CMAKE_|^ *$' | tail -n 150; }

# GoogleTest's own words, from all its programs, each line after the number of its program. Skipped tests count as failed: they show
# nothing. A program that ended before its time is one failure at least; one without GoogleTest is one test, with a dot in its name.
count_ctest() {
  local passed failed programs
  passed=$(grep -cE '^[0-9]+: \[ +OK \] |^ *[0-9]+/[0-9]+ Test +#[0-9]+: \w+\.\w+ \.+ +Passed' "$1")
  failed=$(grep -cE '^[0-9]+: \[ +(FAILED|SKIPPED) +\] .* \([0-9]+ ms\)$' "$1")
  programs=$(number "$1" 'tests passed, ([0-9]+) tests? failed out of [0-9]+')
  echo "$passed $((failed > programs ? failed : programs))"
}
closing_ctest() {
  printf '%d cases passed\n' "$(grep -cE '^[0-9]+: \[ +OK \] ' "$1")"
  grep -E 'tests passed|Total Test time' "$1"
}
# What each case that failed has said, and what programs that ended before their time said last.
failures_ctest() {
  awk '
    { program = $1; sub(/:$/, "", program) }
    /^[0-9]+: \[ +RUN / { said[program] = "" }
    /^[0-9]+: / { said[program] = said[program] $0 "\n" }
    /^[0-9]+: \[ +OK \]/ { said[program] = "" }
    /^[0-9]+: \[ +(FAILED|SKIPPED) +\] .* \([0-9]+ ms\)$/ { printf "%s", said[program]; said[program] = "" }
    /Test +#[0-9]+: / && /\*\*\*/ { number = $0; sub(/.*Test +#/, "", number); sub(/:.*/, "", number); printf "%s", said[number]; print }
    /tests passed,/ { print }
  ' "$1" | tail -n 200
}

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
closing_tap() { grep -E '^# (Size|tests|pass|fail|duration_ms|A browser died) ' "$1" | tail -n 20; }
failures_tap() { grep -vE '^ *(ok [0-9]+|---$|\.\.\.$|duration_ms:|type:)' "$1" | without_progress; }

# libFuzzer's "Done N runs", once for each process; one that finds something ends without it.
count_fuzz() {
  local runs
  runs=$(sed -nE 's/^Done ([0-9]+) runs in .*/\1/p' "$1" | awk '{ sum += $1 } END { print sum + 0 }')
  if [ "$runs" -ge $((2 * $(fuzz_runs))) ]; then echo '2 0'; else echo '0 1'; fi
}
closing_fuzz() { grep -E '^Done [0-9]+ runs in ' "$1"; }
failures_fuzz() { grep -vE '^#[0-9]+|^###|^"' "$1" | without_progress; }

# clang-tidy, a line for each file: "clean FILE", or what it finds.
count_tidy() { echo "$(grep -c '^clean ' "$1") $(grep -cE '^[^ ]+:[0-9]+:[0-9]+: (warning|error): ' "$1")"; }
closing_tidy() { echo "$(grep -c '^clean ' "$1") files clean"; }
failures_tidy() { grep -vE '^clean ' "$1" | without_progress; }
