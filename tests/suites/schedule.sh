# Runs jobs side by side: each as soon as those that it needs have passed and its lane has room. Knows no suite.
# Its caller gives functions: needs_of JOB prints other jobs, lane_of JOB a lane, room_of LANE how many jobs it takes, run_job JOB does
# it, finished JOB STATUS SECONDS is told in the order of their ends; not_run JOB NEED is told of a job whose need has failed.

declare -A job_state job_pid job_began

# schedule JOB...   in this order, as far as needs and room allow it
schedule() {
  local job started status pid
  for job; do job_state[$job]=waiting; done
  trap stop_jobs INT TERM
  set -m                                  # a process group for each job, so that all of it can be stopped
  while :; do
    started=''
    for job; do
      [ "${job_state[$job]}" = waiting ] || continue
      may_start "$job" || continue
      started=yes
      start_job "$job"
    done
    [ -n "$(running_jobs)" ] || { [ -n "$started" ] && continue; break; }
    wait -n -p pid
    status=$?
    for job; do
      if [ "${job_state[$job]}" = running ] && [ "${job_pid[$job]}" = "$pid" ]; then end_job "$job" "$status"; fi
    done
  done
  set +m
  trap - INT TERM
}

# May it start now? One whose need has failed never may, which is told.
may_start() {
  local need other lane count=0
  for need in $(needs_of "$1"); do
    case ${job_state[$need]:-passed} in
      passed) ;;
      failed) job_state[$1]=failed; not_run "$1" "$need"; return 1 ;;
      *) return 1 ;;
    esac
  done
  lane=$(lane_of "$1")
  for other in $(running_jobs); do
    [ "$lane" != last ] && [ "$(lane_of "$other")" != "$lane" ] || count=$((count + 1))
  done
  [ "$count" -lt "$(room_of "$lane")" ]
}

running_jobs() {
  local job
  for job in "${!job_state[@]}"; do [ "${job_state[$job]}" != running ] || echo "$job"; done
}

start_job() {
  job_state[$1]=running job_began[$1]=$SECONDS
  run_job "$1" &
  job_pid[$1]=$!
}

end_job() {
  if [ "$2" = 0 ]; then job_state[$1]=passed; else job_state[$1]=failed; fi
  finished "$1" "$2" $((SECONDS - job_began[$1]))
}

stop_jobs() {
  local job
  for job in $(running_jobs); do kill -TERM -- "-${job_pid[$job]}" 2>/dev/null; done
  exit 130
}
