import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { init } from "../generator/index.js";
import { edit, emptyFolder } from "./support/command-line.js";
import { linkProject } from "./support/link-project.js";
import { readBlocks } from "./support/scenario.js";

const execute = promisify(execFile);
const file = fileURLToPath(
  new URL("../examples/new-project/.github/workflows/models.yml", import.meta.url),
);
const text = readFileSync(file, "utf8");

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
const workflow: {
  readonly permissions: Job["permissions"];
  readonly jobs: Readonly<Record<string, Job>>;
} = parse(text);

describe("the workflow of new projects", () => {
  test("is one, as GitHub reads it", async () => {
    const errorsIn = await loadParser();
    expect(errorsIn(text)).toEqual([]);
    expect(errorsIn(text.replace("runs-on:", "run-on:"))).not.toEqual([]);
  });

  test("is shown in docs/ci.md as it is", () => {
    const page = readFileSync(new URL("../docs/ci.md", import.meta.url), "utf8");
    const shown = readBlocks(page).find(({ info }) => info === "models.yml");
    expect(shown?.text).toBe(text);
  });

  test("may do no more than it has to", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    const granted = Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions]);
    expect(Object.fromEntries(granted)).toEqual({
      check: undefined,
      diff: { contents: "read", "pull-requests": "write" },
      publish: { contents: "read", "id-token": "write" },
    });
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|pull_request_target/);
    const used = steps().flatMap(({ uses }) => uses ?? []);
    expect(new Set(used)).toEqual(new Set(["actions/checkout@v4", "actions/setup-node@v4"]));
  });

  test("lets no name of a branch or tag into a script", () => {
    for (const { run } of steps()) expect(run ?? "").not.toContain("${{");
  });
});

describe("its steps, run in a project", () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(emptyFolder(), "shop");
    mkdirSync(folder);
    await init({ cwd: folder });
    linkProject(folder, "shop-models");
    await git("init", "--quiet");
    await commit("Begin");
  });

  test("say when the package is stale, and when its tests fail", async () => {
    const check = scriptOf("check", "Fail when the package is not what the schemas say");
    expect(await exitCode(check)).toBe(0);
    expect(await exitCode(scriptOf("check", "Test"))).toBe(0);
    edit(folder, "schemas/example.yaml", "tracking:", "parcel:");
    expect(await exitCode(check)).toBe(1);
    edit(folder, "test/models.test.js", "assert.equal(result.success, false)", "assert.fail()");
    expect(await exitCode(scriptOf("check", "Test"))).toBe(1);
  });

  test("tell what changes since the base branch", async () => {
    const base = (await git("rev-parse", "HEAD")).trim();
    edit(folder, "schemas/example.yaml", "tracking:", "parcel:");
    await commit("Rename tracking");
    const compare = scriptOf("diff", "Compare with the base branch");
    expect(await exitCode(compare, { BASE: base, RUNNER_TEMP: folder })).toBe(0);
    const told = readFileSync(join(folder, "changes.md"), "utf8");
    expect(told).toContain("OrderShipped");
    expect(told).toMatch(/tracking|parcel/);
  });

  test("publish only what has the version of the tag, and say where it comes from", async () => {
    const compare = scriptOf("publish", "Fail when the tag is not the version");
    expect(await exitCode(compare, { TAG: "v0.1.0" })).toBe(0);
    expect(await exitCode(compare, { TAG: "v0.1.1" })).toBe(1);
    const say = scriptOf("publish", "Say where the package comes from");
    expect(await exitCode(say, { REPOSITORY: "https://git.example/acme/shop" })).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "generated/package.json"), "utf8"))).toMatchObject({
      repository: { url: "git+https://git.example/acme/shop.git" },
    });
  });

  async function git(...args: readonly string[]): Promise<string> {
    const who = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    return (await execute("git", [...who, ...args], { cwd: folder })).stdout;
  }

  async function commit(subject: string): Promise<void> {
    await git("add", "--all");
    await git("commit", "--quiet", "--message", subject);
  }

  /** As a runner does: each script by a shell that stops at the first command that fails. */
  async function exitCode(
    script: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    return execute("bash", ["-e", "-o", "pipefail", "-c", script], options).then(
      () => 0,
      (error: { readonly code: unknown }) => error.code,
    );
  }
});

function steps(): readonly Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}

function scriptOf(job: string, name: string): string {
  const step = workflow.jobs[job]?.steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new Error(`${job} has no step "${name}"`);
  return step.run;
}

/** GitHub's own parser. It imports JSON as bundlers do and Node does not, so it is bundled first. */
async function loadParser(): Promise<(content: string) => readonly string[]> {
  const outfile = join(emptyFolder(), "parser.mjs");
  await build({
    stdin: {
      contents: 'export * from "@actions/workflow-parser"',
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
    outfile,
  });
  const parser: typeof import("@actions/workflow-parser") = await import(
    pathToFileURL(outfile).href
  );
  const trace = new parser.NoOperationTraceWriter();
  return (content) => {
    const { context } = parser.parseWorkflow({ name: "models.yml", content }, trace);
    return context.errors.getErrors().map(({ message }) => message);
  };
}
