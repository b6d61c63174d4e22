"""Small programs that call one to ten operations of the Gen-AI part: on our crate, on the peer's, and one on bare reqwest.

They lie in a workspace of their own, so that all have the same versions of what they depend on. Each takes the server's
address as its argument, makes its calls one after the other and ends.
"""
import json
import shutil
import subprocess

import generators
from measure import ROOT, WORK, measured

FOLDER = WORK / "programs"
COUNTS = (1, 2, 5, 10)
# Ours and the peer's: the operations in the order in which programs take them in.
OPERATIONS = [
    ("indexing_jobs().retrieve(ID)", "genai_get_indexing_job(ID)"),
    ("indexing_jobs().create()", "genai_create_indexing_job(None)"),
    ("knowledge_bases().list()", "genai_list_knowledge_bases(None, None)"),
    ("knowledge_bases().retrieve(ID)", "genai_get_knowledge_base(ID)"),
    ("agents().list()", "genai_list_agents(None, None, None)"),
    ("agents().retrieve(ID)", "genai_get_agent(ID)"),
    ("agents().create()", "genai_create_agent(None)"),
    ("models().genai_list_models()", "genai_list_models(None, None, None, None)"),
    ("regions().list()", "genai_list_datacenter_regions(None, None)"),
    ("knowledge_bases().data_sources().list(ID)", "genai_list_knowledge_base_data_sources(ID, None, None)"),
]
MAIN = """
const ID: &str = "9758a232-b351-11ef-bf8f-4e013e2ddde4";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = std::env::args().nth(1).unwrap_or_default();
    // CLIENT
    Ok(())
}
"""
OURS = "let client = ours_gen_ai::Client::builder().access_token(\"token\").base_url(base).build()?;"
PEER = "let client = peer_gen_ai::client::HttpClient::new().with_base_url(base).with_api_key(\"token\");"
BARE = """let client = reqwest::Client::new();
    let request = client.get(format!("{base}/v2/gen-ai/indexing_jobs/{ID}")).bearer_auth("token");
    let answer = request.header("accept", "application/json").send().await?.error_for_status()?;
    std::hint::black_box(serde_json::from_slice::<derived::JobAnswer>(&answer.bytes().await?)?);"""


# As tables name the sides.
TITLES = {"ours": "ours", "peer": "openapi-to-rust", "bare": "bare reqwest"}


class Programs:
    """Those of one side."""

    def __init__(self, name, dependencies, mains):
        self.name, self.dependencies, self.mains = name, dependencies, mains
        self.title = TITLES[name]

    def write(self):
        folder = FOLDER / self.name
        (folder / "src/bin").mkdir(parents=True)
        manifest = f'[package]\nname = "{self.name}"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\n{self.dependencies}\n'
        manifest += 'tokio = { version = "1", features = ["macros", "rt"] }\n'
        (folder / "Cargo.toml").write_text(manifest)
        for count, main in self.mains.items():
            (folder / f"src/bin/{self.name}-{count}.rs").write_text(main)

    def build(self):
        measured(["cargo", "build", "--release", "--quiet", "--package", self.name], FOLDER)

    def rebuild(self, count):
        """The program alone, what it depends on being built, without optimisation. -> CPU seconds, MB"""
        (FOLDER / self.name / f"src/bin/{self.name}-{count}.rs").touch()
        return measured(["cargo", "build", "--quiet", "--package", self.name, "--bin", f"{self.name}-{count}"], FOLDER)

    def binary(self, count=1):
        return WORK / f"target/release/{self.name}-{count}"

    def packages(self):
        """What it depends on, as package and version, built for this platform."""
        tree = ["cargo", "tree", "--package", self.name, "--edges", "normal", "--prefix", "none", "--format", "{p}"]
        lines = subprocess.run(tree, cwd=FOLDER, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        return {" ".join(line.split()[:2]) for line in lines if line} - {f"{self.name} v0.1.0"}


def calls(client, methods, end):
    lines = [client] + [f"std::hint::black_box(client.{method}{end}?);" for method in methods]
    return MAIN.replace("// CLIENT", "\n    ".join(lines))


def made(peer):
    """Generates the crates, writes the programs and builds them, optimised."""
    sides = written(peer)
    for side in sides:
        side.build()
    return sides


def written(peer):
    """Generates the crates and writes the programs. -> ours, the peer's if there is one, bare reqwest's"""
    spec = generators.documents().get("gen_ai")
    if not spec:
        return []
    ours = generators.Ours()
    ours.generate("gen_ai", spec)
    mains = lambda client, side, end: {count: calls(client, [pair[side] for pair in OPERATIONS[:count]], end) for count in COUNTS}
    sides = [Programs("ours", 'ours_gen_ai = { path = "../../ours_gen_ai" }', mains(OURS, 0, ".send().await"))]
    for side in peer:
        side.generate("gen_ai", spec)
        sides.append(Programs("peer", 'peer_gen_ai = { path = "../../peer_gen_ai" }', mains(PEER, 1, ".await")))
    hand = f'#[path = "{ROOT / "tests/benches/derived.rs"}"]\n#[allow(dead_code)]\nmod derived;\n'
    bare = 'reqwest = { version = "0.13", default-features = false, features = ["rustls"] }\n'
    bare += 'serde = { version = "1", features = ["derive"] }\nserde_json = "1"'
    sides.append(Programs("bare", bare, {1: hand + MAIN.replace("// CLIENT", BARE)}))
    write(sides)
    return sides


def write(sides):
    shutil.rmtree(FOLDER, ignore_errors=True)
    for side in sides:
        side.write()
    members = json.dumps([side.name for side in sides])
    workspace = f'[workspace]\nresolver = "3"\nmembers = {members}\n\n[profile.release]\nstrip = true\n'
    (FOLDER / "Cargo.toml").write_text(workspace)
