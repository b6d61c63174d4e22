"""What the scripts beside this one share: folders, measured processes, rounds in which the sides take turns, tables.

CPU seconds are user and system of a command and its children; memory is that of the largest process among them.
"""
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT / os.environ.get("SHARED_DIR", "../shared")
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).absolute()
# Crates, programs and what cargo builds of them.
WORK = TARGET / "measured"


def measured(command, folder=ROOT, **variables):
    """-> CPU seconds, MB of the largest process"""
    WORK.mkdir(parents=True, exist_ok=True)
    env = dict(os.environ, CARGO_INCREMENTAL="0", CARGO_TARGET_DIR=str(WORK / "target"), **variables)
    with open(WORK / "log", "w+") as log:
        process = subprocess.Popen(list(map(str, command)), cwd=folder, env=env, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{log.read()[-4000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def rounds(sides, count, step):
    """-> for each side: the medians of what `step(side)` gives, column by column"""
    results = [[] for _ in sides]
    order, chance = list(zip(sides, results)), random.Random(1)
    for _ in range(count):
        # Who comes after whom matters: a large process empties the caches for the next one.
        chance.shuffle(order)
        for side, found in order:
            found.append(step(side))
    return [tuple(statistics.median(column) for column in zip(*found)) for found in results]


def found(program):
    """-> the path of a program, or None, and a word that it is skipped"""
    path = shutil.which(program)
    if not path:
        skip(f"{program} is not installed")
    return path and pathlib.Path(path).absolute()


def skip(why):
    print(f"skipped: {why}", file=sys.stderr, flush=True)


def head(*cells):
    row(*cells)
    row(*["---"] * len(cells))


def row(*cells):
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}"
