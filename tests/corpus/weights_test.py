#!/usr/bin/env python3
"""Trains the weights anew and compares them with those that are kept.

    weights_test.py TRAINER DATA SHARED KEPT

On the machine that they were made on the bytes are equal; elsewhere the last digit may differ, so that a weight may lie
0.02 off. Fails where reading has changed since and nobody has trained (geodata/models/README.md has the command).
Skipped (exit 77) where SHARED or the gazetteer is not there.
"""
import pathlib, subprocess, sys, tempfile

SKIPPED = 77
NEAR = 0.02


def weights_of(file):
    """{(part, name, value): weight}"""
    lines = [line.split("\t") for line in file.read_text().splitlines() if line and not line.startswith("#")]
    return {tuple(line[:-1]): float(line[-1]) for line in lines}


def main():
    trainer, data, shared, kept = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    corpora = [shared / "corpora" / name for name in ("lgl.jsonl", "geowebnews.jsonl")]
    if not all(file.exists() for file in (*corpora, data / "sitmap.gazetteer")):
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "geoparse.tsv"
        subprocess.run([trainer, data, *corpora, "-o", made], check=True, stdout=subprocess.DEVNULL)
        new, old = weights_of(made), weights_of(kept)
        same = made.read_bytes() == kept.read_bytes()
    apart = [key for key in new.keys() | old.keys() if key not in new or key not in old or abs(new[key] - old[key]) > NEAR]
    print(f"{len(new)} weights, {'the same bytes' if same else f'{len(apart)} of them apart'}")
    for key in sorted(apart)[:5]:
        print("  ", *key, "kept", old.get(key), "trained", new.get(key))
    return 1 if apart else 0


if __name__ == "__main__":
    sys.exit(main())
