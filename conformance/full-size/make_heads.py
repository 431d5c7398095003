"""`python make_heads.py WORK`: heads of the real program's shapes with random weights, saved as torch.save does, and what torch makes of random features.

Leaves WORK/NAME.pt and WORK/NAME.{features,logits}.f32 (little-endian, row-major) for transformer and bilstm.
"""

import sys
from pathlib import Path

import torch
from torch import Tensor, nn

#: Counted on the real program's checkpoints.
PARAMETERS = {"transformer": 46_897_218, "bilstm": 5_420_610}

FRAMES = {"transformer": 1500, "bilstm": 375}

#: What fresh classifiers lack to give logits as large as trained ones do (a standard deviation of about 2).
LOGIT_GAIN = {"transformer": 2.5, "bilstm": 70.0}


class TransformerHead(nn.Module):
    """UnifiedCTCHead without its trajectory, memory and test-time parts: 1500 frames to 375."""

    def __init__(self) -> None:
        super().__init__()
        self.input_proj = nn.Sequential(nn.Linear(1280, 768), nn.GELU(), nn.Dropout(0.1))
        self.temporal_ds = nn.Sequential(nn.Conv1d(768, 768, 5, stride=4, padding=2), nn.GELU())
        self.pos_enc = nn.Parameter(torch.randn(1, 500, 768) * 0.1)
        layer = nn.TransformerEncoderLayer(768, 12, 3072, dropout=0.1, activation="gelu", batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 6)
        self.ln = nn.LayerNorm(768)
        self.output_proj = nn.Linear(768, 66)

    def forward(self, features: Tensor) -> Tensor:
        x = self.temporal_ds(self.input_proj(features).transpose(1, 2)).transpose(1, 2)
        x = self.encoder(x + self.pos_enc[:, : x.shape[1]])
        return self.output_proj(self.ln(x))


class BiLstmHead(nn.Module):
    """The first release's head: 375 frames stay 375."""

    def __init__(self) -> None:
        super().__init__()
        self.input_proj = nn.Linear(1280, 512)
        self.lstm = nn.LSTM(512, 256, num_layers=3, bidirectional=True, batch_first=True)
        self.output_proj = nn.Linear(512, 66)

    def forward(self, features: Tensor) -> Tensor:
        return self.output_proj(self.lstm(self.input_proj(features))[0])


def make(name: str, head: nn.Module, work: Path) -> None:
    head.eval()
    with torch.no_grad():
        # Copies of one layer would hide a swap of two, and weights of one in a norm a norm that is left out.
        for parameter in head.parameters():
            parameter.add_(0.02 * torch.randn_like(parameter))
        head.output_proj.weight.mul_(LOGIT_GAIN[name])
        features = torch.randn(1, FRAMES[name], 1280)
        logits = head(features)
    count = sum(parameter.numel() for parameter in head.parameters())
    assert count == PARAMETERS[name], f"{name}: {count} parameters, not {PARAMETERS[name]}"
    torch.save({"head_state": head.state_dict(), "lora_state": {}, "epoch": 3, "val_loss": 0.5}, work / f"{name}.pt")
    features.numpy().tofile(work / f"{name}.features.f32")
    logits.numpy().tofile(work / f"{name}.logits.f32")


if __name__ == "__main__":
    torch.manual_seed(20_26)
    folder = Path(sys.argv[1])
    make("transformer", TransformerHead(), folder)
    make("bilstm", BiLstmHead(), folder)
