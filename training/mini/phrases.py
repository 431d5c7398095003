"""The texts of the committed clips, in Latin orthography. Every word is from bambara-words.txt; the phrases were
strung together for the test and checked by no speaker."""

HELLO = {"hello.wav": "bamanan kan kalan", "hello-2.wav": "denmisɛn bɛ taa lakɔli la"}
SPARSE = "sini karamɔgɔ bɛ na dugu kɔnɔ"
DENSE = [
    "muso bɛ dumuni sɔrɔ bi",
    "misi fila ka saga naani ye sira kan",
    "sanji bɛ na jamana kɔnɔ sisan",
    "kalanden bɛ kuma fɔ karamɔgɔ ye",
    "bamako ye mali dugu ye",
    "den kelen taa na kɛnɛ kan",
]
