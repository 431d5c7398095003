"""Trains pilot-mini's head on the chosen, frozen encoder: python training/train_pilot.py --anchor 1 --seed 1

The features are the encoder's (rounded to float16), averaged by four: (375, 128) a window, as the pilot's export gives
them. The encoder never changes, so its features are computed once for a pool of full windows and kept as float16.
Writes OUT/pilot-SEED.pt: {"head": state dict (f32), "epoch", "val_loss", "val_cer"}.
"""

import argparse
import pathlib
import time

import numpy as np
import torch

from mini import batches, schedule
from mini.decode import evaluate
from mini.encoder import Encoder, PooledEncoder
from mini.export import round_to_half
from mini.head import Head, plain_attention
from mini.logmel import log_mel
from mini.loss import ctc_loss
from mini.nko import class_indices
from mini.store import Store
from train_anchor import validation_windows

BATCH = 8
STEPS_A_EPOCH = 500
POOL_SEED = 40_000


def frozen_features(out: pathlib.Path, anchor: int) -> PooledEncoder:
    encoder = Encoder()
    encoder.load_state_dict(torch.load(out / f"anchor-{anchor}.pt", weights_only=True)["encoder"])
    round_to_half(encoder)
    return PooledEncoder(encoder.eval())


@torch.no_grad()
def feature_pool(out: pathlib.Path, anchor: int, windows: int) -> tuple[np.ndarray, list[str]]:
    """(windows, 375, 128) float16 and the texts; the same for every seed, kept in OUT."""
    path = out / f"pilot-pool-{anchor}-{windows}.npz"
    if not path.exists():
        features, store, rng = (
            frozen_features(out, anchor),
            Store(out / "data", "train"),
            np.random.default_rng(POOL_SEED),
        )
        rows, texts = np.empty((windows, 375, 128), np.float16), []
        for at in range(windows):
            wave, text = batches.window(store, rng)
            rows[at] = features(log_mel(torch.from_numpy(wave)[None]))[0].half().numpy()
            texts.append(text)
        np.savez(path, rows=rows, texts=np.array(texts))
    stored = np.load(path)
    return stored["rows"], stored["texts"].tolist()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--anchor", type=int, required=True, help="the chosen seed of the encoder")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--windows", type=int, default=1200)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--peak", type=float, default=1e-3)
    options = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    plain_attention()
    rng = np.random.default_rng(options.seed)
    rows, texts = feature_pool(options.out, options.anchor, options.windows)
    indices = [torch.tensor(class_indices(text), dtype=torch.long) for text in texts]
    features = frozen_features(options.out, options.anchor)
    validation = validation_windows(options.out / "data", 16)
    head = Head(stride=1)
    for layer in head.encoder.layers:
        layer.self_attn.dropout = 0.0  # torch's fused attention on a CPU has none, and is far faster on 375 frames
    optimizer = torch.optim.AdamW(head.parameters(), lr=0, betas=(0.9, 0.98), weight_decay=0.01)

    started, running = time.time(), []
    for step in range(options.steps):
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate(step, options.steps, 100, options.peak)
        chosen = rng.integers(len(texts), size=BATCH)
        with torch.autocast("cpu", torch.bfloat16):
            logits = head(torch.from_numpy(rows[chosen]).float())
        lengths = torch.tensor([len(indices[at]) for at in chosen])
        loss = ctc_loss(logits.float(), torch.cat([indices[at] for at in chosen]), lengths)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimizer.step()
        running.append(loss.item())
        if (step + 1) % STEPS_A_EPOCH == 0 or step + 1 == options.steps:
            head.eval()
            score = evaluate(features, head, validation)
            head.train()
            print(
                f"seed {options.seed} step {step + 1} train {np.mean(running):.4f} val_loss {score.loss:.4f} "
                f"val_cer {score.cer:.4f} {time.time() - started:.0f} s",
                flush=True,
            )
            running = []
            epoch = -(-(step + 1) // STEPS_A_EPOCH)
            run = {"head": head.state_dict(), "epoch": epoch, "val_loss": score.loss, "val_cer": score.cer}
            torch.save(run, options.out / f"pilot-{options.seed}.pt")


if __name__ == "__main__":
    main()
