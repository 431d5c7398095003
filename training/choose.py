"""Ranks finished runs by validation loss: python training/choose.py anchor (or pilot)"""

import argparse
import pathlib

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=["anchor", "pilot"])
    parser.add_argument("--out", type=pathlib.Path, default="training/out")
    options = parser.parse_args()
    runs = [
        (torch.load(path)["val_loss"], torch.load(path)["val_cer"], path)
        for path in options.out.glob(f"{options.model}-[1-9].pt")
    ]
    for loss, rate, path in sorted(runs):
        print(f"{path.stem}: validation loss {loss:.4f}, CER {rate:.4f}")


if __name__ == "__main__":
    main()
