"""What the wrong pair does: the pilot's features into the anchor's head: python training/incident.py

The head has the keys and the shapes that it should have, and loads. It makes 94 frames of 375 instead of 375 of 1500.
Prints a table of the committed models on the golden clips and on 16 dense and 16 sparse windows of the test split.
"""

import argparse
import json
import pathlib

import torch

from mini.audio import read_wav
from mini.bundle import MODELS, load_encoder, load_head
from mini.decode import evaluate
from mini.encoder import PooledEncoder
from mini.head import plain_attention
from mini.sets import dense_windows, sparse_windows
from mini.store import Store


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--windows", type=int, default=16)
    options = parser.parse_args()
    torch.set_num_threads(1)
    plain_attention()
    encoder = load_encoder()
    pooled = PooledEncoder(encoder)
    texts = json.loads((MODELS / "clips" / "transcripts.json").read_text(encoding="utf-8"))
    unseen = Store(options.out / "data", "unseen")

    def golden(name: str):
        return [(read_wav(MODELS / "clips" / f"{name}.wav"), texts[f"{name}.wav"])]

    sets = {
        "golden dense": golden("dense"),
        "golden sparse": golden("sparse"),
        "golden silence": golden("silence"),
        f"{options.windows} dense": dense_windows(unseen, options.windows, seed=11),
        f"{options.windows} sparse": sparse_windows(unseen, options.windows, seed=12),
    }
    chains = {
        "anchor head, anchor features (right)": (encoder, load_head("anchor-mini")),
        "pilot head, pilot features (right)": (pooled, load_head("pilot-mini")),
        "anchor head, pilot features (the incident)": (pooled, load_head("anchor-mini")),
        "anchor head, every 4th anchor frame": (lambda mel: encoder(mel)[:, ::4], load_head("anchor-mini")),
        "pilot head loaded with stride 4, anchor features": (encoder, load_head("pilot-mini", stride=4)),
    }
    print("| chain | audio | frames | CER | blank mass |\n|---|---|---|---|---|")
    for chain, (features, head) in chains.items():
        for audio, windows in sets.items():
            score = evaluate(features, head, windows)
            rate = f"{score.cer:.3f}" if any(text for _, text in windows) else f"({len(score.texts[0])} characters)"
            print(f"| {chain} | {audio} | {score.frames} | {rate} | {score.blank_mass:.3f} |", flush=True)


if __name__ == "__main__":
    main()
