#!/usr/bin/env python3
"""What a generated crate costs before it runs: to generate, to check, to build, itself and with a program that uses it.
Beside the peers' (generators.py).

    tests/benches/compile.py [--rounds 5] [--only gen_ai|full]

Check and build are of the crate alone, its dependencies being built, after a touch of its lib.rs, with
CARGO_INCREMENTAL=0 and default features. The sides take turns in each round; the figures are medians.
"""
import argparse

import generators
import programs
from measure import WORK, head, measured, ratio, rounds, row

TITLES = {"gen_ai": "Gen-AI (119 operations)", "full": "the whole document (659)"}
# One resource of each, to be compiled alone.
RESOURCES = {"gen_ai": "indexing-jobs", "full": "droplets"}


def compiled(side, document, verb, resource=None):
    """-> CPU seconds, MB"""
    crate = side.crate(document)
    (crate / "src/lib.rs").touch()
    alone = ["--no-default-features", "--features", f"rustls,{resource}"] if resource else []
    return measured(["cargo", verb, "--lib", "--quiet", *alone], crate)


def rlib(side, document):
    return (WORK / "target/debug" / f"lib{side.crate(document).name}.rlib").stat().st_size / 1e6


def lines(side, document):
    files = (side.crate(document) / "src").rglob("*.rs")
    return sum(path.read_bytes().count(b"\n") for path in files)


def generating(sides, documents, count):
    head("generate", "by", "CPU s", "MB", "ours to it: CPU", "MB")
    for document, spec in documents.items():
        made = rounds(sides, count, lambda side: side.generate(document, spec))
        (our_cpu, our_memory), *_ = made
        for side, (cpu, memory) in zip(sides, made):
            ratios = ("", "") if side is sides[0] else (f"{our_cpu / cpu:.3f}", ratio(our_memory, memory))
            row(TITLES[document], side.name, f"{cpu:.2f}", f"{memory:.0f}", *ratios)


def compiling(sides, documents, count):
    names = [name for side in sides for name in (f"{side.name}, CPU s", "MB")]
    head("compile", *names, *["ratio, CPU", "ratio, MB"] * (len(sides) - 1))
    for document in documents:
        for verb in ("check", "build"):
            for side in sides:
                compiled(side, document, verb)
            made = rounds(sides, count, lambda side: compiled(side, document, verb))
            figures = [text for cpu, memory in made for text in (f"{cpu:.1f}", f"{memory:.0f}")]
            row(f"`cargo {verb}` of {TITLES[document]}", *figures, *against(made))
        sizes = [rlib(side, document) for side in sides]
        row("rlib of it, MB", *[text for size in sizes for text in ("", f"{size:.1f}")], *against([(0, size) for size in sizes]))
        row("lines of it", *[text for side in sides for text in ("", f"{lines(side, document):,}")], *["", ""] * (len(sides) - 1))


def alone(ours, documents, count):
    head("a resource alone", "check, CPU s", "MB", "of all", "build, CPU s", "MB", "of all", "rlib MB")
    for document in documents:
        resource, figures = RESOURCES[document], []
        for verb in ("check", "build"):
            for feature in (None, resource):
                compiled(ours, document, verb, feature)
            whole, part = rounds([None, resource], count, lambda feature: compiled(ours, document, verb, feature))
            figures += [f"{part[0]:.1f}", f"{part[1]:.0f}", ratio(part[0], whole[0])]
        # Who was last is by chance.
        compiled(ours, document, "build", resource)
        row(f"`{resource}` of {TITLES[document]}", *figures, f"{rlib(ours, document):.1f}")


def calling(peer, count):
    *sides, _ = programs.written(peer)
    head("`cargo build` of a program that calls", *(f"{number} of 119, CPU s" for number in programs.COUNTS))
    for side in sides:
        for number in programs.COUNTS:
            side.rebuild(number)
    made = [rounds(sides, count, lambda side: side.rebuild(number)) for number in programs.COUNTS]
    for side, figures in zip(sides, zip(*made)):
        row(side.title, *(f"{cpu:.2f}" for cpu, _ in figures))


def against(made):
    (cpu, memory), *theirs = made
    return [text for other in theirs for text in (ratio(cpu, other[0]) if cpu else "", ratio(memory, other[1]))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=TITLES, help="this document alone")
    args = parser.parse_args()
    documents = generators.documents()
    documents = {name: spec for name, spec in documents.items() if args.only in (None, name)}
    if not documents:
        return
    ours, peer = [generators.Ours()], generators.peer()
    for side in ours + peer:
        for document in documents:
            generators.put_aside(side.crate(document))
    generating(ours + peer + generators.others(), documents, args.rounds)
    print()
    compiling(ours + peer, documents, args.rounds)
    print()
    alone(*ours, documents, args.rounds)
    if "gen_ai" in documents:
        print()
        calling(peer, args.rounds)


if __name__ == "__main__":
    main()
