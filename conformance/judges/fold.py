"""The demo models' weights with rotations folded in, by the text of docs/quantization.md: dense matrices in double precision, no code of ours."""

import re

import numpy as np

from .rotation import hadamard_matrix, regular_matrix

Weights = dict[str, np.ndarray]


def fold_source(role: str, source: Weights, rows: list[dict]) -> Weights:
    """The source's weights as they were quantized, where the manifest says that a rotation was folded into them."""
    rotations = {row["tensor"]: row["rotation"] for row in rows if row.get("rotation", {}).get("where") == "folded"}
    folded = {name: value.astype(np.float64) for name, value in source.items()}
    for name in rotations:
        if role == "encoder" and (block := re.fullmatch(r"(.*)\.attn\.out\.weight\.T", name)):
            fold_block(folded, block[1], rotations)
        if role == "head" and (block := re.fullmatch(r"(.*)\.self_attn\.out_proj\.weight", name)):
            fold_values(folded, block[1], rotations[name])
    return folded


def fold_block(weights: Weights, block: str, rotations: dict[str, dict]) -> None:
    """A pre-norm block whose weights are [inputs, outputs]: frames are rows, x becomes x M^T."""
    query, out = f"{block}.attn.query.weight.T", f"{block}.attn.out.weight.T"
    stream = diagonal(rotations[query], weights[query].shape[0])
    values = diagonal(rotations[out], weights[out].shape[0])
    for norm, readers in {"attn_ln": ["attn.query", "attn.key", "attn.value"], "mlp_ln": ["mlp.0"]}.items():
        for reader in readers:
            name = f"{block}.{reader}.weight.T"
            assert rotations[name] == rotations[query], name
            weights[name] = stream @ (weights[f"{block}.{norm}.weight"][:, None] * weights[name])
    weights[f"{block}.attn.value.weight.T"] = weights[f"{block}.attn.value.weight.T"] @ values.T
    weights[out] = values @ weights[out] @ stream.T
    weights[f"{block}.mlp.2.weight.T"] = weights[f"{block}.mlp.2.weight.T"] @ stream.T


def fold_values(weights: Weights, layer: str, rotation: dict) -> None:
    """torch's attention, its weights [outputs, inputs] and q, k and v in one: values are the last third."""
    projection, out = f"{layer}.self_attn.in_proj_weight", f"{layer}.self_attn.out_proj.weight"
    values = diagonal(rotation, weights[out].shape[1])
    query_and_key, value = np.split(weights[projection], [2 * len(values)])
    weights[projection] = np.concatenate([query_and_key, values @ value])
    weights[out] = weights[out] @ values.T


def diagonal(rotation: dict, width: int) -> np.ndarray:
    """One matrix for every block of channels."""
    make = {"hadamard": hadamard_matrix, "regular-hadamard": regular_matrix}[rotation["kind"]]
    return np.kron(np.eye(width // rotation["block"]), make(rotation["block"], rotation["seed"]))
