#!/bin/sh
# Starts a package in an empty root without a network: no shell, no /etc, no library but its own; /proc alone is there, as
# on every Linux. Needs root, or the right to make user namespaces. Usage: Packaging/try.sh FOLDER RESULTS
set -eu
package=$1
results=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp -r "$package" "$root/midyear"
mkdir "$root/proc"
isolate="unshare --net --pid --fork --mount-proc=$root/proc"
[ "$(id -u)" = 0 ] || isolate="$isolate --map-root-user"
study=/midyear/scenarios/tongzhou-2020
inside() { $isolate chroot "$root" /midyear/midyear "$@"; }

inside selftest > "$root/selftest" || { cat "$root/selftest" >&2; exit 1; }
inside check "$study" > /dev/null
inside project "$study" --out /out > "$root/table"
for file in "$results"/*; do cmp "$file" "$root/out/$(basename "$file")"; done
inside export "$study" --to xlsx,docx,html,csv,json,svg --for public --out /public > /dev/null 2>&1
for file in report.xlsx report.docx report.html; do [ -s "$root/public/$file" ]; done
inside rerun "$(inside runs "$study" | grep -o 'T[0-9]*-[A-Z2-7]*' | head -1)" --ledger "$study/ledger.sqlite" > "$root/rerun"
# A workbook is read by the XML parser inside the program.
inside template "$study" --to /sheets.xlsx > /dev/null
inside import "$study" /sheets.xlsx > /dev/null
# Text in GB18030 is read by the libraries of the package alone.
iconv -f UTF-8 -t GB18030 "$root$study/observations.csv" > "$root/encoded"
mv "$root/encoded" "$root$study/observations.csv"
inside project "$study" --format csv --ledger none > "$root/again.csv"
cmp "$root/again.csv" "$root/out/outcomes.csv"
echo "started in an empty root without a network: $(tail -1 "$root/selftest") $(head -1 "$root/rerun")"
