import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Consumer, installConsumer } from "./consumer-folder.js";
import { findNode } from "./node-release.js";
import { readResults, startBrowser } from "./open-page.js";
import { serveFolder } from "./serve-folder.js";

const run = promisify(execFile);

let consumer: Consumer;
let expected: unknown;

beforeAll(async () => {
  consumer = await installConsumer();
  expected = describeSession(await readFile(join(consumer.folder, "transcript.ndjson"), "utf8"));
}, 300_000);
afterAll(() => consumer?.packed.remove());

describe.each([20, 22, 24])("Node %i", (major) => {
  let node: string;
  beforeAll(async () => {
    node = await findNode(major);
  }, 300_000);

  it.each([
    ["imports the package and decodes a session", "read-file.js"],
    ["does so in a worker thread", "read-in-thread.js"],
  ])("%s", async (_, program) => {
    const version = await run(node, ["--version"]);
    expect(version.stdout).toMatch(new RegExp(`^v${major}\\.`));
    const { stdout } = await run(node, [program], { cwd: consumer.folder, maxBuffer: 2 ** 26 });
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});

describe.each([
  ["typescript-5.9", /^Version 5\.9\./],
  ["typescript-6", /^Version 6\./],
  ["typescript", /^Version 7\./],
])("%s", (name, version) => {
  const compiler = fileURLToPath(new URL(`../../node_modules/${name}/bin/tsc`, import.meta.url));

  it.each([
    ["as Node finds modules", { module: "nodenext" }],
    ["as bundlers find modules", { module: "esnext", moduleResolution: "bundler" }],
  ])("takes a program that uses the package: %s", async (title, options) => {
    expect((await run(process.execPath, [compiler, "--version"])).stdout).toMatch(version);
    const project = join(consumer.folder, `${name}-${title.replaceAll(" ", "-")}.json`);
    const compilerOptions = {
      ...options,
      target: "es2022",
      lib: ["es2023", "dom"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const files = ["check.ts", ...consumer.examples];
    await writeFile(project, JSON.stringify({ compilerOptions, files }));
    expect(await complaints(compiler, project)).toBe("");
  });
});

describe("Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("decodes a session in a page and in a worker, without a bundler", async () => {
    const server = await serveFolder(consumer.folder);
    onTestFinished(server.stop);
    const results = await readResults(browser, `${server.url}/page.html`);
    expect(results).toEqual({ page: expected, worker: expected });
  });

  it("does so in an app that vite has built", async () => {
    const root = join(consumer.folder, "app");
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      build: { target: "es2022" },
      worker: { format: "es" },
    });
    const server = await serveFolder(join(root, "dist"));
    onTestFinished(server.stop);
    const results = await readResults(browser, `${server.url}/index.html`);
    expect(results).toEqual({ page: expected, worker: expected });
  });
});

/** What can be known of a session without the package. */
function describeSession(text: string): object {
  const events = text
    .trimEnd()
    .split("\n")
    .map((line): { readonly type: string; readonly delta?: string } => JSON.parse(line));
  const tags: Record<string, number> = {};
  for (const { type } of events) tags[type] = (tags[type] ?? 0) + 1;
  const sound = events
    .filter(({ type }) => type === "response.audio.delta")
    .reduce((sum, { delta = "" }) => sum + Buffer.from(delta, "base64").length, 0);
  const news = ["rate_limits.updated", "response.scent.delta", "session.hibernated"];
  const unknown = events.filter(({ type }) => news.includes(type)).length;
  return { tags, sound, unknown, text };
}

async function complaints(compiler: string, project: string): Promise<string> {
  return run(process.execPath, [compiler, "-p", project, "--pretty", "false"]).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { readonly stdout?: string; readonly message: string }) =>
      error.stdout || error.message,
  );
}
