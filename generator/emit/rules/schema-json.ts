import type { Api, Declaration, Tree } from "../../model/api.js";
import { copyParts, holdsSchemas } from "../../schema/copy-parts.js";
import type { DiscriminatorKeyword, Schema } from "../../schema/schema.js";
import { isJsonObject, type Json, type JsonObject } from "../../source/json.js";
import { pointerFragment, pointerStep } from "../../source/pointer.js";
import { referenceOf, resolved } from "./assertions.js";
import { type DeclaredSchema, sharedSchema, wholeSchema } from "./declared-schema.js";

/** A schema on its own, and the schemas that it refers to. */
export interface SchemaText {
  readonly json: Json;
  readonly refs: readonly DeclaredSchema[];
}

/**
 * The schema as the author wrote it, in the spelling of 2020-12. References to declarations read `#/$defs/<name>`; what
 * else is referred to is copied in once, and referred to where the copy stands after that.
 */
export function schemaJson(subject: DeclaredSchema, api: Api): SchemaText {
  const { declaration } = subject;
  const copy: Copy = { api, subject, refs: new Map(), places: new Map() };
  copy.places.set(declaration.schema, "");
  const json = copySchema(declaration.schema, "", copy);
  return { json, refs: [...copy.refs.values()] };
}

interface Copy {
  readonly api: Api;
  readonly subject: DeclaredSchema;
  /** By name. */
  readonly refs: Map<string, DeclaredSchema>;
  /** Where in the copy a schema stands, as a JSON pointer. */
  readonly places: Map<Schema, string>;
}

/**
 * Keywords that identify a schema or hold definitions: the copy has definitions and an identity of its own. What events build
 * up is no rule for them, and would be a reference to what need not be there.
 */
const dropped: ReadonlySet<string> = new Set([
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$vocabulary",
  "$defs",
  "definitions",
  "x-collect",
]);

const references: ReadonlySet<string> = new Set(["$ref", "$dynamicRef"]);

function copySchema(schema: Schema, pointer: string, copy: Copy): Json {
  if (!isJsonObject(schema.json)) return schema.json;
  const entries: [string, Json][] = [];
  for (const [keyword, value] of Object.entries(schema.json)) {
    if (dropped.has(keyword) || references.has(keyword)) continue;
    const copied = copyKeyword(schema, keyword, value, pointer + pointerStep(keyword), copy);
    if (copied !== undefined) entries.push([keyword, copied]);
  }
  const own = Object.fromEntries(entries);
  const reference = referenceOf(schema);
  return reference === undefined ? own : withReference(own, reference, pointer, copy);
}

/** A reference stands beside other keywords; a copy of what it refers to would get in their way. */
function withReference(own: JsonObject, to: Schema, pointer: string, copy: Copy): Json {
  const known = copy.api.declarationOf.get(to);
  if (known?.schema === to) {
    if (listsTags(known, pointer, copy)) return { ...own, type: "string" };
    const referred = isBase(pointer, copy) ? sharedSchema(known) : wholeSchema(known);
    return { $ref: declared(referred, "", copy), ...own };
  }
  const place = copy.places.get(to);
  if (place !== undefined) return { $ref: declared(copy.subject, place, copy), ...own };
  const alone = Object.keys(own).length === 0;
  const { allOf } = own;
  const all = Array.isArray(allOf) ? allOf : [];
  const below = alone ? pointer : `${pointer}/allOf/${all.length}`;
  copy.places.set(to, below);
  const copied = copySchema(to, below, copy);
  return alone ? copied : { ...own, allOf: [...all, copied] };
}

/** Whether a reference is from a model to its base, of which only what all its members share holds. */
function isBase(pointer: string, { subject }: Copy): boolean {
  return subject.declaration.kind === "model" && /^(?:\/allOf\/\d+)*$/.test(pointer);
}

/** Whether a reference is to the list of all tags, which is of no use to a member that has one of them. */
function listsTags(known: Declaration, pointer: string, { subject }: Copy): boolean {
  if (known.kind !== "enum" || known.valueType !== "string") return false;
  return subject.sharedBy !== undefined && pointer === tagPointer(subject.sharedBy);
}

function tagPointer(tree: Tree): string {
  return `/properties${pointerStep(tree.wire)}`;
}

/** A part of a schema: models inside it have a schema of their own. */
function copyPart(schema: Schema, pointer: string, copy: Copy): Json {
  const known = copy.api.declarationOf.get(schema);
  if (known?.schema === schema && known.kind === "model")
    return { $ref: declared(wholeSchema(known), "", copy) };
  copy.places.set(schema, pointer);
  return copySchema(schema, pointer, copy);
}

function declared(referred: DeclaredSchema, pointer: string, copy: Copy): string {
  copy.refs.set(referred.name, referred);
  return `#/$defs/${referred.name}${pointerFragment(pointer)}`;
}

/** One keyword: parts that are schemas are copied as such, everything else as it is. */
function copyKeyword(
  schema: Schema,
  keyword: string,
  value: Json,
  pointer: string,
  copy: Copy,
): Json | undefined {
  if (keyword === "discriminator")
    return schema.discriminator === undefined || copy.subject.sharedBy !== undefined
      ? undefined
      : copyDiscriminator(schema.discriminator, copy);
  if (!holdsSchemas(keyword)) return value;
  return copyParts(schema, keyword, (part, key) =>
    copyPart(part, key === undefined ? pointer : pointer + pointerStep(key), copy),
  );
}

function copyDiscriminator({ propertyName, mapping }: DiscriminatorKeyword, copy: Copy): Json {
  const entries = [...mapping].flatMap(([tag, schema]): [string, string][] => {
    const known =
      copy.api.declarationOf.get(schema) ?? copy.api.declarationOf.get(resolved(schema));
    return known === undefined ? [] : [[tag, declared(wholeSchema(known), "", copy)]];
  });
  if (entries.length === 0) return { propertyName };
  return { propertyName, mapping: Object.fromEntries(entries) };
}
