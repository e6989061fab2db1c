#!/bin/sh
# Installs what the system lacks to build Jejak and run it. Says nothing when nothing is missing.
#
# A library counts as there when its headers are found, a program when it is on the search path: so
# a self-built libxml2 or a Graphviz from elsewhere is left alone.
set -eu

missing=""

need_program() {  # PROGRAM PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_library() {  # PKG-CONFIG-NAME PACKAGE
  pkg-config --exists "$1" 2>/dev/null || missing="$missing $2"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    echo "install-packages: these packages are missing, and there is no sudo:$missing" >&2
    echo "  help: as root, run: apt-get install$missing" >&2
    exit 1
  fi
}

if [ "$(uname -s)" = Darwin ]; then
  if ! command -v brew >/dev/null 2>&1; then
    echo "install-packages: no Homebrew found" >&2
    echo "  help: install it from https://brew.sh, then run make again" >&2
    exit 1
  fi
  # libxml2 and SQLite come with the macOS SDK; OpenSSL is kept out of the way by Homebrew, where
  # the package manager finds it by itself.
  need_program pkg-config pkgconf
  need_program dot graphviz
  for formula in pcre2 openssl@3; do
    brew list --versions "$formula" >/dev/null 2>&1 || missing="$missing $formula"
  done
  [ -z "$missing" ] && exit 0
  echo "Installing with Homebrew:$missing"
  # shellcheck disable=SC2086
  exec brew install $missing
fi

need_program pkg-config pkg-config
need_program git git
need_program dot graphviz
need_library libxml-2.0 libxml2-dev
need_library libpcre2-8 libpcre2-dev
need_library libcrypto libssl-dev
need_library sqlite3 libsqlite3-dev

# The Swift toolchain brings its compiler, but links against the system's C library and start files.
[ -e /usr/include/stdlib.h ] || missing="$missing libc6-dev"
need_program gcc gcc
# libstdc++ carries the C++ headers that the toolchain's modules refer to.
ls -d /usr/include/c++/* >/dev/null 2>&1 || missing="$missing libstdc++-12-dev"
[ -e /etc/ssl/certs/ca-certificates.crt ] || missing="$missing ca-certificates"
# The toolchain itself loads these.
have_shared() { ls /lib/*/"$1" /usr/lib/*/"$1" >/dev/null 2>&1; }

[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install-packages: neither apt nor brew found; these are missing, by their Debian names:" >&2
  echo " $missing" >&2
  echo "  help: install them with your system's package manager, then run make again" >&2
  exit 1
fi

echo "Installing with apt:$missing"
as_root apt-get update -q
# shellcheck disable=SC2086
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
