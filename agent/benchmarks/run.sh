#!/usr/bin/env bash
# Measures what the built agent costs, and prints one Markdown table. README.md beside this file says what it means.
#   run.sh events   [--rounds N] [--jdk HOME ...] [--write] [--benchmark NAME ...] [--seconds S] [--warmups N] [--iterations N]
#   run.sh startup  [--rounds N] [--jdk HOME ...] [--write]
#   run.sh programs [--rounds N] [--jdk HOME ...] [--write] [--program NAME ...] [--stacks]
#   run.sh memory   [--rounds N] [--jdk HOME ...] [--write]
#   run.sh peers    [--rounds N] [--jdk HOME ...] [--write] [--program NAME ...]
#   run.sh report   [--rounds N] [--jdk HOME ...] [--write]
#   run.sh threads  [--rounds N] [--jdk HOME ...] [--write]
#   run.sh readme   [--write]    the costs in short, from the tables of the others
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# An old jar would be measured in place of what the sources say.
current() {
  local jar=$1
  shift
  [ -f "$jar" ] && [ -z "$(find "$@" \( -path '*/src/main/*' -o -name pom.xml -o -name '*-jar.xml' \) -type f -newer "$jar" -print -quit)" ]
}

cd "$checkout"
if ! current agent/dist/target/trellis-agent.jar agent/{policy-api,hook,runtime,weaver,dist} reports/model ||
  ! current agent/benchmarks/target/benchmarks.jar agent/benchmarks; then
  echo "building the agent and the benchmarks" >&2
  mvn -B -q -DskipTests package -pl agent/benchmarks -am >&2
fi

exec "$java" "-Dtrellis.benchmarks=$here" -jar "$here/target/benchmarks.jar" "$@"
