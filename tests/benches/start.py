#!/usr/bin/env python3
"""How long a program takes from its start to the first answered request, and how much CPU time it takes.

    tests/benches/start.py [--rounds 5] [--python PYTHON]

The programs are those of programs.py that make one call: on our crate, on the peer's, on bare reqwest. Beside them is the same
call with the Python SDK, if PYTHON has it (`pip install gradient==3.12.2`). The server is on the loopback interface; the
clock stops when it has written its answer. A round is ten starts of each side, which take turns. CPU time is that
of the whole process, its end included.
"""
import argparse
import os
import queue
import shutil
import socket
import subprocess
import sys
import threading
import time

import generators
import measure
import programs
from measure import head, ratio, row, rounds

STARTS = 10
ANSWER = b'{"job":{"uuid":"9758a232-b351-11ef-bf8f-4e013e2ddde4","phase":"BATCH_JOB_PHASE_RUNNING","tokens":7}}'
PYTHON = """
import sys
from gradient import Gradient
client = Gradient(access_token="token", base_url=sys.argv[1])
client.knowledge_bases.indexing_jobs.retrieve("9758a232-b351-11ef-bf8f-4e013e2ddde4")
"""


class Server:
    """Answers one request a connection, and remembers when."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.answered = queue.SimpleQueue()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        fields = b"content-type: application/json\r\nconnection: close\r\n"
        answer = b"HTTP/1.1 200 OK\r\n%scontent-length: %d\r\n\r\n%s" % (fields, len(ANSWER), ANSWER)
        while True:
            connection, _ = self.listener.accept()
            with connection:
                asked = b""
                while not asked.endswith(b"\r\n\r\n") and (piece := connection.recv(65536)):
                    asked += piece
                connection.sendall(answer)
                self.answered.put(time.perf_counter())


class Program:
    def __init__(self, name, *command):
        self.name, self.command = name, list(map(str, command))

    def start(self, server):
        """-> ms to the answer, CPU ms"""
        begun = time.perf_counter()
        process = subprocess.Popen([*self.command, server.base], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{self.name}: exit status {process.returncode}")
        return (server.answered.get(timeout=1) - begun) * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3


def python(path):
    path = path and shutil.which(path)
    known = path and subprocess.run([path, "-c", "import gradient"], stderr=subprocess.DEVNULL).returncode == 0
    if not known:
        measure.skip("no Python with the package gradient (--python)")
    return [Program("Python, gradient 3.12.2", path, "-c", PYTHON)] if known else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default="python3")
    args = parser.parse_args()
    sides = [Program(side.title, side.binary()) for side in programs.made(generators.peer())]
    if not sides:
        return
    bare = len(sides) - 1
    sides += python(args.python)
    server = Server()
    made = rounds(sides, args.rounds * STARTS, lambda side: side.start(server))
    head("from start to the first answer", "ms", "ratio", "CPU ms", "ratio")
    for side, (wall, cpu) in zip(sides, made):
        row(side.name, f"{wall:.1f}", ratio(wall, made[bare][0]), f"{cpu:.1f}", ratio(cpu, made[bare][1]))


if __name__ == "__main__":
    main()
