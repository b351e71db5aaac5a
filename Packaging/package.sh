#!/bin/sh
# Puts the command, what libraries it still loads, the studies and the documents into one folder that starts on a Linux
# without Swift, root or network. Usage: Packaging/package.sh MIDYEAR FOLDER
set -eu
midyear=$1
version=$("$midyear" --version | awk '{ print $2 }')
name=midyear-$version-$(uname -m)
folder=$2/$name
here=$(dirname "$0")
rm -rf "$folder"
mkdir -p "$folder/lib" "$folder/licences"

"$here/link.sh" "$(dirname "$midyear")" "$folder/lib/midyear" > "$folder/lib/.archives"
midyear=$folder/lib/midyear

# The loader is the library that ldd prints without an arrow.
ldd "$midyear" | awk '$2 == "=>" { print $3 } $1 ~ /^\// { print $1 }' | sort -u > "$folder/lib/.list"
loader=$(basename "$(ldd "$midyear" | awk '$1 ~ /^\// { print $1 }')")
if grep -E 'FoundationNetworking|libcurl|libssl|libldap|libkrb5' "$folder/lib/.list"; then
    echo "an offline tool loads no network library" >&2
    exit 1
fi
while read -r library; do
    cp -L "$library" "$folder/lib/"
    strip --strip-unneeded "$folder/lib/$(basename "$library")"
done < "$folder/lib/.list"
# Whose the libraries are, inside the program or beside it, and on what terms they are passed on.
cat "$folder/lib/.list" "$folder/lib/.archives" | while read -r library; do
    owner=$(dpkg-query -S "$(realpath "$library")" "*/$(basename "$library")" 2>/dev/null | head -1 | cut -d: -f1 || true)
    if [ -n "$owner" ] && [ -f "/usr/share/doc/$owner/copyright" ]; then
        cp "/usr/share/doc/$owner/copyright" "$folder/licences/$owner.txt"
    fi
done
rm "$folder/lib/.list" "$folder/lib/.archives"
swift=$(dirname "$(realpath "$(command -v swift)")")/..
cp "$swift/share/swift/LICENSE.txt" "$folder/licences/swift.txt"
for package in .build/checkouts/*; do
    for file in LICENSE LICENSE.txt; do
        [ ! -f "$package/$file" ] || cp "$package/$file" "$folder/licences/$(basename "$package").txt"
    done
done

cc -O2 -Wall -Wextra -Werror -static -DLOADER="\"$loader\"" "$here/launcher.c" -o "$folder/midyear"
strip "$folder/midyear"
cp -r scenarios docs README.md CHANGELOG.md "$folder"
rm -f "$folder"/scenarios/*/ledger.sqlite*
tar -C "$2" -czf "$2/$name.tar.gz" "$name"
echo "$folder"
