import type { Declaration, Field, ModelDeclaration, Tree, Type } from "../../model/api.js";
import { allFields } from "../../model/fields.js";
import { target } from "../../model/schema-facts.js";
import type { Schema } from "../../schema/schema.js";
import type { Json } from "../../source/json.js";
import { exampleNumber, exampleText } from "./example-scalar.js";

/** How much an example shows. */
export type Fullness = "with optional fields" | "required fields only";

/**
 * A message of a declaration, made of what its schema says. It is a proposal: rules that only a validator understands may refuse
 * it. Undefined where the declaration has no finite message.
 */
export function exampleMessage(declaration: Declaration, fullness: Fullness): Json | undefined {
  return exampleOf(declaration, { full: fullness === "with optional fields", path: [] });
}

/** Where an example is being made. */
interface Around {
  readonly full: boolean;
  /** The declarations that it is inside of. */
  readonly path: readonly Declaration[];
}

/** Deeper than this, optional fields say nothing new. */
const fullDepth = 2;

/** What the schema gives as an example goes first; of the base of a tree, the first member. */
function exampleOf(declaration: Declaration, around: Around): Json | undefined {
  if (around.path.includes(declaration)) return undefined;
  const inside: Around = {
    full: around.full && around.path.length < fullDepth,
    path: [...around.path, declaration],
  };
  const given = givenExample(declaration.schema);
  if (given !== undefined) return given;
  switch (declaration.kind) {
    case "model":
      return declaration.tree === undefined
        ? modelExample(declaration, inside)
        : treeExample(declaration.tree, inside);
    case "enum":
      return declaration.members[0]?.value;
    case "union":
      return declaration.tree === undefined
        ? valueExample(declaration.type, declaration.schema, declaration.name, inside)
        : treeExample(declaration.tree, inside);
    case "alias":
      return valueExample(declaration.type, declaration.schema, declaration.name, inside);
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function treeExample(tree: Tree, around: Around): Json | undefined {
  return firstOf(tree.members, ({ declaration, tags }) => {
    const example = exampleOf(declaration, around);
    const [tag] = tags;
    if (tag === undefined || typeof example !== "object" || example === null) return example;
    return Array.isArray(example) || tree.wire in example
      ? example
      : { [tree.wire]: tag, ...example };
  });
}

function modelExample(model: ModelDeclaration, around: Around): Json | undefined {
  const entries: [string, Json][] = [];
  for (const field of allFields(model).values()) {
    const skipped = !field.required && (!around.full || field.docs.deprecated);
    const value = skipped ? undefined : fieldExample(field, around);
    if (value !== undefined) entries.push([field.wire, value]);
    else if (field.required) return undefined;
  }
  return Object.fromEntries(entries);
}

function fieldExample(field: Field, around: Around): Json | undefined {
  if (field.constant !== undefined) return field.constant.value;
  return valueExample(field.type, field.schema, field.wire, around);
}

/** `name`: what the value is called, for texts that may be anything. */
function valueExample(type: Type, schema: Schema, name: string, around: Around): Json | undefined {
  const given = givenExample(schema);
  if (given !== undefined) return given;
  const facts = target(schema);
  switch (type.kind) {
    case "any":
      return facts.types?.includes("object") ? {} : name;
    case "never":
      return undefined;
    case "null":
      return null;
    case "boolean":
      return true;
    case "literal":
    case "structure":
      return type.value;
    case "string":
      return exampleText(facts, type.format, name);
    case "number":
      return exampleNumber(facts, type.format);
    case "list":
      return listExample(type.items, facts, name, around);
    case "tuple":
      return tupleExample(type.items, facts, name, around);
    case "map": {
      const inner = facts.additionalProperties ?? facts;
      const value = valueExample(type.values, inner, name, around);
      return value === undefined ? {} : { name: value };
    }
    case "union":
      return unionExample(type.members, facts, name, around);
    case "reference":
      return exampleOf(type.to, around);
    default:
      throw new Error(`impossible type ${JSON.stringify(type satisfies never)}`);
  }
}

function listExample(
  items: Type,
  facts: Schema,
  name: string,
  around: Around,
): readonly Json[] | undefined {
  const item = valueExample(items, facts.items ?? facts, singular(name), around);
  const least = facts.minItems ?? 0;
  if (item === undefined) return least === 0 ? [] : undefined;
  return Array.from({ length: Math.min(Math.max(1, least), 8) }, () => item);
}

function tupleExample(
  items: readonly Type[],
  facts: Schema,
  name: string,
  around: Around,
): readonly Json[] | undefined {
  const values = items.map((item, index) =>
    valueExample(item, facts.prefixItems?.[index] ?? facts, name, around),
  );
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** The first member that has an example and is not null; null when there is nothing else. */
function unionExample(
  members: readonly Type[],
  facts: Schema,
  name: string,
  around: Around,
): Json | undefined {
  const branches = facts.anyOf ?? facts.oneOf ?? [];
  const told = members.filter(({ kind }) => kind !== "null");
  const nullable = told.length < members.length;
  const found = firstOf(told, (member) =>
    valueExample(member, branches[members.indexOf(member)] ?? facts, name, around),
  );
  return found ?? (nullable ? null : undefined);
}

function givenExample(schema: Schema): Json | undefined {
  for (const said of [schema, target(schema)]) {
    if (typeof said.json === "boolean") continue;
    const { examples, example } = said.json;
    if (Array.isArray(examples) && examples[0] !== undefined) return examples[0];
    if (example !== undefined) return example;
  }
  return undefined;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}
