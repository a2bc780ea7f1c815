import { camelCase, isIdentifier, kebabCase, typeName } from "../naming.js";
import type { Schema } from "../schema/schema.js";
import type { Building, Draft } from "./building.js";
import { docsOf } from "./docs.js";
import { kindOf } from "./kind.js";
import { meaningOf } from "./meaning.js";
import { nameFromPlace } from "./place-name.js";

/** Declares every definition of the input: first come, first named. */
export function declareDefinitions(building: Building): void {
  const { schemas, options, report } = building;
  const roots = schemas.definitions.filter((definition) => definition.root);
  for (const definition of schemas.definitions) {
    if (building.drafts.has(definition.schema)) continue;
    const onlyRoot = definition.root && roots.length === 1;
    const wanted =
      (onlyRoot ? options.rootName : undefined) ??
      definition.schema.extensions.tsName ??
      typeName(definition.name);
    const draft = declare(building, definition.schema, wanted);
    if (draft.name !== wanted) {
      const winner = placeOf(building, wanted);
      report(
        "name-collision",
        { ...definition.schema.at, part: "key" },
        { name: wanted, winner, other: draft.name },
      );
    }
  }
}

/** Where the schema stands that has a name. */
function placeOf(building: Building, name: string): string {
  for (const draft of building.drafts.values()) {
    if (draft.name !== name) continue;
    const { line } = draft.at.source.locate(draft.at.pointer, "key");
    return `${draft.at.source.path}:${line}`;
  }
  return "another";
}

/** The declaration of a schema without a name, made when first asked for. */
export function declareNested(building: Building, schema: Schema): Draft {
  const known = building.drafts.get(schema) ?? building.twins.get(schema);
  if (known !== undefined) return known;
  if (schema.extensions.tsName !== undefined)
    return declare(building, schema, schema.extensions.tsName);
  const meaning = meaningOf(building, schema);
  const twin = building.nested.get(meaning);
  if (twin !== undefined) {
    building.twins.set(schema, twin);
    return twin;
  }
  const draft = declare(building, schema, nameFromPlace(building, schema));
  building.nested.set(meaning, draft);
  return draft;
}

function declare(building: Building, schema: Schema, wanted: string): Draft {
  const name = building.names.claim(wanted);
  const draft = draftOf(schema, name);
  building.drafts.set(schema, draft);
  building.pending.push(draft);
  return draft;
}

function draftOf(schema: Schema, name: string): Draft {
  const common = {
    name,
    wireName: "",
    checkName: `check${name}`,
    schemaName: `schemaOf${name}`,
    family: "",
    schema,
    at: schema.at,
    docs: docsOf(schema, name),
  };
  const kind = kindOf(schema);
  switch (kind) {
    case "model":
      return {
        ...common,
        kind,
        base: undefined,
        extended: false,
        fields: [],
        extra: undefined,
        tree: undefined,
        className: name,
        initName: "",
        entriesName: undefined,
        mixins: schema.extensions.mixins ?? [],
      };
    case "union":
      return {
        ...common,
        kind,
        type: { kind: "union", members: [], open: false, fallback: undefined },
        tree: undefined,
      };
    case "enum":
      return { ...common, kind, members: [], open: false, valueType: "string" };
    case "alias":
      return { ...common, kind, type: { kind: "any" } };
    default:
      throw new Error(`impossible kind ${String(kind satisfies never)}`);
  }
}

/** The attribute name a wire name asks for, before collisions are looked at. */
export function attributeName(building: Building, wire: string, schema: Schema): string {
  const own = schema.extensions.tsName;
  if (own !== undefined) return own;
  if (building.options.naming === "preserve" && isIdentifier(wire)) return wire;
  return camelCase(wire) || "property";
}

/** The file a family asks for, before collisions are looked at. */
export function fileName(name: string): string {
  return kebabCase(name) || "model";
}
