import { camelCase, isIdentifier, kebabCase, typeName } from "../naming.js";
import type { Definition, Schema } from "../schema/schema.js";
import type { NameReason } from "./api.js";
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
    const naming = nameOf(definition, onlyRoot ? options.rootName : undefined);
    const { wanted } = naming;
    const draft = declare(building, definition.schema, naming);
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

function nameOf({ name, schema }: Definition, option: string | undefined): NameReason {
  if (option !== undefined) return { from: "option", wanted: option };
  return ownName(schema) ?? { from: "definition", wanted: typeName(name) };
}

function ownName({ extensions }: Schema): NameReason | undefined {
  const { tsName } = extensions;
  return tsName === undefined ? undefined : { from: "x-ts-name", wanted: tsName };
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
  const own = ownName(schema);
  if (own !== undefined) return declare(building, schema, own);
  const meaning = meaningOf(building, schema);
  const twin = building.nested.get(meaning);
  if (twin !== undefined) {
    building.twins.set(schema, twin);
    return twin;
  }
  const wanted = nameFromPlace(building, schema);
  const draft = declare(building, schema, { from: "place", wanted });
  building.nested.set(meaning, draft);
  return draft;
}

function declare(building: Building, schema: Schema, naming: NameReason): Draft {
  const name = building.names.claim(naming.wanted);
  const draft = draftOf(schema, name, naming);
  building.drafts.set(schema, draft);
  building.pending.push(draft);
  return draft;
}

function draftOf(schema: Schema, name: string, naming: NameReason): Draft {
  const common = {
    name,
    naming,
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
