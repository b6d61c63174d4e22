#!/usr/bin/env python3
"""What a generated crate costs before it runs: to generate, to check, to build. Beside openapi-to-rust's.

    tests/benches/compile.py [--rounds 5] [--peer openapi-to-rust] [--full] [--resource NAME]...

The documents are DigitalOcean's whole one and the part of it below /v2/gen-ai. They lie in SHARED_DIR (default: ../shared
beside the workspace), with `peers/subset.py`, which cuts the part out (and needs PyYAML), and `peers/o2r_gen.py`, which
makes a crate of what the peer writes. The peer: `cargo install openapi-to-rust --version 0.23.0`; without it there are
only our rows.

Check and build are of the crate alone, its dependencies being built, after a touch of its lib.rs, with
CARGO_INCREMENTAL=0. CPU seconds are user and system of the command and its children; memory is that of the largest
process among them. The sides take turns in each round; the figures are medians.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT / os.environ.get("SHARED_DIR", "../shared")
FULL = SHARED / "corpus/digitalocean-full.yaml"
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).absolute()
WORK = TARGET / "measured"


def measured(command, folder=ROOT):
    """-> CPU seconds, MB of the largest process"""
    env = dict(os.environ, CARGO_INCREMENTAL="0", CARGO_TARGET_DIR=str(WORK / "target"))
    with open(WORK / "log", "w+") as log:
        process = subprocess.Popen(list(map(str, command)), cwd=folder, env=env, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{log.read()[-4000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Ours:
    name = "ours"

    def __init__(self):
        subprocess.run(["cargo", "build", "--release", "-p", "xtask"], cwd=ROOT, check=True)
        self.binary = TARGET / "release/openapi-sdkgen"

    def generate(self, spec, crate):
        shutil.rmtree(crate, ignore_errors=True)
        names = ["--spec", spec, "--out", crate, "--name", crate.name, "--runtime", ROOT / "runtime"]
        return measured([self.binary, "codegen", *names])


class Peer:
    def __init__(self, command):
        self.command = command
        version = subprocess.run([command, "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout
        self.name = " ".join(version.split())

    def generate(self, spec, crate):
        """The first run makes the crate; what is measured is the generator alone."""
        if not crate.exists():
            path = f"{pathlib.Path(self.command).parent}{os.pathsep}{os.environ['PATH']}"
            script = [sys.executable, SHARED / "peers/o2r_gen.py", spec, crate, crate.name]
            subprocess.run(script, check=True, env=dict(os.environ, PATH=path), capture_output=True)
            with open(crate / "Cargo.toml", "a") as manifest:
                manifest.write("\n[workspace]\n")
        return measured([self.command, "generate", "--config", crate / "openapi-to-rust.toml"], crate)


def compiled(crate, verb, resource=None):
    (crate / "src/lib.rs").touch()
    alone = ["--no-default-features", "--features", f"rustls,{resource}"] if resource else []
    return measured(["cargo", verb, "--lib", "--quiet", *alone], crate)


def lines(crate):
    return sum(text.count(b"\n") for text in (path.read_bytes() for path in (crate / "src").rglob("*.rs")))


def rlib(crate):
    return (WORK / "target/debug" / f"lib{crate.name}.rlib").stat().st_size / 1e6


def rounds(sides, count, step):
    """-> for each side: median CPU seconds, median MB"""
    results = [[] for _ in sides]
    for _ in range(count):
        for side, found in zip(sides, results):
            found.append(step(side))
    return [tuple(statistics.median(column) for column in zip(*found)) for found in results]


def report(title, sides, figures, extra=lambda side: ""):
    for side, (cpu, memory) in zip(sides, figures):
        ratio = f"{cpu / figures[-1][0]:.2f}; {memory / figures[-1][1]:.2f}" if len(sides) > 1 else ""
        print(f"| {title} | {side.name} | {cpu:.2f} | {memory:.0f} | {ratio} | {extra(side)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer", default="openapi-to-rust", help="the peer's binary")
    parser.add_argument("--full", action="store_true", help="check and build the whole document's crates too")
    parser.add_argument("--resource", action="append", default=[], help="a resource of it that is checked and built alone")
    args = parser.parse_args()
    if not FULL.is_file():
        sys.exit(f"skipped: SHARED_DIR has no {FULL.name}")
    # What cargo built of the dependencies is worth keeping.
    for crate in WORK.glob("*_*"):
        shutil.rmtree(crate)
    WORK.mkdir(parents=True, exist_ok=True)
    sides = [Ours()]
    if peer := shutil.which(args.peer):
        sides.append(Peer(str(pathlib.Path(peer).absolute())))
    else:
        print(f"skipped: {args.peer} is not installed", file=sys.stderr)

    part = WORK / "part.yaml"
    subset = [sys.executable, SHARED / "peers/subset.py", FULL, part, "--prefix", "/v2/gen-ai"]
    subprocess.run(subset, check=True, stdout=subprocess.DEVNULL)

    print(f"Load average at the start: {os.getloadavg()[0]:.1f}. Medians of {args.rounds} rounds.\n")
    print("| what | by | CPU s | MB | ratios to the last | |\n| --- | --- | --- | --- | --- | --- |")
    for document, spec in (("gen-ai", part), ("full", FULL)):
        crate = lambda side: WORK / f"{'ours' if isinstance(side, Ours) else 'peer'}_{document.replace('-', '_')}"
        made = rounds(sides, args.rounds, lambda side: side.generate(spec, crate(side)))
        report(f"generate {document}", sides, made, lambda side: f"{lines(crate(side)):,} lines")
        if document == "full" and not args.full:
            continue
        for verb in ("check", "build"):
            for side in sides:
                compiled(crate(side), verb)
            size = (lambda side: f"rlib {rlib(crate(side)):.1f} MB") if verb == "build" else (lambda side: "")
            report(f"{verb} {document}", sides, rounds(sides, args.rounds, lambda side: compiled(crate(side), verb)), size)
    for verb in ("check", "build") if args.resource else ():
        step = lambda resource: compiled(WORK / "ours_full", verb, resource)
        for resource in (resources := [None, *args.resource]):
            step(resource)
        for resource, (cpu, memory) in zip(resources, rounds(resources, args.rounds, step)):
            print(f"| {verb} full, {resource or 'all resources'} | ours | {cpu:.2f} | {memory:.0f} | | |", flush=True)
    print(f"\nLoad average at the end: {os.getloadavg()[0]:.1f}")


main()
