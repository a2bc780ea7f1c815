import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The packages that `docs` needs and that are not installed, as npm is asked for them: modelsmith names them as peers, so that only
 * those who make sites have them.
 */
export async function findMissingPackages(): Promise<readonly string[]> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const { peerDependencies = {} }: { peerDependencies?: Readonly<Record<string, string>> } =
    JSON.parse(text);
  return Object.entries(peerDependencies)
    .filter(([name]) => !isInstalled(name))
    .map(([name, versions]) => `${name}@${withoutSigns(versions)}`);
}

/** A range as the part of a version that has to stay: shells have a meaning for `^` and `~`. */
function withoutSigns(versions: string): string {
  const [sign, parts] = [versions.slice(0, 1), versions.replace(/^[~^]/, "").split(".")];
  if (sign === "~") return parts.slice(0, 2).join(".");
  if (sign === "^") return parts.slice(0, parts[0] === "0" ? 2 : 1).join(".");
  return versions;
}

const require = createRequire(import.meta.url);

/** A package that is there and has nothing for `require` is an error of another kind. */
function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND");
  }
}
