#!/usr/bin/env python3
"""Counts instructions and allocations of one decoding, one request, one call, one generation, and compares them with counts.json.

    tests/benches/counts.py [--update] [--tolerance 5]

It needs valgrind. Counts do not depend on what else the machine does, only on the code, the compiler and the libraries:
a figure that grew by more than the tolerance (per cent) is a failure, exit status 1. `--update` writes the new figures.
Each is the difference between two runs of benches/counted.rs, divided by the rounds that lie between them.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from measure import head, row, skip
from rounds import build

HERE = pathlib.Path(__file__).resolve().parent
BASELINE = HERE / "counts.json"
# What is counted, and how many rounds of it.
WORK = {
    "decode-job": 200, "decode-job-by-hand": 200, "decode-list": 1, "decode-list-by-hand": 1,
    "encode-job": 200, "encode-job-by-hand": 200,
    "build-get": 200, "build-get-by-hand": 200, "build-post": 200, "build-post-by-hand": 200,
    "call": 200, "call-by-hand": 200,
    "generate": 1,
}


def valgrind(tool, pattern, *command):
    options = ["--callgrind-out-file=/dev/null"] if tool == "callgrind" else ["--dhat-out-file=/dev/null"]
    run = subprocess.run(["valgrind", f"--tool={tool}", *options, *command], stderr=subprocess.PIPE, text=True, cwd=HERE.parent)
    found = re.search(pattern, run.stderr)
    if run.returncode or not found:
        sys.exit(f"valgrind --tool={tool} {' '.join(command)}: {run.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def count(program, name, rounds):
    """-> instructions, allocations of one round"""
    result = []
    for tool, pattern in (("callgrind", r"Collected : (\d+)"), ("dhat", r"Total:\s+[\d,]+ bytes in ([\d,]+) blocks")):
        first, last = (valgrind(tool, pattern, program, name, str(times)) for times in (1, 1 + rounds))
        result.append(round((last - first) / rounds))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--tolerance", type=float, default=5)
    args = parser.parse_args()
    known = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if not shutil.which("valgrind"):
        return skip("valgrind is not installed")
    program, found, worse = build("counted"), {}, []
    head("what", "instructions", "allocations", "instructions, by hand", "allocations, by hand")
    for name, rounds in WORK.items():
        found[name] = count(program, name, rounds)
        for what, now, before in zip(("instructions", "allocations"), found[name], known.get(name, found[name])):
            if "by-hand" not in name and now > before * (1 + args.tolerance / 100):
                worse.append(f"{name}: {now:,} {what}, {before:,} before")
        own = name.removesuffix("-by-hand")
        if own != name or f"{name}-by-hand" not in WORK:
            ours, theirs = found[own], found[name] if own != name else ("", "")
            row(own, *(f"{n:,}" if n != "" else "" for n in (*ours, *theirs)))
    if args.update:
        BASELINE.write_text(json.dumps(found, indent=2) + "\n")
    elif worse:
        sys.exit("more than before:\n" + "\n".join(worse))


if __name__ == "__main__":
    main()
