#!/bin/sh
# Puts ENTED Desktop into this user's menu, without administrator's rights. The program itself stays
# in this folder, wherever that is; with --remove everything that was put elsewhere goes again.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
list="$data/applications/ented-desktop.desktop
$data/applications/ented-restore.desktop
$data/icons/hicolor/scalable/apps/ented-desktop.svg
$bin/ented
$bin/ented-desktop"

refresh() {
    command -v update-desktop-database >/dev/null 2>&1 &&
        update-desktop-database -q "$data/applications" 2>/dev/null || true
}

remove() {
    printf '%s\n' "$list" | while IFS= read -r file; do
        rm -f -- "$file"
    done
    # Folders that were made for it go where nothing else is in them.
    rmdir -p -- "$data/icons/hicolor/scalable/apps" "$data/applications" "$bin" 2>/dev/null || true
    if [ -d "$data/applications" ]; then refresh; fi
}

case ${1:-} in
--remove)
    remove
    echo "ENTED Desktop is no longer in the menu. Delete $here to be rid of it."
    exit 0
    ;;
'') ;;
*)
    echo "usage: $0 [--remove]" >&2
    exit 2
    ;;
esac

for name in ented ented-desktop; do
    if [ -e "$bin/$name" ] && [ ! -L "$bin/$name" ]; then
        echo "$bin/$name is something else; nothing was changed" >&2
        exit 1
    fi
done
mkdir -p -- "$data/applications" "$data/icons/hicolor/scalable/apps" "$bin"
for name in ented-desktop ented-restore; do
    # Backslashes and quotes as the specification of desktop entries wants them.
    program=$(printf '%s' "$here/ENTED" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
    sed -e '/^TryExec=/d' "$here/share/applications/$name.desktop" |
        PROGRAM=$program awk '/^Exec=/ { print "Exec=\"" ENVIRON["PROGRAM"] "\" %F"; next } { print }' \
            >"$data/applications/$name.desktop"
done
cp -- "$here/share/icons/hicolor/scalable/apps/ented-desktop.svg" "$data/icons/hicolor/scalable/apps/"
ln -sf -- "$here/ented-engine" "$bin/ented"
ln -sf -- "$here/ENTED" "$bin/ented-desktop"
refresh
echo "ENTED Desktop is in the menu now. $0 --remove takes it out again."
