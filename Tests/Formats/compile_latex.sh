#!/bin/sh
# Compiles the report.tex of folders without a screen, and fails where it does not compile, a character has no glyph, or
# anything stands out of its column by three points or more. Leaves report.pdf and its pages as PNG.
# Usage: Tests/Formats/compile_latex.sh FOLDER...
set -eu
for folder in "$@"; do
    (
        cd "$folder"
        xelatex -interaction=nonstopmode -halt-on-error report.tex > report.out 2>&1 || { tail -20 report.out >&2; exit 1; }
        if grep 'Missing character' report.log; then echo "$folder: no glyph" >&2; exit 1; fi
        if grep -E 'Overfull \\hbox \(([3-9]|[1-9][0-9]+)\.' report.log; then echo "$folder: too wide" >&2; exit 1; fi
        rm -f page-*.png
        pdftoppm -r 80 -png report.pdf page
        echo "$folder/report.tex: $(pdfinfo report.pdf | awk '/^Pages/ { print $2 }') pages"
    )
done
