import { ProjectSettings } from "../config-models/project-settings.js";
import { isJsonObject, type JsonObject } from "./json.js";

/** What the schema of the settings says has to stand somewhere, or what has to be true of its keys: its title. */
export function expectedAt(path: readonly (string | number)[], keyword?: "propertyNames"): string {
  const schema = schemaAt(path);
  const about = keyword === undefined ? schema : schema?.[keyword];
  const title = isJsonObject(about) ? resolve(about).title : undefined;
  return typeof title === "string" ? title : "something else";
}

/** The keys that the schema knows somewhere. */
export function knownKeysAt(path: readonly (string | number)[]): readonly string[] {
  const properties = schemaAt(path)?.properties;
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

/** The schema of what stands at a path. The item of a list that may be a single thing is what that thing would be. */
function schemaAt(path: readonly (string | number)[]): JsonObject | undefined {
  let schema: unknown = ProjectSettings.jsonSchema;
  for (const key of path) {
    if (!isJsonObject(schema)) return undefined;
    const { properties, additionalProperties } = resolve(schema);
    if (typeof key === "number") continue;
    const declared = isJsonObject(properties) && Object.hasOwn(properties, key);
    schema = declared ? properties[key] : additionalProperties;
  }
  return isJsonObject(schema) ? resolve(schema) : undefined;
}

function resolve(schema: JsonObject): JsonObject {
  const { $ref } = schema;
  const root: unknown = ProjectSettings.jsonSchema;
  const $defs = isJsonObject(root) ? root.$defs : undefined;
  if (typeof $ref !== "string" || !isJsonObject($defs)) return schema;
  const target = $defs[$ref.replace("#/$defs/", "")];
  return isJsonObject(target) ? resolve(target) : schema;
}
