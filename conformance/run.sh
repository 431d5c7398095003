#!/usr/bin/env bash
# Python judges of what pack-model writes: the stock tools of ONNX, ONNX Runtime and OpenSSF Model Signing, and readings of the format that share no code
# with ours. Needs the packages compiled (`pnpm conformance` does that), Python 3.11 or later with venv, and PyPI on the first run.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A judge that is missing must not pass for one that agrees.
give_up() {
  echo "FAIL  $1"
  echo "0 passed, 1 failed"
  exit 1
}

python=.venv/bin/python
[ -x "$python" ] || python3 -m venv .venv || give_up "no virtual environment: install python3 (3.11 or later) with venv"
cmp -s requirements.txt .venv/installed.txt || {
  "$python" -m pip install --quiet --disable-pip-version-check --no-input --requirement requirements.txt || give_up "the judges cannot be installed"
  cp requirements.txt .venv/installed.txt
}

node make-bundles.mjs "$work" || give_up "the bundles cannot be packed"
node run-parts.mjs "$work" || give_up "the parts do not run on onnxruntime-node"
"$python" -m judges "$work"
