#!/usr/bin/env bash
# Judges of what pack-model writes: the stock tools of ONNX, ONNX Runtime, Core ML and OpenSSF Model Signing, readings of the format that share no code with ours, and
# torch, which makes heads and encoders of the real program's size. Needs the packages compiled (`pnpm conformance` does that), Python 3.11 or later with venv, and PyPI on
# the first run. Ends with one line, `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")"

# The judges' onnxruntime reports nothing either.
export ORT_DISABLE_TELEMETRY=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# A judge that is missing must not pass for one that agrees.
give_up() {
  echo "FAIL  $1"
  echo "0 passed, 1 failed"
  return 1
}

# install FOLDER: a virtual environment with the folder's requirements, made again when those change.
install() {
  local python=$1/.venv/bin/python
  [ -x "$python" ] || python3 -m venv "$1/.venv" || return
  cmp -s "$1/requirements.txt" "$1/.venv/installed.txt" && return
  "$python" -m pip install --quiet --disable-pip-version-check --no-input --requirement "$1/requirements.txt" || return
  cp "$1/requirements.txt" "$1/.venv/installed.txt"
}

judge_bundles() {
  install . || give_up "the judges of bundles cannot be installed (python3, 3.11 or later, with venv, and PyPI)" || return
  mkdir "$work/bundles"
  node make-bundles.mjs "$work/bundles" || give_up "the bundles cannot be packed" || return
  node run-parts.mjs "$work/bundles" || give_up "the parts do not run on onnxruntime-node" || return
  .venv/bin/python -m judges "$work/bundles"
}

# What coremltools says of our table of operations, and of the packages that bundles hold.
judge_operations() {
  install . || give_up "coremltools cannot be installed (python3, 3.11 or later, with venv, and PyPI)" || return
  node coreml/print-operations.mjs | .venv/bin/python -m judges.coreml.operations
}

# Whisper's encoders, as wide and with as many frames as they are and of a few blocks, by both of torch's exporters. whisper/README.md: larger ones, by hand.
export_encoders() {
  local python=full-size/.venv/bin/python dialect
  install full-size || return
  mkdir "$work/whisper"
  for dialect in dynamo torchscript; do
    "$python" -W ignore whisper/export.py "$work/whisper/tiny-$dialect.onnx" --size tiny --blocks 2 --dialect $dialect || return
  done
  "$python" -W ignore whisper/export.py "$work/whisper/base-torchscript.onnx" --size base --blocks 1 --dialect torchscript
}

# Packages of every target, layout and width, those of the bundles, and of Whisper's encoders. Needs judge_bundles before it.
judge_packages() {
  install . || give_up "coremltools cannot be installed (python3, 3.11 or later, with venv, and PyPI)" || return
  mkdir "$work/float" "$work/cases"
  node coreml/pack-float.mjs "$work/float" || give_up "the bundles of float weights cannot be packed" || return
  node run-parts.mjs "$work/float" || give_up "the parts do not run on onnxruntime-node" || return
  node coreml/make-cases.mjs "$work/float" "$work/cases" || give_up "the Core ML packages cannot be made" || return
  node coreml/bundle-cases.mjs "$work/bundles" "$work/cases" || give_up "the Core ML packages of the bundles cannot be read" || return
  export_encoders || give_up "torch cannot export the encoders (python3, 3.11 or later, with venv, and PyPI)" || return
  node whisper/make-cases.mjs "$work/whisper" "$work/cases" || give_up "the Core ML packages of Whisper's encoders cannot be made" || return
  OPENBLAS_NUM_THREADS=1 .venv/bin/python -m judges.coreml "$work/cases"
}

judge_full_size() {
  local python=full-size/.venv/bin/python
  install full-size || give_up "torch cannot be installed (python3, 3.11 or later, with venv, and PyPI)" || return
  mkdir "$work/full-size"
  "$python" full-size/make_heads.py "$work/full-size" || give_up "the heads of full size cannot be made" || return
  node full-size/build-heads.mjs "$work/full-size" || give_up "the heads of full size cannot be built" || return
  "$python" full-size/judge.py "$work/full-size"
}

# tallied COMMAND: what it prints, and its last line `N passed, N failed` added up. One that ends without such a line is one failure.
tallied() {
  local line counts
  "$1" | tee "$work/log"
  line=$(tail -1 "$work/log" | grep -E '^[0-9]+ passed, [0-9]+ failed$')
  counts=(${line//[^0-9]/ })
  passed=$((passed + ${counts[0]:-0}))
  failed=$((failed + ${counts[1]:-1}))
}

tallied judge_bundles
tallied judge_operations
tallied judge_packages
tallied judge_full_size
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
