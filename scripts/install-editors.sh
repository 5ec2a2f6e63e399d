#!/bin/sh
# Installs what test/editors drives from Debian or Ubuntu: Neovim, Emacs with Eglot and markdown-mode, and Pandoc.
set -eu
if command -v nvim >/dev/null && command -v emacs >/dev/null && command -v pandoc >/dev/null; then
  echo 'Neovim, Emacs and Pandoc are installed.'
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo 'There is no apt-get here; install neovim, emacs, eglot, markdown-mode and pandoc yourself.' >&2
  exit 1
fi
if [ "$(id -u)" != 0 ]; then
  echo "Not root; run: sudo $0" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends neovim emacs-nox elpa-eglot elpa-markdown-mode pandoc
