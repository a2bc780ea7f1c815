import type { JsonSchema, SchemaInfo } from "./info.js";
import { writeOwn } from "./own-property.js";
import { isRecord, type Store } from "./stored.js";

/** A schema that stands alone: 2020-12, with everything it refers to under `$defs`. */
export function jsonSchemaOf(info: SchemaInfo | undefined): JsonSchema {
  const schema: unknown = info?.schema ?? true;
  if (info === undefined || !isRecord(schema)) return schema === true;
  const definitions: Store = isRecord(schema["$defs"]) ? { ...schema["$defs"] } : {};
  for (const { name, schema: referred } of reachableFrom(info))
    writeOwn(definitions, name, referred);
  const dialect = { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  return Object.keys(definitions).length === 0 ? dialect : { ...dialect, $defs: definitions };
}

/** Every schema that references lead to, the first one only when it refers to itself. */
function reachableFrom(info: SchemaInfo): ReadonlySet<SchemaInfo> {
  const reached = new Set(info.refs?.() ?? []);
  // A set that grows is iterated to its end.
  for (const next of reached) {
    for (const referred of next.refs?.() ?? []) reached.add(referred);
  }
  return reached;
}
