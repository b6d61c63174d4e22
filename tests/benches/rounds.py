#!/usr/bin/env python3
"""Runs the benchmarks of `cargo bench` several times and prints the medians, and the ratio to what is written by hand.

    tests/benches/rounds.py [--rounds 5]

One round measures each side once, so that a machine that slows down slows down both. Calls are measured in processes of
their own, whose CPU time (user and system, the server's included) is divided by the calls; beside them are those of the
peer's client (see generators.py; it also needs PyYAML), by calls_peer.rs.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess

import generators
from measure import ROOT, WORK, head, measured, row, skip

TESTS = pathlib.Path(__file__).resolve().parent.parent
UNITS = {"ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1.0}
# What stands beside what: title, module, ours, by hand.
PAIRS = [
    ("decode a job", "json", "decode_job_generated", "decode_job_derived"),
    ("decode a job, keys in reverse order", "json", "decode_backwards_generated", "decode_backwards_derived"),
    ("decode a list of 10 MB", "json", "decode_list_generated", "decode_list_derived"),
    ("encode a job", "json", "encode_job_generated", "encode_job_derived"),
    ("encode a list of 10 MB", "json", "encode_list_generated", "encode_list_derived"),
    ("build a POST with a body", "request", "create_generated", "create_reqwest"),
    ("build a GET", "request", "retrieve_generated", "retrieve_reqwest"),
]
ALONE = [("generate `spec/`", "codegen", "spec"), ("generate DigitalOcean's document", "codegen", "digitalocean_full")]
TASKS = (1, 32)
PEER = """[package]
name = "calls_peer"
version = "0.1.0"
edition = "2024"

[workspace]

[dependencies]
peer_gen_ai = { path = "../peer_gen_ai" }
tokio = { version = "1", features = ["rt-multi-thread"] }
"""
# As in call.rs: batches, and calls of each task in one batch.
BATCHES, CALLS = 40, 250


def build(name):
    """-> the binary of this benchmark"""
    command = ["cargo", "bench", "-p", "tests", "--bench", name, "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=TESTS, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    built = (json.loads(line) for line in lines)
    return next(one["executable"] for one in built if one.get("executable") and one["target"]["name"] == name)


def run(binary, *filters):
    """-> {(module, …, name): median in seconds}, CPU seconds of the process"""
    text, cpu = ended(
        subprocess.Popen([binary, "--bench", *filters], cwd=TESTS, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    )
    return medians(text), cpu


def ended(process):
    """-> what the process printed, its CPU seconds"""
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{process.args[0]}: exit status {process.returncode}\n{text}")
    return text, usage.ru_utime + usage.ru_stime


def medians(text):
    found, path = {}, []
    for line in text.splitlines():
        match = re.match(r"^((?:│  |   )*)[├╰]─ (\S+)(.*)$", line)
        if not match:
            continue
        del path[len(match[1]) // 3:]
        path.append(match[2])
        times = re.findall(r"([\d.]+) (ns|µs|ms|s)\b", match[3])
        if len(times) >= 3:
            found[tuple(path)] = float(times[2][0]) * UNITS[times[2][1]]
    return found


def shown(seconds):
    unit, size = next((pair for pair in UNITS.items() if seconds < pair[1] * 1000), ("s", 1.0))
    return f"{seconds / size:.3g} {unit}"


def table(rounds, runs):
    middle = lambda key: statistics.median(run[key] for run in runs)
    print(f"\nMedians of {rounds} rounds.\n")
    head("what", "ours", "by hand", "ratio", "ratios of the rounds")
    for title, module, ours, theirs in PAIRS:
        ours, theirs = (module, ours), (module, theirs)
        ratios = sorted(run[ours] / run[theirs] for run in runs)
        a, b = middle(ours), middle(theirs)
        row(title, shown(a), shown(b), f"{a / b:.2f}", f"{ratios[0]:.2f}–{ratios[-1]:.2f}")
    for title, module, name in ALONE:
        known = all((module, name) in run for run in runs)
        row(title, shown(middle((module, name))) if known else "skipped: no document", "", "", "")


def peer():
    """-> a program that makes the same calls through the peer's client, and the body of their answers; or nothing"""
    sides, document = generators.peer(), generators.documents().get("gen_ai")
    if not sides or not document:
        return None
    try:
        import yaml
    except ImportError:
        return skip("PyYAML is not installed")
    sides[0].generate("gen_ai", document)
    folder = WORK / "calls_peer"
    (folder / "src").mkdir(parents=True, exist_ok=True)
    shutil.copy(TESTS / "benches/calls_peer.rs", folder / "src/main.rs")
    shutil.copy(TESTS / "benches/server.rs", folder / "src/server.rs")
    # The same versions on all sides.
    shutil.copy(ROOT / "Cargo.lock", folder)
    (folder / "Cargo.toml").write_text(PEER)
    measured(["cargo", "build", "--release", "--quiet"], folder)
    operation = yaml.safe_load((ROOT / "spec/openapi.yaml").read_text())["paths"]["/v2/gen-ai/indexing_jobs"]["post"]
    example = operation["responses"]["200"]["content"]["application/json"]["example"]
    return WORK / "target/release/calls_peer", json.dumps(example, separators=(",", ":"))


def run_peer(program, body, tasks):
    """-> seconds of a batch, CPU seconds of the process"""
    command = [program, str(tasks), str(BATCHES), str(CALLS)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    process.stdin.write(body)
    process.stdin.close()
    text, cpu = ended(process)
    return float(text), cpu


def calls(binary, rounds):
    third = peer()
    head("calls of 1 KB, loopback", "by", "calls per second", "ratio", "CPU µs per call", "ratio")
    titles = {"generated": "generated client", "reqwest": "bare reqwest + serde_json", "peer": "openapi-to-rust"}
    for tasks in TASKS:
        sides = {name: [] for name in titles if name != "peer" or third}
        for _ in range(rounds):
            for name, results in sides.items():
                if name == "peer":
                    seconds, cpu = run_peer(*third, tasks)
                else:
                    found, cpu = run(binary, "--exact", f"in_process::call::{name}::{tasks}")
                    seconds = found["call", name, str(tasks)]
                results.append((tasks * CALLS / seconds, cpu / (BATCHES * tasks * CALLS) * 1e6))
        middle = {name: tuple(map(statistics.median, zip(*results))) for name, results in sides.items()}
        bare_speed, bare_cpu = middle["reqwest"]
        for name, (speed, cpu) in middle.items():
            ratios = (f"{speed / bare_speed:.2f}", f"{cpu / bare_cpu:.2f}") if name != "reqwest" else (1, 1)
            title = f"concurrency {tasks}" if name == "generated" else ""
            row(title, titles[name], f"{speed:,.0f}", ratios[0], f"{cpu:.1f}", ratios[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    binary = build("in-process")
    print(f"Load average at the start: {os.getloadavg()[0]:.1f}", flush=True)
    table(rounds, [run(binary, "json", "request", "codegen")[0] for _ in range(rounds)])
    print(flush=True)
    calls(binary, rounds)
    print(f"\nLoad average at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
