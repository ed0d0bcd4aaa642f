#!/usr/bin/env bash
# live-pauses.sh [JDK HOME ...]: what watching a million storages adds to the pauses of each collector, as a Markdown table; COLLECTORS chooses some
set -euo pipefail
cd "$(dirname "$0")"
agent=../dist/target/trellis-agent.jar
classes=target/classes
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
[ -f "$agent" ] && [ -d "$classes" ] || { echo "live-pauses: build first: mvn -B -DskipTests package" >&2; exit 2; }
[ $# -gt 0 ] || set -- "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"

# of TEXT: median and largest of the times, in ms, of the lines with TEXT; median of their sums over each collection if told so
of() {
  awk -v text="$1" -v sums="${2:-}" '
    index($0, text) && match($0, /[0-9.]+ms$/) {
      time = substr($0, RSTART, RLENGTH - 2) + 0
      match($0, /GC\([0-9]+\)/); id = substr($0, RSTART, RLENGTH)
      if (sums != "") { if (!(id in at)) at[id] = ++n; all[at[id]] += time } else all[++n] = time
    }
    END {
      for (i = 2; i <= n; i++) { x = all[i]; for (j = i - 1; j > 0 && all[j] > x; j--) all[j + 1] = all[j]; all[j + 1] = x }
      if (n) printf "%.1f (%.1f, n %d)", all[int((n + 1) / 2)], all[n], n; else printf "none"
    }' "$log/gc"
}

echo "| JDK | collector | watched | full pause, ms: median (largest) | young pause, ms | pauses of a ZGC cycle together, ms | its concurrent marking | its concurrent work on references |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
for home; do
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release")
  for collector in ${COLLECTORS:-G1 Parallel Serial Z}; do
    for options in "" "live=true,liveFrom=64" "live=true,liveFrom=64,liveMax=2000000"; do
      report=$log/report.json
      "$home/bin/java" -Xms1500m -Xmx1500m "-XX:+Use${collector}GC" "-Xlog:gc*:file=$log/gc:uptime,level" \
        "-javaagent:$agent=stacks=off,report=$report${options:+,$options}" \
        -cp "$classes" dev.trellis.benchmarks.live.HoldsMany > /dev/null
      watched=$(sed -n 's/.*"watched" *: *\([0-9]*\).*/\1/p' "$report" | head -1)
      if [ "$collector" = Z ]; then
        echo "| $version | $collector | ${watched:-nothing} | - | - | $(of 'Pause ' sum) | $(of 'Concurrent Mark ' sum) | $(of 'Concurrent Process Non-Strong') |"
      else
        echo "| $version | $collector | ${watched:-nothing} | $(of 'Pause Full (System.gc())') | $(of 'Pause Young') | - | - | - |"
      fi
      rm -f "$log/gc"*
    done
  done
done
