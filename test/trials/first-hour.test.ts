import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packTool } from "./install-tool.js";
import { type Registry, startRegistry } from "./start-registry.js";

const execute = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const spec = join(repository, "node_modules/@jsonresume/schema/schema.json");

let home: string;
let registry: Registry;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "modelsmith-first-hour-"));
  registry = await startRegistry(home);
  const tarball = await packTool(home);
  await npm(home, "publish", tarball);
});
afterAll(async () => {
  await registry?.stop();
  await rm(home, { recursive: true, force: true });
});

test("From an empty folder and a public schema to a published package, by the commands of the README.", async () => {
  const readme = await readFile(join(repository, "README.md"), "utf8");
  const ci = await readFile(join(repository, "docs/ci.md"), "utf8");
  const begin = /## Your own package\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const commands = begin
    .split("\n")
    .map((line) => line.replace(/ *#.*/, ""))
    .filter(Boolean);
  expect(commands).toEqual(["npx modelsmith init", "npm install", "npm test"]);
  const publish = "npm publish ./generated --access public";
  expect(ci).toContain(`\n${publish}\n`);

  const folder = join(home, "resume");
  await mkdir(folder);
  await cp(spec, join(folder, "resume.json"));
  const watch = stopwatch();
  await watch(
    "npx modelsmith init resume.json",
    shell(folder, "npx --yes modelsmith init resume.json"),
  );
  await watch("npm install", shell(folder, "npm install"));
  await watch("npm test", shell(folder, "npm test"));
  await watch("npm run check", shell(folder, "npm run check"));

  const clone = join(home, "clone");
  await shell(
    folder,
    "git init --quiet && git add --all && git -c user.name=A -c user.email=a@example.com commit --quiet -m Begin",
  );
  await shell(home, "git clone --quiet resume clone");
  await watch("npm ci, in a clone", shell(clone, "npm ci"));
  await watch(`${publish}, in the clone`, shell(clone, publish));

  const consumer = join(home, "consumer");
  await mkdir(consumer);
  await writeFile(join(consumer, "package.json"), '{ "private": true, "type": "module" }\n');
  await watch("npm install resume-models, elsewhere", shell(consumer, "npm install resume-models"));
  await writeFile(join(consumer, "program.js"), program);
  const { stdout } = await execute(process.execPath, ["program.js"], { cwd: consumer });
  expect(stdout).toBe('Ada {"basics":{"name":"Ada","mood":"good"}} false\n');
  console.log(watch.lines().join("\n"));
});

const program = `import { ResumeSchema } from "resume-models/resume";
const text = '{"basics":{"name":"Ada","mood":"good"}}';
const resume = ResumeSchema.fromText(text);
console.log(resume.basics.name, JSON.stringify(resume), ResumeSchema.safeParse({ basics: 3 }).success);
`;

function npm(cwd: string, ...args: readonly string[]): Promise<unknown> {
  return execute("npm", args, { cwd, env: registry.env, maxBuffer: 2 ** 26 });
}

function shell(cwd: string, command: string): Promise<unknown> {
  return execute("bash", ["-e", "-c", command], { cwd, env: registry.env, maxBuffer: 2 ** 26 });
}

interface Stopwatch {
  (step: string, done: Promise<unknown>): Promise<void>;
  readonly lines: () => readonly string[];
}

/** Tells how long each step took, for people to read. */
function stopwatch(): Stopwatch {
  const lines: string[] = [];
  const watch = async (step: string, done: Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await done;
    lines.push(`${((performance.now() - start) / 1_000).toFixed(1).padStart(6)} s  ${step}`);
  };
  return Object.assign(watch, { lines: () => lines });
}
