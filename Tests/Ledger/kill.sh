#!/bin/sh
# Kills recording runs of every kind at random moments and looks at the ledger after each: it must open, pass SQLite's own
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

# The command of a seed: a projection, a plan, a sweep and a back-test by turns.
run() {
    case $(($1 % 4)) in
    0) set -- project "$study" --draws 200 --scenario 平稳恢复 --seed "$1" ;;
    1) set -- plan "$study" --draws 100 --seed "$1" ;;
    2) set -- sweep "$study" --vary 恢复速度.社会消费品零售总额=0.5:1.5:5 --draws 100 --seed "$1" --out "$folder/sweep-$1" ;;
    3) set -- backtest "$folder/scenarios/beijing/observations.csv" --draws 100 --seed "$1" --out "$folder/skill" ;;
    esac
    exec "$midyear" "$@" --ledger "$ledger" >/dev/null 2>&1
}
count() { sqlite3 "$ledger" "SELECT count(*) FROM $1"; }

for seed in 0 1 2 3; do
    (run "$seed")
    start=$(date +%s%N)
    (run $((seed + 4)))
    eval "length_$seed=$(($(date +%s%N) - start))"
done
plan=$(sqlite3 "$ledger" "SELECT count(*) FROM cell JOIN run ON run.id = cell.run WHERE kind = 'plan' GROUP BY run LIMIT 1")
seed=8
while [ "$seed" -lt $((kills + 8)) ]; do
    # Between a third of a run's length and a tenth beyond it, by a generator that repeats.
    share=$(((seed * 7919 + 104729) % 767 + 333))
    eval "length=\$length_$((seed % 4))"
    run "$seed" &
    process=$!
    sleep "$(awk "BEGIN { printf \"%.4f\", $length * $share / 1e12 }")"
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    [ "$(sqlite3 "$ledger" 'PRAGMA integrity_check')" = ok ]
    half=$(count "run WHERE
        (SELECT count(*) FROM cell WHERE cell.run = run.id)
            <> CASE kind WHEN 'projection' THEN 107 WHEN 'plan' THEN $plan ELSE 0 END OR
        NOT EXISTS (SELECT 1 FROM input WHERE input.run = run.id) OR
        (kind <> 'projection' AND NOT EXISTS (SELECT 1 FROM asked WHERE asked.run = run.id)) OR
        NOT EXISTS (SELECT 1 FROM execution JOIN output ON output.execution = execution.id WHERE execution.run = run.id)")
    [ "$half" = 0 ] || { echo "kill $seed left $half runs half recorded" >&2; exit 1; }
    seed=$((seed + 1))
done
"$midyear" runs --ledger "$ledger" >/dev/null
echo "$kills kills: the ledger opened after each; $(count run) of $((kills + 8)) runs got in ($(sqlite3 "$ledger" \
    "SELECT group_concat(kind || ' ' || n, ', ') FROM (SELECT kind, count(*) AS n FROM run GROUP BY kind)")), none of them half"
