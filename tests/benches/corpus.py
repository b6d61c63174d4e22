#!/usr/bin/env python3
"""What generating and checking costs over a folder of real documents: SHARED_DIR/corpus, each in a process of its own.

    tests/benches/corpus.py

One sweep of `openapi-sdkgen corpus --check`, with our default features off in what is checked: the library and its examples,
without the library for TLS. The table has the five that are longest to check.
"""
import argparse
import json
import subprocess

from generators import Ours
from measure import ROOT, SHARED, WORK, head, row, skip


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    folder, report = SHARED / "corpus", WORK / "corpus.json"
    if not folder.is_dir():
        return skip("SHARED_DIR has no corpus")
    WORK.mkdir(parents=True, exist_ok=True)
    command = [Ours().binary, "corpus", folder, "--check", "--jobs", "2", "--report", report]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    found = json.loads(report.read_text())
    totals = found["totals"]
    head("document", "generate, CPU s", "MB", "lines", "`cargo check`, CPU s", "MB")
    counts = f"{totals['compiled']} of {totals['documents']}; {totals['refused']} refused"
    row(counts, *figures(totals["generate_cpu_seconds"], totals["generate_peak_mb"], totals["lines"], totals["check_cpu_seconds"], totals["check_peak_mb"]))
    checked = [one for one in found["documents"] if one.get("check")]
    for one in sorted(checked, key=lambda one: -one["check"]["cpu_seconds"])[:5]:
        made, check = one["generate"], one["check"]
        row(one["id"], *figures(made["cpu_seconds"], made["peak_mb"], made["lines"], check["cpu_seconds"], check["peak_mb"]))


def figures(seconds, memory, lines, check_seconds, check_memory):
    return f"{seconds:.2f}", f"{memory:.0f}", f"{lines:,}", f"{check_seconds:.1f}", f"{check_memory:,.0f}"


if __name__ == "__main__":
    main()
