#!/usr/bin/env python3
"""Whether the types of generated crates hold what their documents allow: values → type → values.

    tests/round_trip.py [--types 150] [--values 3] [--report FILE] [DOCUMENT...]

The documents are those of SHARED_DIR/corpus (default: ../shared beside the workspace) where none is named. Values are the
examples of each document (of media types, parameters, schemas and properties), its defaults, and some that are made
from the schemas by chance, from a fixed seed. An independent validator (jsonschema, with the schemas as JSON Schema
2020-12) says which of them the document allows; those must be read as the generated type, and what that type writes must be
equal: null is as good as absent, integers, date-times and base64 are compared by value, and members that the schema does not
name may be lost. `--types` is how many types of a document are tried at most, from everywhere in it; `--values` how many
values are made for each.

Needs PyYAML and jsonschema (`pip install pyyaml jsonschema`). Works in target/round-trip.
"""
import argparse
import base64
import collections
import datetime
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import urllib.parse

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "target" / "round-trip"
BOUNDS = {"int32": (-2**31, 2**31 - 1), "int64": (-2**63, 2**63 - 1), "uint32": (0, 2**32 - 1), "uint64": (0, 2**64 - 1)}
ONE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties")
MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "dependentSchemas")
PLAIN = ("type", "enum", "const", "required", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
         "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "dependentRequired", "pattern")


class Loader(yaml.CSafeLoader):
    """YAML whose dates are texts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


class Document:
    """A document and the files that it refers to. A node is a file and a JSON pointer."""

    def __init__(self, path):
        self.path = path.resolve()
        self.files = {}
        self.root = self.file(self.path)
        self.old = str(self.root.get("openapi", "")).startswith("3.0")

    def file(self, path):
        if path not in self.files:
            text = path.read_text(encoding="utf-8-sig")
            try:
                self.files[path] = json.loads(text)
            except ValueError:
                self.files[path] = yaml.load(text, Loader)
        return self.files[path]

    def get(self, node):
        value = self.file(node[0])
        for step in node[1].split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            value = value[int(step)] if isinstance(value, list) else value.get(step, value.get(int(step)) if step.isdigit() else None)
            if value is None:
                return None
        return value

    def target(self, node, reference):
        file, _, pointer = reference.partition("#")
        path = (node[0].parent / urllib.parse.unquote(file)).resolve() if file else node[0]
        return path, urllib.parse.unquote(pointer)

    def follow(self, node):
        """The node at the end of references, siblings aside."""
        for _ in range(30):
            value = self.get(node)
            if not (isinstance(value, dict) and isinstance(value.get("$ref"), str)):
                return node
            node = self.target(node, value["$ref"])
        return node

    def pointer(self, node):
        """As the generator names it."""
        return "#" + node[1] if node[0] == self.path else f"{node[0]}#{node[1]}"


def child(node, *steps):
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in steps)
    return node[0], "/".join([node[1], *steps])


class Standard:
    """The schemas of a document as JSON Schema 2020-12."""

    def __init__(self, document):
        self.document, self.numbers, self.definitions = document, {}, {}

    def validator(self, node):
        open_nodes = [node]
        needed = {}
        while open_nodes:
            key = open_nodes.pop()
            if key in needed:
                continue
            if key not in self.definitions:
                found = []
                self.definitions[key] = (self.convert(key, found), found)
            needed[key] = self.definitions[key][0]
            open_nodes.extend(self.definitions[key][1])
        definitions = {str(self.number(key)): schema for key, schema in needed.items()}
        return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{self.number(node)}", "$defs": definitions})

    def number(self, node):
        return self.numbers.setdefault(node, len(self.numbers))

    def convert(self, node, found):
        schema = self.document.get(node)
        if not isinstance(schema, dict):
            return schema if isinstance(schema, bool) else True
        out = {key: schema[key] for key in PLAIN if key in schema}
        if isinstance(schema.get("$ref"), str):
            target = self.document.target(node, schema["$ref"])
            found.append(target)
            out["$ref"] = f"#/$defs/{self.number(target)}"
        for key in ONE:
            if key in schema:
                out[key] = self.convert(child(node, key), found)
        for key in MANY:
            if isinstance(schema.get(key), list):
                out[key] = [self.convert(child(node, key, index), found) for index in range(len(schema[key]))]
        for key in NAMED:
            if isinstance(schema.get(key), dict):
                out[key] = {name: self.convert(child(node, key, name), found) for name in schema[key]}
        self.mend(schema, out)
        return out

    @staticmethod
    def mend(schema, out):
        """What 3.0 says in other words, and what formats mean."""
        for bound in ("Minimum", "Maximum"):
            if isinstance(out.get("exclusive" + bound), bool):
                if out.pop("exclusive" + bound) and bound.lower() in out:
                    out["exclusive" + bound] = out.pop(bound.lower())
        if schema.get("nullable") is True and "type" in out:
            types = out["type"] if isinstance(out["type"], list) else [out["type"]]
            out["type"] = types + [kind for kind in ["null"] if kind not in types]
        if out.get("type") in ("file", "any"):
            del out["type"]
        try:
            re.compile(out.get("pattern", ""))
        except (re.error, TypeError, OverflowError):
            del out["pattern"]
        low, high = BOUNDS.get(schema.get("format"), (None, None))
        kinds = out.get("type") if isinstance(out.get("type"), list) else [out.get("type")]
        if low is not None and "string" in kinds:
            out.setdefault("pattern", "^-?[0-9]+$")
        elif low is not None or "integer" in kinds:
            low, high = (low, high) if low is not None else BOUNDS["int64"]
            out["minimum"], out["maximum"] = max(out.get("minimum", low), low), min(out.get("maximum", high), high)
        if schema.get("format") == "byte" and "string" in kinds:
            out.setdefault("pattern", "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")


class Chance:
    """Values made from schemas."""

    def __init__(self, document, seed):
        self.document, self.random = document, random.Random(seed)

    def value(self, node, depth=0):
        schema = self.document.get(node)
        if not isinstance(schema, dict):
            return self.random.choice(["any", 1, True, {"any": 1}])
        made = []
        if isinstance(schema.get("$ref"), str):
            made.append(self.value(self.document.target(node, schema["$ref"]), depth + 1))
        if "const" in schema:
            return schema["const"]
        if isinstance(schema.get("enum"), list) and schema["enum"]:
            return self.random.choice(schema["enum"])
        if "example" in schema and self.random.random() < 0.3:
            return schema["example"]
        for index in range(len(schema.get("allOf") or [])):
            made.append(self.value(child(node, "allOf", index), depth + 1))
        for key in ("oneOf", "anyOf"):
            if schema.get(key):
                made.append(self.alternative(node, schema, key, depth))
        kinds = schema.get("type")
        kind = self.random.choice(kinds) if isinstance(kinds, list) and kinds else kinds
        if kind is None and ("properties" in schema or "additionalProperties" in schema):
            kind = "object"
        if schema.get("nullable") is True and self.random.random() < 0.1:
            return None
        if kind == "object" or "properties" in schema:
            made.append(self.object(node, schema, depth))
        elif kind is not None:
            made.append(self.plain(node, schema, kind, depth))
        if made and all(isinstance(part, dict) for part in made):
            return {key: value for part in made for key, value in part.items()}
        return made[0] if made else self.random.choice(["any", 1, True, {"any": [1]}])

    def alternative(self, node, schema, key, depth):
        index = self.random.randrange(len(schema[key]))
        branch = child(node, key, index)
        value = self.value(branch, depth + 1)
        teller = schema.get("discriminator")
        if isinstance(teller, dict) and isinstance(value, dict):
            reference = (self.document.get(branch) or {}).get("$ref", "")
            tags = [tag for tag, target in (teller.get("mapping") or {}).items() if target in (reference, reference.rsplit("/", 1)[-1])]
            value[teller.get("propertyName")] = tags[0] if tags else reference.rsplit("/", 1)[-1]
        return value

    def object(self, node, schema, depth):
        value, required = {}, schema.get("required") or []
        for name in schema.get("properties") or {}:
            if name in required or self.random.random() < (0.6 if depth < 3 else 0.1 if depth < 8 else 0):
                value[name] = self.value(child(node, "properties", name), depth + 1)
        more = schema.get("additionalProperties")
        if isinstance(more, dict) and depth < 6:
            for name in ("one", "two two"):
                value[name] = self.value(child(node, "additionalProperties"), depth + 1)
        elif not value and more is not False:
            value["free"] = [1, "two", None]
        return value

    def plain(self, node, schema, kind, depth):
        if kind == "array":
            least = schema.get("minItems", 0)
            count = least if depth > 6 else max(least, min(self.random.randint(0, 2), schema.get("maxItems", 2)))
            first = len(schema.get("prefixItems") or [])
            ways = [child(node, "prefixItems", index) if index < first else child(node, "items") for index in range(max(count, first))]
            return [self.value(way, depth + 1) for way in ways]
        if kind in ("integer", "number"):
            low, high = (schema.get(key) for key in ("minimum", "maximum"))
            low = low if isinstance(low, (int, float)) else min(0, high if isinstance(high, (int, float)) else 0)
            high = high if isinstance(high, (int, float)) else low + 1000
            chosen = self.random.choice([low, high, (low + high) / 2, low + 1])
            if schema.get("format") in ("int64", "uint64") and "maximum" not in schema and self.random.random() < 0.3:
                return BOUNDS[schema["format"]][1]
            return int(chosen) if kind == "integer" else chosen
        return {"boolean": self.random.random() < 0.5, "null": None}[kind] if kind in ("boolean", "null") else self.text(schema)

    def text(self, schema):
        known = {
            "date-time": ["2024-02-29T23:59:59.123456789Z", "2024-01-01t00:00:00+05:30", "1969-12-31T23:59:60Z"], "date": ["2024-02-29"],
            "time": ["12:00:00Z"], "uuid": ["123e4567-e89b-12d3-a456-426614174000"], "uri": ["https://example.com/a?b#c"],
            "email": ["a@example.com"], "byte": ["", "AA==", "aGVsbG8="], "int64": ["-9223372036854775808", "7"], "uint64": ["18446744073709551615"],
            "ipv4": ["127.0.0.1"], "ipv6": ["::1"], "duration": ["P1D"], "decimal": ["12.340"],
        }
        text = self.random.choice(known.get(schema.get("format"), ["", "a", "text ü \"\\\n😀", "2024-01-01", "12", "true"]))
        least, most = schema.get("minLength", 0), schema.get("maxLength", 1 << 20)
        return text.ljust(least if isinstance(least, int) else 0, "a")[: most if isinstance(most, int) else None]


def examples(value):
    """The values of `example` and `examples`, in either form."""
    if "example" in value:
        yield value["example"]
    several = value.get("examples")
    if isinstance(several, list):
        yield from several
    elif isinstance(several, dict):
        yield from (entry["value"] for entry in several.values() if isinstance(entry, dict) and "value" in entry)


class Cases:
    """Values for the types of a document."""

    def __init__(self, document, types):
        self.document, self.types, self.list = document, types, []

    def collect(self, values, seed):
        self.walk((self.document.path, ""), False)
        chance = Chance(self.document, seed)
        for pointer in self.types:
            file, _, inner = pointer.partition("#")
            node = (pathlib.Path(file) if file else self.document.path, inner)
            schema = self.document.get(node)
            if not isinstance(schema, dict):
                continue
            self.assembled(node, schema)
            for _ in range(values):
                self.add("made", node, chance.value(node))

    def assembled(self, node, schema):
        """An object of the examples and defaults of its properties."""
        members = {}
        for name, inner in (schema.get("properties") or {}).items():
            if isinstance(inner, dict):
                found = [*examples(inner), *([inner["default"]] if "default" in inner else [])]
                members.update({name: found[0]} if found else {})
        if members:
            self.add("properties", node, members)

    def walk(self, node, is_example):
        """All examples and defaults, wherever there is a schema beside them."""
        value = self.document.get(node) if not node[1] else self.document.get(node)
        if isinstance(value, list):
            for index in range(len(value)):
                self.walk(child(node, index), is_example)
        if not isinstance(value, dict):
            return
        in_schemas = "/schema" in node[1] or "/properties/" in node[1]
        if "schema" in value:
            for example in examples(value):
                self.add("example", child(node, "schema"), example)
        elif in_schemas:
            for example in examples(value):
                self.add("example", node, example)
            if "default" in value:
                self.add("default", node, value["default"])
        for key in value:
            if key not in ("example", "examples", "default", "enum"):
                self.walk(child(node, key), is_example)

    def add(self, source, node, value, depth=0):
        """The value for the first types on the way into it."""
        node = self.document.follow(node)
        schema = self.document.get(node)
        if depth > 6 or not isinstance(schema, dict) or value is None:
            return
        name = self.types.get(self.document.pointer(node))
        if name:
            self.list.append((source, node, name, value))
            return
        if isinstance(value, list) and "items" in schema:
            for item in value[:5]:
                self.add(source, child(node, "items"), item, depth + 1)
        elif isinstance(value, dict) and isinstance(schema.get("additionalProperties"), dict):
            for item in list(value.values())[:5]:
                self.add(source, child(node, "additionalProperties"), item, depth + 1)
        for key in ("allOf", "oneOf", "anyOf"):
            if len(schema.get(key) or []) == 1:
                self.add(source, child(node, key, 0), value, depth + 1)


class Comparison:
    """What a type lost, added or changed."""

    def __init__(self, document):
        self.document = document

    def plain(self, nodes, seen=None):
        """The schemas that say something of a value, combinators opened."""
        seen = set() if seen is None else seen
        for node in nodes:
            schema = self.document.get(node)
            if node in seen or not isinstance(schema, dict):
                continue
            seen.add(node)
            yield node, schema
            if isinstance(schema.get("$ref"), str):
                yield from self.plain([self.document.target(node, schema["$ref"])], seen)
            for key in ("allOf", "oneOf", "anyOf"):
                yield from self.plain([child(node, key, index) for index in range(len(schema.get(key) or []))], seen)

    def differences(self, nodes, before, after, way="$"):
        if isinstance(before, dict) and isinstance(after, dict):
            yield from self.members(list(self.plain(nodes)), before, after, way)
        elif isinstance(before, list) and isinstance(after, list):
            if len(before) != len(after):
                yield "another length", way
            inner = [child(node, "items") for node, schema in self.plain(nodes) if "items" in schema]
            for index, (one, other) in enumerate(zip(before, after)):
                yield from self.differences(inner, one, other, f"{way}[{index}]")
        elif not equal(before, after):
            yield f"another {type(before).__name__}", f"{way}: {json.dumps(before)[:60]} → {json.dumps(after)[:60]}"

    def members(self, schemas, before, after, way):
        named = any("properties" in schema for _, schema in schemas)
        more = [child(node, "additionalProperties") for node, schema in schemas if isinstance(schema.get("additionalProperties"), dict)]
        kept = more or any(schema.get("additionalProperties") is True for _, schema in schemas)
        for name, value in before.items():
            inner = [child(node, "properties", name) for node, schema in schemas if name in (schema.get("properties") or {})]
            if name in after:
                yield from self.differences(inner or more, value, after[name], f"{way}.{name}")
            elif value is not None and (inner or kept or not named):
                yield "a lost property" if inner else "a lost additional property", f"{way}.{name}"
        for name, value in after.items():
            if name not in before and value is not None:
                yield "an added property", f"{way}.{name}"


def equal(one, other):
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == other
    if isinstance(one, str) and isinstance(other, str):
        return one == other or any(meaning(one, read) == meaning(other, read) is not None for read in (int, moment, decoded))
    return one == other


def meaning(text, read):
    try:
        return read(text)
    except ValueError:
        return None


def moment(text):
    time = datetime.datetime.fromisoformat(text)
    return time, time.utcoffset()


def decoded(text):
    return base64.b64decode(text, validate=True)


def prepare(path, name, most):
    driver = ["cargo", "run", "--release", "--quiet", "--package", "tests", "--bin", "driver", "--"]
    run = subprocess.run([*driver, path, WORK, name, os.path.relpath(ROOT / "runtime", WORK / name), str(most)], cwd=ROOT, capture_output=True, text=True)
    if run.returncode:
        print(f"{name}: {run.stderr[-400:]}", file=sys.stderr)
        return None
    return json.loads((WORK / f"{name}.json").read_text())


def build(names):
    members = [member for name in names for member in (name, f"drive-{name}")]
    (WORK / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = {json.dumps(members)}\n\n[profile.dev]\ndebug = false\n')
    (WORK / "Cargo.lock").write_bytes((ROOT / "Cargo.lock").read_bytes())
    environment = {**os.environ, "CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": str(WORK / "target")}
    run = subprocess.run(["cargo", "build", "--workspace", "--keep-going", "--quiet"], cwd=WORK, env=environment, capture_output=True, text=True)
    if run.returncode:
        print(run.stderr[-3000:], file=sys.stderr)


def allowed(cases, document):
    """The cases that the validator accepts, each once."""
    standard, validators, seen = Standard(document), {}, set()
    for source, node, name, value in cases:
        text = json.dumps(value, ensure_ascii=False)
        if (node, text) in seen:
            continue
        seen.add((node, text))
        try:
            if node not in validators:
                validators[node] = standard.validator(node)
            if validators[node].is_valid(json.loads(text)):
                yield source, node, name, json.loads(text)
        except (RecursionError, jsonschema.exceptions.SchemaError, re.error, ValueError, TypeError):
            continue


def cause(error):
    """An error without what differs from case to case."""
    return re.sub(r"`[^`]*`|\"[^\"]*\"|-?\d+(\.\d+)?", "…", error)


def one(path, name, types, values):
    document = Document(path)
    cases = Cases(document, types)
    cases.collect(values, 1)
    tried = list(allowed(cases.list, document))
    program = WORK / "target" / "debug" / f"drive-{name}"
    result = {"document": path.name, "types": len(types), "values": len(tried), "decoded": 0, "equal": 0, "causes": []}
    if not program.exists():
        return {**result, "causes": [["it does not compile", "", ""]]}
    library = name.replace("-", "_")
    lines = "".join(f"{library}::{case[2]}\t{json.dumps(case[3])}\n" for case in tried)
    answers = subprocess.run([program], input=lines, capture_output=True, text=True).stdout.split("\n")
    compare = Comparison(document)
    for (source, node, rust, value), answer in zip(tried, answers):
        where = f"{source} {rust} {document.pointer(node)}"
        if not answer.startswith("="):
            result["causes"].append([cause(answer[1:]), where, f"{answer[1:]} ← {json.dumps(value)[:300]}"])
            continue
        result["decoded"] += 1
        found = next(compare.differences([node], value, json.loads(answer[1:])), None)
        result["equal"] += found is None
        if found:
            result["causes"].append([found[0], where, f"{found[1]} ← {json.dumps(value)[:300]}"])
    return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--types", type=int, default=150)
    arguments.add_argument("--values", type=int, default=3)
    arguments.add_argument("--report", type=pathlib.Path)
    arguments.add_argument("documents", nargs="*", type=pathlib.Path)
    options = arguments.parse_args()
    documents = options.documents
    if not documents:
        corpus = pathlib.Path(os.environ.get("SHARED_DIR", ROOT.parent / "shared")) / "corpus"
        documents = [corpus / spec["file"] for spec in json.loads((corpus / "manifest.json").read_text())["specs"]]
    WORK.mkdir(parents=True, exist_ok=True)
    made = {}
    for path in documents:
        name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
        name = f"t-{name}"
        types = prepare(path.resolve(), name, options.types)
        if types:
            made[name] = (path, types)
    build(made)
    results = []
    for name, (path, types) in made.items():
        result = one(path, name, types, options.values)
        results.append(result)
        print(f"{result['document']:45} {result['types']:5} types {result['values']:6} values {share(result, 'decoded')} decoded {share(result, 'equal')} equal", flush=True)
    total = {key: sum(result[key] for result in results) for key in ("types", "values", "decoded", "equal")}
    print(f"{'all':45} {total['types']:5} types {total['values']:6} values {share(total, 'decoded')} decoded {share(total, 'equal')} equal")
    causes = collections.Counter((entry[0]) for result in results for entry in result["causes"])
    for text, count in causes.most_common(40):
        print(f"{count:6} {text}")
    if options.report:
        options.report.write_text(json.dumps({"total": total, "documents": results}, indent=1, ensure_ascii=False))
    return 0 if total["equal"] == total["values"] else 1


def share(result, key):
    return f"{100 * result[key] / result['values']:6.2f} %" if result["values"] else "     –  "


if __name__ == "__main__":
    sys.exit(main())
