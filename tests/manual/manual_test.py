#!/usr/bin/env python3
"""Checks that each command has its manual page, and that page and --help name the same options.

    manual_test.py PROGRAM MANUAL_FOLDER
"""
import pathlib
import re
import subprocess
import sys

OPTION_LINE = re.compile(r"^  +-.*", re.MULTILINE)
LONG_OPTION = re.compile(r"--[a-z][a-z0-9-]*")


def help_text(program, command):
    return subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True).stdout


def commands(program):
    """The names under "Subcommands:" of the program's help."""
    listed = help_text(program, []).split("Subcommands:")[1].split("\n\n")[0]
    return re.findall(r"^  ([a-z]+)", listed, re.MULTILINE)


def listed_options(text):
    """The long options that help lists, each at the head of its line; not those of its examples."""
    heads = (line.split("  ")[1] for line in OPTION_LINE.findall(text))
    return {option for head in heads for option in LONG_OPTION.findall(head)}


def options_of(program, command):
    """All long options of a command, its own subcommands' included."""
    text = help_text(program, [command])
    found = listed_options(text)
    if "Subcommands:" in text:
        for sub in re.findall(r"^  ([a-z]+)", text.split("Subcommands:")[1], re.MULTILINE):
            found |= listed_options(help_text(program, [command, sub]))
    return found - {"--help"}


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    wrong = []
    names = commands(program)
    if not names:
        wrong.append("the help lists no command")
    for name in names:
        page = folder / f"sitmap-{name}.md"
        if not page.exists():
            wrong.append(f"{name}: no manual page {page.name}")
            continue
        text = page.read_text(encoding="utf-8")
        documented = set(re.findall(r"^\*\*.*(--[a-z][a-z0-9-]*)\*\*", text, re.MULTILINE))
        real = options_of(program, name)
        wrong += [f"{name}: {option} is not in {page.name}" for option in sorted(real - documented)]
        wrong += [f"{name}: {page.name} tells of {option}, which does not exist" for option in sorted(documented - real)]
        if f"sitmap-{name}" not in (folder / "sitmap.md").read_text(encoding="utf-8"):
            wrong.append(f"{name}: not in sitmap.md")
    print("\n".join(wrong) or f"{len(names)} commands, each with its page")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
