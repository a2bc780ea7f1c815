import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { isJsonObject, type JsonObject } from "../../../generator/source/json.js";

export interface Definition {
  readonly name: string;
  /** Where it stands: the file's URL, `#`, JSON pointer. */
  readonly url: string;
  readonly schema: JsonObject;
}

/** Every definition of a namespace's schemas, read as plain YAML: nothing of modelsmith is in between. */
export async function readDefinitions(namespace: string): Promise<readonly Definition[]> {
  const folder = new URL(`../../../schemas/${namespace}/`, import.meta.url);
  const paths = await readdir(folder, { recursive: true });
  const files = paths.filter((path) => path.endsWith(".yaml")).sort();
  return (
    await Promise.all(files.map((path) => readFileDefinitions(new URL(path, folder))))
  ).flat();
}

async function readFileDefinitions(url: URL): Promise<readonly Definition[]> {
  const document: unknown = parse(await readFile(url, "utf8"));
  const definitions = objectAt(document, "$defs");
  return Object.keys(definitions).map((name) => ({
    name,
    url: `${url.href}#/$defs/${name}`,
    schema: objectAt(definitions, name),
  }));
}

/** The object under a key; empty where there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isJsonObject(value) ? value[key] : undefined;
  return isJsonObject(found) ? found : {};
}

/** The objects in the list under a key; none where there is no list. */
export function objectsAt(value: JsonObject, key: string): readonly JsonObject[] {
  const found = value[key];
  return Array.isArray(found) ? found.filter(isJsonObject) : [];
}

/** The strings in the list under a key; none where there is no list. */
export function stringsAt(value: JsonObject, key: string): readonly string[] {
  const found = value[key];
  return Array.isArray(found) ? found.filter((item) => typeof item === "string") : [];
}
