"""The test table of the model card, of the committed models: python training/evaluate.py

Nothing chosen anywhere in this folder looked at these sets. Every row is full 30 s windows, as the product runs, but
for human syllables, which are too few and too short to fill one: each of them stands alone in its window. With --seeds
it scores the other training runs in OUT too, for the spread.
"""

import argparse
import pathlib

import numpy as np
import torch

from mini import audio, klettres
from mini.bundle import load_encoder, load_head
from mini.decode import evaluate
from mini.encoder import Encoder, PooledEncoder
from mini.export import round_to_half
from mini.head import Head, plain_attention
from mini.score import cer, edits
from mini.sets import dense_windows, sparse_windows
from mini.store import Store

WINDOWS = 16


def test_sets(folder: pathlib.Path) -> dict[str, list[tuple[np.ndarray, str]]]:
    stores = {name: Store(folder, name) for name in ("seen", "unseen", "real", "flite")}
    rng = np.random.default_rng(14)
    silence = [
        (audio.noise(audio.WINDOW_SAMPLES, rng) * np.float32(10 ** (db / 20)), "") for db in (-80, -66, -52, -40)
    ]
    alone = [(audio.place([samples], [160_000]), text) for samples, text in klettres.syllables()]
    return {
        "seen voices, new words, dense": dense_windows(stores["seen"], WINDOWS, 10),
        "unseen voices, speeds and words, dense": dense_windows(stores["unseen"], WINDOWS, 11),
        "unseen voices, speeds and words, sparse": sparse_windows(stores["unseen"], WINDOWS, 12),
        "real Bambara words, unseen voices, dense": dense_windows(stores["real"], WINDOWS, 13),
        "another synthesizer (flite), dense": dense_windows(stores["flite"], WINDOWS, 15),
        "human syllables (klettres), one a window": alone,
        "no speech (noise of -80..-40 dBFS)": silence,
    }


def interval(references: list[str], texts: list[str]) -> tuple[float, float]:
    """95 % of a bootstrap over windows (1000 draws)."""
    errors = np.array([edits(r, t) for r, t in zip(references, texts, strict=True)])
    lengths = np.array([len(r) for r in references])
    draws = np.random.default_rng(0).integers(len(errors), size=(1000, len(errors)))
    rates = errors[draws].sum(1) / lengths[draws].sum(1)
    return float(np.quantile(rates, 0.025)), float(np.quantile(rates, 0.975))


def trained(out: pathlib.Path, model: str, seed: int, anchor: int) -> tuple[torch.nn.Module, torch.nn.Module]:
    """The features and the head of one training run, rounded as the committed ones are."""
    encoder, head = Encoder(), Head(4 if model == "anchor" else 1)
    encoder.load_state_dict(torch.load(out / f"anchor-{seed if model == 'anchor' else anchor}.pt")["encoder"])
    head.load_state_dict(torch.load(out / f"{model}-{seed}.pt")["head"])
    round_to_half(encoder), round_to_half(head)
    return (encoder if model == "anchor" else PooledEncoder(encoder)).eval(), head.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--seeds", type=int, nargs="*", default=[], help="training runs to score for the spread")
    parser.add_argument("--anchor", type=int, default=1, help="the chosen anchor seed, which the pilots stand on")
    parser.add_argument("--models", nargs="*", choices=["anchor", "pilot"], default=["anchor", "pilot"])
    options = parser.parse_args()
    torch.set_num_threads(1)
    plain_attention()
    sets = test_sets(options.out / "data")
    encoder = load_encoder()
    chosen = {"anchor": (encoder, load_head("anchor-mini")), "pilot": (PooledEncoder(encoder), load_head("pilot-mini"))}
    print("| model | test | windows | CER | 95 % | seeds min..max | blank mass |\n|---|---|---|---|---|---|---|")
    for model in options.models:
        features, head = chosen[model]
        for name, windows in sets.items():
            references = [text for _, text in windows]
            score = evaluate(features, head, windows)
            if not any(references):
                wrong = sum(map(len, score.texts))
                print(f"| {model}-mini | {name} | {len(windows)} | {wrong} characters | | | {score.blank_mass:.3f} |")
                continue
            spread = [
                evaluate(*trained(options.out, model, seed, options.anchor), windows).cer for seed in options.seeds
            ]
            low, high = interval(references, score.texts)
            between = f"{min(spread):.3f}..{max(spread):.3f}" if spread else ""
            print(
                f"| {model}-mini | {name} | {len(windows)} | {score.cer:.3f} | {low:.3f}..{high:.3f} | {between} "
                f"| {score.blank_mass:.3f} |",
                flush=True,
            )
            if "klettres" in name:
                rate = cer([klettres.merged(r) for r in references], [klettres.merged(t) for t in score.texts])
                print(f"| {model}-mini | the same, e = ɛ and o = ɔ | {len(windows)} | {rate:.3f} | | | |")


if __name__ == "__main__":
    main()
