import { execFile, spawnSync } from "node:child_process";
import { getuid } from "node:process";
import { promisify } from "node:util";

/** How a script is run: plainly, or with mounts of its own, which nobody else sees and which go when it ends. */
export const plainly: readonly string[] = [];
export const withMounts: readonly string[] = ["unshare", "--mount", "--map-root-user"];

/** Stands before a command on which permissions shall be binding, as they are on everybody but the system's owner. */
export const withoutPrivilege: readonly string[] =
  getuid?.() === 0
    ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    : [];

/** Runs a bash script that stops at the first command that fails, and fails with it. */
export async function runScript(
  around: readonly string[],
  script: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<void> {
  const [program = "", ...args] = [...around, "bash", "-euo", "pipefail", "-c", script];
  await promisify(execFile)(program, args, { cwd, env: { ...process.env, ...env } });
}

/** Why a command cannot be run here, if so, in words of the system. */
export function whyNot(...command: readonly string[]): string | undefined {
  const [program = "", ...args] = command;
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split("\n")[0];
}

/** Why scripts cannot mount anything here, if so. */
export const noMounts: string | undefined = whyNot(
  ...withMounts,
  "mount",
  "-t",
  "tmpfs",
  "none",
  "/mnt",
);
