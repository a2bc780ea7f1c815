import { readFile } from "node:fs/promises";

/** The version of modelsmith, as its own package says it. */
export async function loadVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null && "version" in value)
    return String(value.version);
  throw new Error("the package.json of modelsmith has no version");
}
