#!/bin/sh
# Links the objects of the release build once more, with the Swift runtime and every library of which there is an archive
# inside the program. Prints the archives, one a line. Usage: Packaging/link.sh BUILD PROGRAM
set -eu
build=$1
program=$2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The linker takes a shared library before an archive of the same folder: a folder of archives alone comes first.
mkdir "$work/archives"
for library in openblas lapacke xml2 lzma minizip sqlite3 z stdc++; do
    archive=$(cc -print-file-name="lib$library.a")
    [ -f "$archive" ] || { echo "no lib$library.a on this machine; see PACKAGE_LIBRARIES in the Makefile" >&2; exit 1; }
    ln -s "$archive" "$work/archives/"
    echo "$archive"
done
icu=$(nm "$work/archives/libxml2.a" 2>/dev/null | sed -n 's/.* U ucnv_open_\([0-9]*\)$/\1/p' | head -1)
standin=
if [ -n "$icu" ]; then
    standin=$work/no_icu.o
    cc -O2 -Wall -Wextra -Werror -DICU_VERSION="$icu" -c "$here/no_icu.c" -o "$standin"
fi

# Foundation's own parts are named because the objects were compiled for its shared library, which brings them along.
later=
for argument in --start-group -lCoreFoundation -l_FoundationICU -l_FoundationCShims -l_FoundationCollections \
    -l_CFXMLInterface -lopenblas -llapacke -lxml2 $standin -llzma -lminizip -lsqlite3 -lz -lstdc++ --end-group \
    --as-needed -lxlsxwriter "$(cc -print-file-name=libgfortran.so.5)" -lm; do
    later="$later -Xlinker $argument"
done
swiftc -static-stdlib -L"$work/archives" -emit-executable -o "$program" \
    -Xlinker --as-needed -Xlinker --gc-sections -Xlinker --strip-all -Xlinker --defsym -Xlinker main=MidyearCommand_main \
    "@$build/midyear.product/Objects.LinkFileList" $later 2> "$work/errors" || { cat "$work/errors" >&2; exit 1; }
