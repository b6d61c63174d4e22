#!/usr/bin/env python3
"""Whether the time of generating grows with the number of operations and no faster: DigitalOcean's document in SHARED_DIR,
cut, or with its paths repeated (linear.rs). The last column must not fall.

    tests/benches/linear.py
"""
import argparse

from generators import FULL
from measure import head, row, skip
from rounds import build, run


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    if not FULL.is_file():
        return skip(f"SHARED_DIR has no {FULL.name}")
    found, _ = run(build("in-process"), "linear")
    head("operations", "seconds", "operations per second")
    for (*_, count), seconds in sorted(found.items(), key=lambda pair: int(pair[0][-1])):
        row(f"{int(count):,}", f"{seconds:.2f}", f"{int(count) / seconds:,.0f}")


if __name__ == "__main__":
    main()
