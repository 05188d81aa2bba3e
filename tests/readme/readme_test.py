#!/usr/bin/env python3
"""Runs the commands that the README tells to try, as they stand there.

    readme_test.py PROGRAM README
"""
import pathlib
import shlex
import subprocess
import sys
import tempfile


def commands(readme):
    lines = readme.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.startswith("    sitmap ")]


def main():
    program, readme = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    told = commands(readme)
    failed = 0 if told else 1
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "examples").symlink_to(readme.parent / "examples")
        for command in told:
            words = [program, *shlex.split(command)[1:]]
            ran = subprocess.run(words, cwd=folder, capture_output=True, check=False)
            wrong = ran.returncode != 0 or ran.stderr
            failed += bool(wrong)
            print(f"{command}: exit {ran.returncode}" + (f", {ran.stderr.decode()}" if wrong else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
