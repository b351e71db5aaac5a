#!/bin/sh
# Kills a hundred recording runs at random moments and looks at the ledger after each: it must open, pass SQLite's own
# check, and hold whole runs only. Needs the sqlite3 command. Usage: Tests/Ledger/kill.sh [MIDYEAR [KILLS]]
set -eu
midyear=${1:-.build/release/midyear}
kills=${2:-100}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r scenarios "$folder"
rm -f "$folder"/scenarios/*/ledger.sqlite*
study=$folder/scenarios/tongzhou-2020
ledger=$folder/ledger.sqlite
run() { exec "$midyear" project "$study" --draws 200 --scenario 平稳恢复 --seed "$1" --ledger "$ledger" >/dev/null 2>&1; }
(run 0)
start=$(date +%s%N)
(run 1)
length=$(($(date +%s%N) - start))
recorded=2
seed=2
while [ "$seed" -lt $((kills + 2)) ]; do
    # Between a third of a run's length and a tenth beyond it, by a generator that repeats.
    share=$(((seed * 7919 + 104729) % 767 + 333))
    run "$seed" &
    process=$!
    sleep "$(awk "BEGIN { printf \"%.4f\", $length * $share / 1e12 }")"
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    [ "$(sqlite3 "$ledger" 'PRAGMA integrity_check')" = ok ]
    half=$(sqlite3 "$ledger" "SELECT count(*) FROM run WHERE
        (SELECT count(*) FROM cell WHERE cell.run = run.id) <> 107 OR
        (SELECT count(*) FROM input WHERE input.run = run.id) < 10 OR
        NOT EXISTS (SELECT 1 FROM execution JOIN output ON output.execution = execution.id WHERE execution.run = run.id)")
    [ "$half" = 0 ] || { echo "kill $seed left $half runs half recorded" >&2; exit 1; }
    recorded=$(sqlite3 "$ledger" "SELECT count(*) FROM run")
    seed=$((seed + 1))
done
"$midyear" runs --ledger "$ledger" >/dev/null
echo "$kills kills: the ledger opened after each; $recorded of $((kills + 2)) runs got in, none of them half"
