#!/usr/bin/env python3
"""How large a program is that uses a generated crate, how it grows with each operation, and what it depends on.

    tests/benches/size.py

Release binaries, stripped, with default features, of the programs in programs.py: beside openapi-to-rust's (see
generators.py), and beside bare reqwest with structs by hand. Sizes and packages do not depend on the machine, so one
round is enough.
"""
import argparse

import generators
import programs
from measure import head, row


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    sides = programs.made(generators.peer())
    if not sides:
        return
    head("a program that calls", *(f"{count} of 119, kB" for count in programs.COUNTS), "each further one, kB", "packages")
    for side in sides:
        sizes = {count: side.binary(count).stat().st_size / 1e3 for count in side.mains}
        first, last = min(sizes), max(sizes)
        growth = f"{(sizes[last] - sizes[first]) / (last - first):.1f}" if last > first else ""
        row(side.title, *(f"{sizes[count]:,.0f}" if count in sizes else "" for count in programs.COUNTS), growth, len(side.packages()))


if __name__ == "__main__":
    main()
