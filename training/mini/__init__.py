"""Small, honest models for Balafon: synthetic N'Ko speech, a Whisper-shaped encoder and two CTC heads."""
