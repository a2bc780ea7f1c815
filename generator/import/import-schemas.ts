import { deviceNames, fileName, NameTable } from "../naming.js";
import type { Schema, SchemaSet } from "../schema/schema.js";
import type { Json, JsonObject } from "../source/json.js";
import { pointerFragment, pointerKeys, pointerStep } from "../source/pointer.js";
import { copySchema } from "./copy-schema.js";
import { impliedTags } from "./implied-tags.js";

/** A schema file that is made of a document. */
export interface ImportedFile {
  /** Below the folder of the import. */
  readonly path: string;
  readonly value: JsonObject;
}

/**
 * Makes schema files of the definitions of a document: one each, in the spelling of 2020-12. What else they refer to gets a
 * file too. Reading the files gives the models that reading the document gives, with the same names.
 */
export function importSchemas(set: SchemaSet): readonly ImportedFile[] {
  const names = new NameTable();
  const paths = new NameTable(new Set(deviceNames));
  const homes = new Map<Schema, { readonly name: string; readonly path: string }>();
  const pending: Schema[] = [];
  const settle = (schema: Schema, wanted: string): void => {
    if (homes.has(schema)) return;
    const name = names.claim(wanted);
    const path = `${paths.claim(fileName(name))}.yaml`;
    homes.set(schema, { name, path });
    pending.push(schema);
  };
  for (const { name, schema } of set.definitions) settle(schema, name);

  const files: ImportedFile[] = [];
  for (const schema of pending) {
    const home = homes.get(schema);
    if (home === undefined) continue;
    const referenceTo = (to: Schema): string => {
      settle(to, lastKey(to));
      const { path = "", name = "" } = homes.get(to) ?? {};
      const pointer = `#/$defs${pointerFragment(pointerStep(name))}`;
      return path === home.path ? pointer : path + pointer;
    };
    const copy: Json = copySchema(schema, {
      referenceTo,
      tagsOf: (base) => impliedTags(base, set.definitions),
    });
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    files.push({ path: home.path, value: { $schema, $defs: { [home.name]: copy } } });
  }
  return files;
}

/** What a schema that has no name would be called by those who refer to it. */
function lastKey({ at }: Schema): string {
  const keys = pointerKeys(at.pointer);
  return keys.filter((key) => key !== "" && !/^(?:schema|\d+)$/.test(key)).at(-1) ?? "Model";
}
