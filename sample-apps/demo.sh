#!/usr/bin/env bash
# Shows Trellis at work on two real programs: one that keeps its budget, one that does not.
# Needs a JDK (17 or newer) and Maven; builds what is missing. Ends with 0 if both verdicts are the expected ones.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

readonly agent=agent/dist/target/trellis-agent.jar
readonly trellis=reports/cli/target/trellis.jar
readonly never_evicts=sample-apps/never-evicts/target/never-evicts.jar
readonly quota=sample-apps/custom-policy/target/quota.jar
readonly class_path=sample-apps/javac-class-path/target/jars
readonly out=sample-apps/target/demo
readonly stamp=sample-apps/target/built

bold='' faint='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
  bold=$'\e[1m' faint=$'\e[2m' plain=$'\e[0m'
fi

say() { printf '%s\n' "$@"; }
heading() { printf '\n%s%s%s\n\n' "$bold" "$1" "$plain"; }
give_up() { printf 'demo: %s\n' "$@" >&2; exit 1; }

# Shows a command as one would type it, then runs it.
run() {
  printf '%s$' "$faint"
  printf ' %q' "$@"
  printf '%s\n' "$plain"
  "$@"
}

# --- the JDK -----------------------------------------------------------------------------------------------------

find_tool() {
  local tool=${JAVA_HOME:+$JAVA_HOME/bin/}$1 feature
  tool=$(command -v "$tool") || give_up "$1 was not found; install a JDK 17 or newer, or set JAVA_HOME to one"
  feature=$("$tool" --version 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9]*\).*/\1/p') || true
  ((${feature:-0} >= 17)) || give_up "$tool is older than 17; accepted: a JDK 17 or newer, by PATH or JAVA_HOME"
  printf '%s' "$tool"
}
java_tool=$(find_tool java)
javac_tool=$(find_tool javac)
java() { "$java_tool" "$@"; }
javac() { "$javac_tool" "$@"; }

# --- what is to be built -----------------------------------------------------------------------------------------

# Whether a file is missing, or older than what it is made from. Maven leaves a jar alone if its content would be the
# same; so what the last build of this script has seen counts as built, too.
stale() {
  local made=$1 since=$1
  shift
  [[ -e $made ]] || return 0
  [[ $stamp -nt $made ]] && since=$stamp
  [[ -n $(find pom.xml "$@" -name target -prune -o \
    -type f -newer "$since" \( -path '*/src/main/*' -o -name '*.xml' \) -print) ]]
}

build() {
  local modules='' names='' began=$SECONDS
  need() { modules+=${modules:+,}$1 names+=${names:+, }$2; }
  if stale "$agent" agent/{policy-api,hook,runtime,weaver,dist} reports/model; then
    need agent/dist "the agent"
  fi
  if stale "$trellis" reports/{model,gate,viewer,cli}; then
    need reports/cli "the trellis command"
  fi
  if stale "$never_evicts" sample-apps/never-evicts; then
    need sample-apps/never-evicts "the sample never-evicts"
  fi
  if stale "$quota" sample-apps/custom-policy agent/policy-api; then
    need sample-apps/custom-policy "the sample custom-policy"
  fi
  if stale "$class_path" sample-apps/javac-class-path; then
    need sample-apps/javac-class-path "the class path for javac"
  fi
  if [[ -z $modules ]]; then
    say "Nothing to build: every jar is up to date."
    return
  fi
  command -v mvn >/dev/null || give_up "mvn was not found; install Maven 3.8 or newer"
  say "Building $names." "This takes a minute; the first time longer, as Maven downloads what it needs."
  touch "$stamp.new"
  # How sources are formatted is no matter of the demo's.
  if ! mvn -B -q -Dstyle.color=never -DskipTests -Dspotless.check.skip package -pl "$modules" -am >"$out/maven.log" 2>&1; then
    tail -n 40 "$out/maven.log" >&2
    give_up "the build failed; all that Maven said is in $out/maven.log"
  fi
  mv "$stamp.new" "$stamp"
  say "Built in $((SECONDS - began)) s."
}

# --- the programs ------------------------------------------------------------------------------------------------

# check NAME BUDGET EXPECTED: holds a report against its budget; what is expected is the exit code.
check() {
  local code=0
  run java -jar "$trellis" check "$out/trellis-$1.json" --budget "$2" || code=$?
  say "" "Exit code $code."
  ((code == $3)) || give_up "expected was exit code $3: this is not what the demo is meant to show"
}

pages() {
  java -jar "$trellis" html "$out/trellis-$1.json" -o "$out/trellis-$1.html" 2>"$out/html.log" \
    || give_up "$(cat "$out/html.log")"
}

watch_javac() {
  local began
  find reports/{model,gate,viewer,cli}/src/main/java -name '*.java' | LC_ALL=C sort >"$out/sources.txt"
  heading "2. A program that nobody changed: the JDK's own javac"
  say "It compiles the $(wc -l <"$out/sources.txt" | tr -d ' ') source files below reports/, with the agent attached." ""
  rm -rf "$out/classes"
  began=$SECONDS
  run javac "-J-javaagent:$agent=report=$out/trellis-javac.json" -proc:none \
    -d "$out/classes" -cp "$class_path/*" "@$out/sources.txt"
  say "" "javac ended after $((SECONDS - began)) s. This is what its collections asked for:" ""
  run java -jar "$trellis" view --top 1 "$out/trellis-javac.json"
  pages javac
  say "" \
    "How to read it: an event is one array that became the storage of a collection. An" \
    "initial is a collection's first, a growth replaces one that was too short, and what" \
    "it replaces is discarded. finalCapacityLength shows where collections stopped growing:" \
    "a bar far down is room that was asked for step by step, and could have been asked for" \
    "at once." \
    "" \
    "Now the report is held against the budget that is committed for it:" ""
  check javac sample-apps/javac-budget.json 0
  say "The budget is kept. The line above names the row that is nearest to its bound."
}

watch_never_evicts() {
  heading "3. A program with a mistake: a cache that never evicts"
  say "It works, its answers are right, and it ends without an error:" ""
  run java "-javaagent:$agent=report=$out/trellis-never-evicts.json" -jar "$never_evicts"
  say "" "Its collections tell more:" ""
  run java -jar "$trellis" view --top 0 "$out/trellis-never-evicts.json"
  pages never-evicts
  say "" "Its budget says what the cache was meant to hold:" ""
  check never-evicts sample-apps/never-evicts/budget.json 1
  say "The budget is exceeded, and this is what the demo is meant to show: in a CI job, this" \
    "exit code stops the change that made the cache grow. The lines to read begin with" \
    "\"budget exceeded\": what is bounded, its value, its bound, and why that is the bound." \
    "The mistake itself is in the method \"answer\" of" \
    "sample-apps/never-evicts/src/main/java/com/acme/quotes/QuoteService.java"
}

# --- all of it ---------------------------------------------------------------------------------------------------

mkdir -p "$out"
heading "1. Build"
build
# Whatever these add to every JVM would be part of what is shown.
unset TRELLIS_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS JDK_JAVAC_OPTIONS _JAVA_OPTIONS
rm -f "$out"/trellis-*.json "$out"/trellis-*.html
watch_javac
watch_never_evicts
heading "Where to look further"
say "In $PWD/$out:" \
  "" \
  "  trellis-javac.html         the whole report, with every histogram, for a browser" \
  "  trellis-javac.json         the report itself" \
  "  trellis-never-evicts.html  the same two of the program with the mistake" \
  "  trellis-never-evicts.json" \
  "" \
  "Both verdicts were the expected ones. The demo took $SECONDS s."
