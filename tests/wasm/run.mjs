// Runs the calls of src/lib.rs in Node against servers of its own. Usage: node run.mjs FOLDER, where FOLDER has what
// `wasm-bindgen --target nodejs` wrote.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const seen = [];
const strangers = [];
let polls = 0;

const json = (answer, status, body, headers = {}) => {
  answer.writeHead(status, { "content-type": "application/json", ...headers });
  answer.end(JSON.stringify(body));
};

const routes = {
  "POST /v2/gen-ai/indexing_jobs": (answer) =>
    seen.filter(({ method }) => method === "POST").length === 1
      ? json(answer, 429, {}, { "retry-after-ms": "20" })
      : json(answer, 200, { job: { uuid: "j1" } }),
  "GET /silence": () => {},
  "GET /broken": (answer) => answer.destroy(),
  "GET /v2/gen-ai/indexing_jobs/none": (answer) => json(answer, 404, { id: "not_found", message: "no such job" }),
  "GET /v2/gen-ai/indexing_jobs/j1": (answer) => {
    const phase = polls++ < 2 ? "BATCH_JOB_PHASE_RUNNING" : "BATCH_JOB_PHASE_SUCCEEDED";
    json(answer, 200, { job: { uuid: "j1", phase, total_tokens: "7" } });
  },
  "GET /v2/gen-ai/indexing_jobs": (answer, query) => {
    const page = Number(query.get("page") ?? 1);
    const jobs = [{ uuid: `j${page}` }, { uuid: `k${page}` }];
    const next = page < 2 ? { next: `${base(home)}/v2/gen-ai/indexing_jobs?page=${page + 1}` } : {};
    json(answer, 200, { jobs, links: { pages: next }, meta: { page, pages: 2, total: 4 } });
  },
  "GET /pieces": (answer) => {
    answer.write("one ");
    setTimeout(() => answer.end("two"), 20);
  },
  "GET /stalled": (answer) => answer.write("one "),
  "GET /moved": (answer) => {
    answer.writeHead(302, { location: `${other}/stranger` });
    answer.end();
  },
};

const listen = (handle) =>
  new Promise((done) => {
    const server = createServer(handle).listen(0, "127.0.0.1", () => done(server));
  });
const base = (server) => `http://127.0.0.1:${server.address().port}`;

const stranger = await listen((request, answer) => {
  strangers.push(request.headers);
  json(answer, 200, {});
});
const other = base(stranger);
const home = await listen((request, answer) => {
  const url = new URL(request.url, "http://home");
  seen.push({ method: request.method, path: url.pathname, headers: request.headers });
  const route = routes[`${request.method} ${url.pathname}`];
  route ? route(answer, url.searchParams) : json(answer, 500, {});
});

const { trial } = createRequire(import.meta.url)(resolve(process.argv[2], "wasm_trial.js"));
const lines = (await trial(base(home))).split("\n");
assert.deepEqual(lines, [
  "created after 2 attempts",
  "timeout: true",
  "Connection, may have been sent: true",
  'NotFound: Some("no such job")',
  "done, tokens: Some(7)",
  "4 jobs",
  'b"one two"',
  "stalled: true",
  "moved to /stranger",
]);
for (const { headers } of seen) {
  assert.equal(headers.authorization, "Bearer tok");
  assert.equal(headers["x-retry-count"], undefined);
  assert.ok(!headers["user-agent"]?.startsWith("gradient"));
}
assert.equal(strangers.length, 1);
assert.equal(strangers[0].authorization, undefined);
for (const server of [home, stranger]) {
  server.closeAllConnections();
  server.close();
}
console.log(`wasm: ${lines.length} calls as expected`);
