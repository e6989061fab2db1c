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
  need_program pdftotext poppler
  need_program qpdf qpdf
  for formula in pcre2 libarchive openssl@3; do
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
need_program pdftotext poppler-utils
need_program qpdf qpdf
need_library libxml-2.0 libxml2-dev
need_library libarchive libarchive-dev
need_library libpcre2-8 libpcre2-dev
need_library libcrypto libssl-dev
need_library sqlite3 libsqlite3-dev

# The toolchain brings its compiler, but links against the system's C and C++ libraries; g++ is the name
# under which every release of Debian and Ubuntu has them, headers and start files included.
need_program g++ g++
[ -e /etc/ssl/certs/ca-certificates.crt ] || missing="$missing ca-certificates"

# A toolchain unpacked from an archive may find the system without libraries that it loads itself.
toolchain_lacks() {  # LIBRARY
  for tool in swift-package swift-frontend clang; do
    path=$(command -v "$tool" 2>/dev/null) || continue
    if ldd "$(readlink -f "$path")" 2>/dev/null | grep -q "$1.* not found"; then return 0; fi
  done
  return 1
}
if command -v ldd >/dev/null 2>&1; then
  toolchain_lacks libcurl && missing="$missing libcurl4"
  toolchain_lacks libncurses && missing="$missing libncurses6"
  toolchain_lacks libtinfo && missing="$missing libtinfo6"
  toolchain_lacks libedit && missing="$missing libedit2"
  toolchain_lacks libpython3 && missing="$missing libpython3-dev"
  toolchain_lacks libxml2 && missing="$missing libxml2"
  toolchain_lacks libsqlite3 && missing="$missing libsqlite3-0"
  toolchain_lacks libz3 && missing="$missing libz3-4"
fi

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
