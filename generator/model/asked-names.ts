import { typeName } from "../naming.js";
import type { Definition, Schema, SchemaSet } from "../schema/schema.js";
import type { NameReason } from "./api.js";
import type { BuildOptions } from "./building.js";

/** What every definition of the input asks to be called, in source order. */
export function askedNames(
  schemas: SchemaSet,
  { rootName }: BuildOptions,
): ReadonlyMap<Schema, NameReason> {
  const asked = new Map<Schema, NameReason>();
  const roots = schemas.definitions.filter((definition) => definition.root);
  for (const definition of schemas.definitions) {
    const onlyRoot = definition.root && roots.length === 1;
    if (!asked.has(definition.schema))
      asked.set(definition.schema, nameOf(definition, onlyRoot ? rootName : undefined));
  }
  return asked;
}

/** The name that somebody wrote into a schema. */
export function ownName({ extensions }: Schema): NameReason | undefined {
  const { tsName } = extensions;
  return tsName === undefined ? undefined : { from: "x-ts-name", wanted: tsName };
}

function nameOf({ name, schema }: Definition, option: string | undefined): NameReason {
  if (option !== undefined) return { from: "option", wanted: option };
  return ownName(schema) ?? { from: "definition", wanted: typeName(name) };
}
