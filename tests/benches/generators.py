"""The generators that are measured beside each other, and the documents that they are given.

The documents are DigitalOcean's whole one and the part of it below /v2/gen-ai. They lie in SHARED_DIR (default: ../shared
beside the workspace), with `peers/subset.py`, which cuts the part out (and needs PyYAML), and `peers/o2r_gen.py`, which
makes a crate of what openapi-to-rust writes. The peers, each of which is left out, with a word, where it is not in PATH:

    cargo install openapi-to-rust --version 0.23.0
    pip install openapi-generator-cli==7.26.0      (and Java)
"""
import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import measure
from measure import ROOT, SHARED, TARGET, WORK, measured

FULL = SHARED / "corpus/digitalocean-full.yaml"


def documents():
    """-> the part and the whole, by name; nothing where they are not there"""
    if not FULL.is_file():
        measure.skip(f"SHARED_DIR has no {FULL.name}")
        return {}
    part = WORK / "part.yaml"
    if not part.is_file():
        WORK.mkdir(parents=True, exist_ok=True)
        script = [sys.executable, SHARED / "peers/subset.py", FULL, part, "--prefix", "/v2/gen-ai"]
        subprocess.run(script, check=True, stdout=subprocess.DEVNULL)
    return {"gen_ai": part, "full": FULL}


def put_aside(folder):
    """Makes room. Deleted is at the end: ext4 passes over whatever was deleted a moment ago for each file that it makes, so
    that a generator would pay for it, and more than for its own work."""
    if folder.exists():
        old = pathlib.Path(tempfile.mkdtemp(dir=WORK))
        folder.rename(old / folder.name)
        atexit.register(shutil.rmtree, old)


class Compiled:
    """A generator whose crates are compiled."""

    def crate(self, document):
        return WORK / f"{self.short}_{document}"


class Ours(Compiled):
    name, short = "ours", "ours"

    def __init__(self):
        subprocess.run(["cargo", "build", "--release", "--quiet", "--package", "xtask"], cwd=ROOT, check=True)
        self.binary = TARGET / "release/openapi-sdkgen"

    def generate(self, document, spec):
        crate = self.crate(document)
        put_aside(crate)
        names = ["--spec", spec, "--out", crate, "--name", crate.name, "--runtime", ROOT / "runtime"]
        return measured([self.binary, "codegen", *names])


class OpenapiToRust(Compiled):
    name, short = "openapi-to-rust", "peer"

    def __init__(self, binary):
        self.binary = binary

    def generate(self, document, spec):
        """The first run makes the crate; what is measured is the generator alone."""
        crate = self.crate(document)
        if not crate.exists():
            path = f"{self.binary.parent}{os.pathsep}{os.environ['PATH']}"
            script = [sys.executable, SHARED / "peers/o2r_gen.py", spec, crate, crate.name]
            subprocess.run(script, check=True, env=dict(os.environ, PATH=path), capture_output=True)
            with open(crate / "Cargo.toml", "a") as manifest:
                manifest.write("\n[workspace]\n")
        return measured([self.binary, "generate", "--config", crate / "openapi-to-rust.toml"], crate)


class OpenapiGenerator:
    """It generates, and that is all that is measured of it: of the whole document it makes what does not compile."""

    name = "openapi-generator"

    def __init__(self, binary):
        self.binary = binary

    def generate(self, document, spec):
        out = WORK / f"java_{document}"
        put_aside(out)
        return measured([self.binary, "generate", "-g", "rust", "--library", "reqwest", "-i", spec, "-o", out])


def peer():
    binary = measure.found("openapi-to-rust")
    return [OpenapiToRust(binary)] if binary else []


def others():
    binary = measure.found("openapi-generator-cli")
    return [OpenapiGenerator(binary)] if binary else []
