"""Trains anchor-mini, encoder and head together: python training/train_anchor.py --seed 1

Writes OUT/anchor-SEED.pt: {"encoder", "head": state dicts (f32), "epoch", "val_loss", "val_cer"} of the last step.
"""

import argparse
import pathlib
import time

import numpy as np
import torch

from mini import batches, schedule
from mini.decode import evaluate
from mini.encoder import Encoder
from mini.head import Head, plain_attention
from mini.loss import ctc_loss
from mini.sets import dense_windows, sparse_windows
from mini.store import Store

CLIPS_A_BATCH = 16
WINDOWS_A_BATCH = 2
STEPS_A_EPOCH = 500  # an epoch is only a unit of reporting


def window_share(step: int, steps: int) -> float:
    """How often a batch is of full windows: short clips teach the sounds fast, windows are what the product reads."""
    return 0.15 + 0.6 * step / steps


def validation_windows(folder: pathlib.Path, count: int) -> list[tuple[np.ndarray, str]]:
    store = Store(folder, "validation")
    return dense_windows(store, count, seed=7) + sparse_windows(store, count // 2, seed=8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--peak", type=float, default=1.5e-3)
    options = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    plain_attention()
    rng = np.random.default_rng(options.seed)
    train = Store(options.out / "data", "train")
    validation = validation_windows(options.out / "data", 16)
    encoder, head = Encoder(), Head(stride=4)
    parameters = [*encoder.parameters(), *head.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=0, betas=(0.9, 0.98), weight_decay=0.01)

    started, running = time.time(), []
    for step in range(options.steps):
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate(step, options.steps, 200, options.peak)
        if rng.random() < window_share(step, options.steps):
            batch = batches.window_batch(train, rng, WINDOWS_A_BATCH)
        else:
            batch = batches.clip_batch(train, rng, CLIPS_A_BATCH)
        with torch.autocast("cpu", torch.bfloat16):  # a third faster; weights, norms and the loss stay f32
            logits = head(encoder(batch.mel, batch.first), batch.first // batches.POSITION_STEP)
        loss = ctc_loss(logits.float(), batch.targets, batch.target_lengths)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        running.append(loss.item())
        if (step + 1) % STEPS_A_EPOCH == 0 or step + 1 == options.steps:
            encoder.eval(), head.eval()
            score = evaluate(encoder, head, validation)
            encoder.train(), head.train()
            epoch = -(-(step + 1) // STEPS_A_EPOCH)
            print(
                f"seed {options.seed} step {step + 1} train {np.mean(running):.4f} val_loss {score.loss:.4f} "
                f"val_cer {score.cer:.4f} {time.time() - started:.0f} s",
                flush=True,
            )
            running = []
            torch.save(
                {
                    "encoder": encoder.state_dict(),
                    "head": head.state_dict(),
                    "epoch": epoch,
                    "val_loss": score.loss,
                    "val_cer": score.cer,
                },
                options.out / f"anchor-{options.seed}.pt",
            )


if __name__ == "__main__":
    main()
