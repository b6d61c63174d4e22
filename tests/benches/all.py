#!/usr/bin/env python3
"""Runs every script beside this one and prints their tables, as BENCHMARKS.md has them.

    tests/benches/all.py [--rounds 5] [--python PYTHON] [--update] [SCRIPT...]

What is not installed is skipped, with a word on standard error: the peers (generators.py), valgrind, the Python SDK, the
documents in SHARED_DIR. `--update` writes each table in the place of the one in BENCHMARKS.md that has the same first row,
and the date if all are run; a table that is skipped stays as it was. Five rounds of everything take about half an hour on two idle cores.
"""
import argparse
import datetime
import os
import pathlib
import platform
import re
import subprocess
import sys

from measure import ROOT

HERE = pathlib.Path(__file__).resolve().parent
PAGE = ROOT / "BENCHMARKS.md"
# In the order of the page, and the options that each takes.
SCRIPTS = {
    "compile.py": ("rounds",),
    "size.py": (),
    "start.py": ("rounds", "python"),
    "rounds.py": ("rounds",),
    "counts.py": (),
    "linear.py": (),
    "corpus.py": (),
}
TABLE = re.compile(r"^\|.*\n(?:\|.*(?:\n|\Z))+", re.MULTILINE)


def run(script, options):
    """-> what it printed, shown as it came; its exit status"""
    command = [sys.executable, "-u", HERE / script, *options]
    print(f"\n{script}\n", flush=True)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        text += line
    return text, process.wait()


def first_row(table):
    return table.split("\n", 1)[0]


def update(page, text):
    """-> the page with the tables of this text, and whether it had a place for each"""
    complete = True
    for table in TABLE.findall(text):
        same = [old for old in TABLE.findall(page) if first_row(old) == first_row(table)]
        if len(same) == 1:
            page = page.replace(same[0], table.rstrip("\n") + "\n")
        else:
            complete = False
            print(f"{PAGE.name} has {len(same)} tables that begin with {first_row(table)}", file=sys.stderr)
    return page, complete


def machine():
    compiler = subprocess.run(["rustc", "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()[1]
    return f"{datetime.date.today()}, {os.cpu_count()} cores ({platform.machine()}), rustc {compiler}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default="python3", help="a Python that has the package gradient")
    parser.add_argument("--update", action="store_true", help="write the tables into BENCHMARKS.md")
    parser.add_argument("scripts", nargs="*", metavar="SCRIPT", help="these alone")
    args = parser.parse_args()
    if unknown := set(args.scripts) - set(SCRIPTS):
        parser.error(f"no such script: {', '.join(sorted(unknown))}; there are {', '.join(SCRIPTS)}")
    failed = []
    print(f"Measured on {machine()}; medians of {args.rounds} rounds; load {os.getloadavg()[0]:.1f} at the start.")
    for script in args.scripts or SCRIPTS:
        options = [part for name in SCRIPTS[script] for part in (f"--{name}", str(getattr(args, name)))]
        text, status = run(script, options)
        if status:
            failed.append(script)
        elif args.update:
            page, complete = update(PAGE.read_text(), text)
            failed += [] if complete else [script]
            PAGE.write_text(page)
    if args.update and not args.scripts:
        measured = f"Measured on {machine()}; medians of {args.rounds} rounds; every table by one command:"
        PAGE.write_text(re.sub(r"^Measured on [^:]*:", measured, PAGE.read_text(), count=1, flags=re.MULTILINE))
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
