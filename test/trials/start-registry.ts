import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { findNode } from "../package/node-release.js";

const run = promisify(execFile);

/** A registry of npm packages on this machine, which asks the usual one for what it does not have. */
export interface Registry {
  readonly url: string;
  /** What makes npm use it, as a user who knows no other and has nothing in the cache. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => Promise<void>;
}

/** Installs verdaccio into a folder and starts it there. */
export async function startRegistry(home: string): Promise<Registry> {
  const folder = join(home, "registry");
  await mkdir(folder);
  const { stdout } = await run("npm", ["config", "get", "registry"]);
  const port = await freePort();
  // verdaccio asks for a tag of node-fetch, which not every mirror of the registry keeps.
  const project = {
    private: true,
    dependencies: { verdaccio: "6.10.4" },
    overrides: { "node-fetch": "2.7.0" },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(project));
  await writeFile(join(folder, "config.yaml"), config(stdout.trim()));
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder });
  // It needs a newer Node than modelsmith does.
  const bin = join(folder, "node_modules/verdaccio/bin/verdaccio");
  const args = [bin, "--config", "config.yaml", "--listen", `127.0.0.1:${port}`];
  const child = spawn(await findNode(22), args, { cwd: folder, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  await answer(url, child);
  return {
    url,
    env: {
      ...process.env,
      npm_config_registry: url,
      npm_config_cache: join(home, "cache"),
      npm_config_userconfig: await writeUserConfig(home, port),
    },
    stop: () => stop(child),
  };
}

/** Anybody may publish, but npm wants to have a token to send. */
async function writeUserConfig(home: string, port: number): Promise<string> {
  const file = join(home, "npmrc");
  await writeFile(file, `//127.0.0.1:${port}/:_authToken=anybody\n`);
  return file;
}

function config(uplink: string): string {
  const rights = { access: "$all", publish: "$all", proxy: "usual" };
  return JSON.stringify({
    storage: "./storage",
    auth: { htpasswd: { file: "./htpasswd" } },
    uplinks: { usual: { url: uplink, timeout: "60s", maxage: "60m" } },
    packages: { "@*/*": rights, "**": rights },
    log: { type: "stdout", level: "error" },
    max_body_size: "50mb",
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });
}

/** Asks until there is an answer, or the process has ended. */
async function answer(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(new URL("-/ping", url)).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the registry ended with ${child.exitCode}`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    child.kill();
  });
}
