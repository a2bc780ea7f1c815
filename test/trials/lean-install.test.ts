import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackage } from "../package/packed.js";
import { packTool } from "./install-tool.js";

const execute = promisify(execFile);

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "modelsmith-lean-"));
  await writeFile(join(home, "package.json"), '{ "private": true, "type": "module" }\n');
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("From their tarballs, without scripts and development's packages, both packages work.", async () => {
  const models = await packPackage();
  const tarballs = [await packTool(home), models.tarball];
  const options = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  await execute("npm", ["install", ...options, ...tarballs], { cwd: home });
  await models.remove();

  const lock = await readFile(join(home, "node_modules/.package-lock.json"), "utf8");
  const { packages }: { readonly packages: Readonly<Record<string, object>> } = JSON.parse(lock);
  expect(Object.keys(packages).length).toBeLessThan(40);
  expect(lock).not.toContain("hasInstallScript");

  await writeFile(join(home, "pet.yaml"), "title: Pet\ntype: object\n");
  const input = ["--schemas", "pet.yaml", "--out"];
  await execute("npx", ["modelsmith", "generate", ...input, "pet"], { cwd: home });
  await execute("npx", ["modelsmith", "check", ...input, "pet"], { cwd: home });
  await writeFile(join(home, "program.js"), program);
  const { stdout } = await execute(process.execPath, ["program.js"], { cwd: home });
  expect(stdout).toBe('true {"type":"response.create"}\n');
});

const program = `import { check } from "modelsmith";
import { ClientEvent } from "ai-wire-models/voicelive";
const { ok } = await check({ schemas: ["pet.yaml"], out: "pet" });
console.log(ok, JSON.stringify(ClientEvent.fromJSON({ type: "response.create" })));
`;
