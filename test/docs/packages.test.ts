import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emptyFolder, pet, put } from "../support/command-line.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const own: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
} = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const peers = Object.keys(own.peerDependencies);

test("What only sites need is optional for users, and here for everybody.", () => {
  expect(Object.keys(own.peerDependenciesMeta)).toEqual(peers);
  expect(Object.values(own.peerDependenciesMeta).every(({ optional }) => optional)).toBe(true);
  for (const name of peers) {
    expect(own.devDependencies[name]).toBe(own.peerDependencies[name]);
    expect(own.dependencies[name]).toBeUndefined();
  }
});

test("Without them packages are generated and checked, and docs says in one message how to get them.", () => {
  const folder = install();
  link(folder, Object.keys(own.dependencies));
  expect(run(folder, "generate", "--schemas", "pet.yaml", "--out", "pet")).toMatchObject({
    status: 0,
  });
  expect(run(folder, "check", "--schemas", "pet.yaml", "--out", "pet")).toMatchObject({
    status: 0,
  });

  const { status, stderr } = run(folder, "docs", "--schemas", "pet.yaml", "--out", "site");
  expect(status).toBe(1);
  const [, command = ""] =
    /^the site is made by .+: (npm install .+)\n1 error: nothing was written\n$/.exec(stderr) ?? [];
  expect(command.split(" ").slice(0, 3)).toEqual(["npm", "install", "--save-dev"]);
  const asked = command.split(" ").slice(3);
  expect(asked.map((each) => each.replace(/(.)@.*/, "$1"))).toEqual(peers);
  expect(asked.every((each) => /.@[\d.]+$/.test(each))).toBe(true);
  expect(existsSync(join(folder, "site"))).toBe(false);

  link(folder, peers);
  expect(run(folder, "docs", "--schemas", "pet.yaml", "--out", "site")).toMatchObject({
    status: 0,
    stderr: "",
  });
  expect(existsSync(join(folder, "site/index.html"))).toBe(true);
});

test("Of packages some of which are there, it asks for the others.", () => {
  const folder = install();
  link(folder, [...Object.keys(own.dependencies), ...peers.filter((name) => name !== "esbuild")]);
  const { stderr } = run(folder, "docs", "--schemas", "pet.yaml", "--out", "site");
  expect(stderr).toMatch(/ npm install --save-dev esbuild@0\.\d+\n/);
});

/** A project with modelsmith as npm would install it, and none of the packages it needs. */
function install(): string {
  const folder = emptyFolder();
  put(folder, { "pet.yaml": pet });
  const files: readonly string[] = JSON.parse(
    readFileSync(join(repository, "package.json"), "utf8"),
  ).files;
  for (const path of ["package.json", ...files.filter((each) => !each.startsWith("!"))]) {
    cpSync(join(repository, path), join(folder, "node_modules/modelsmith", path), {
      recursive: true,
    });
  }
  return folder;
}

function link(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const to = join(folder, "node_modules", name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(repository, "node_modules", name), to);
  }
}

function run(cwd: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  const bin = join(cwd, "node_modules/modelsmith/bin/modelsmith.js");
  return spawnSync(process.execPath, [bin, ...args], { cwd, encoding: "utf8" });
}
