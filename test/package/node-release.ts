import { execFile } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = fileURLToPath(new URL("../../.tmp/node/", import.meta.url));

/** The program of a release of Node, from npm the first time it is asked for. */
export async function findNode(major: number): Promise<string> {
  const system = platform() === "win32" ? "win" : platform();
  const name = `node-${system}-${arch()}`;
  const home = join(cache, String(major));
  const program = join(home, "node_modules", name, "bin", system === "win" ? "node.exe" : "node");
  if (await exists(program)) return program;
  await mkdir(home, { recursive: true });
  const options = ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  await run("npm", [...options, "--prefix", home, `${name}@${major}`]);
  return program;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
