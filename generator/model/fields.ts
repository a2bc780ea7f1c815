import type { Schema } from "../schema/schema.js";
import type { Field, ModelDeclaration, Type } from "./api.js";
import type { Building } from "./building.js";
import { attributeName } from "./declare.js";
import { docsOf } from "./docs.js";
import { extraKey, inheritedExtraName } from "./extra.js";
import { composedParts } from "./inherit.js";
import { type MemberNames, nameMembers, namesBelow } from "./kept-members.js";
import { memberNames } from "./member-names.js";
import { narrower } from "./narrow.js";
import { onlyValue, target } from "./schema-facts.js";
import { typeOf, unionOf } from "./types.js";

/**
 * The fields of a model: what its schema and the parts merged into it declare. A field of the base is repeated only
 * where this model says something narrower about it.
 */
export function fieldsOf(
  building: Building,
  model: ModelDeclaration,
  tags: ReadonlySet<string>,
): { readonly fields: readonly Field[]; readonly names: MemberNames } {
  const inherited = inheritedFields(model);
  const properties = collectProperties(model.schema, model.base?.schema);
  const members = membersOf(properties, inherited);
  const keys = [...properties.schemas.keys(), extraKey];
  const attributes = nameMembers(building, model, keys, [
    ...members,
    ...[inheritedExtraName(model)].filter((name) => name !== undefined),
    ...[...inherited.values()].map((field) => field.name),
    ...namesBelow(building, model, properties.schemas),
  ]);
  const fields: Field[] = [];
  for (const [wire, property] of properties.schemas) {
    const [schema] = property;
    if (schema === undefined) continue;
    const required = properties.required.has(wire);
    const types = property.map((item) => typeOf(building, item));
    const type = mergedType(types, properties.optional.has(wire));
    const base = inherited.get(wire);
    const constant =
      required || base?.required === true || tags.has(wire) ? constantOf(property) : undefined;
    const field: Field = {
      name: base?.name ?? claimAttribute(building, { attributes, members }, wire, schema),
      wire,
      type,
      required: required || base?.required === true,
      access: accessOf(schema),
      constant,
      default: saying(building, schema, "default")?.default,
      overrides: base !== undefined,
      schema,
      docs: docsOf(saying(building, schema, "description") ?? schema, wire),
    };
    if (base === undefined) fields.push(field);
    else if (says(field, base)) {
      fields.push({ ...field, type: narrowed(building, field, base) });
    }
  }
  return {
    fields: [...fields, ...requiredFields(properties, inherited, fields)],
    names: attributes,
  };
}

/** Fields of the base that only become required here. */
function requiredFields(
  properties: Properties,
  inherited: ReadonlyMap<string, Field>,
  own: readonly Field[],
): readonly Field[] {
  const repeated = new Set(own.map((field) => field.wire));
  return [...properties.required].flatMap((wire) => {
    const base = inherited.get(wire);
    if (base === undefined || base.required || repeated.has(wire)) return [];
    return [{ ...base, required: true, constant: constantOf([base.schema]), overrides: true }];
  });
}

/** All fields of a model's bases by wire name; a narrowed one as the nearest base has it. */
export function inheritedFields(model: ModelDeclaration): ReadonlyMap<string, Field> {
  const chain: ModelDeclaration[] = [];
  for (let base = model.base; base !== undefined; base = base.base) chain.push(base);
  const fields = new Map<string, Field>();
  for (const base of chain.reverse())
    for (const field of base.fields) fields.set(field.wire, field);
  return fields;
}

/** All fields of a model by wire name, base first. */
export function allFields(model: ModelDeclaration): ReadonlyMap<string, Field> {
  const fields = new Map(inheritedFields(model));
  for (const field of model.fields) fields.set(field.wire, field);
  return fields;
}

/** The field of a model with a wire name, as the model or the nearest of its bases has it. */
export function fieldOf(model: ModelDeclaration, wire: string): Field | undefined {
  for (let owner: ModelDeclaration | undefined = model; owner !== undefined; owner = owner.base) {
    const field = byWire(owner.fields).get(wire);
    if (field !== undefined) return field;
  }
  return undefined;
}

function byWire(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const known = fieldsByWire.get(fields);
  if (known !== undefined) return known;
  const found = new Map(fields.map((field) => [field.wire, field]));
  fieldsByWire.set(fields, found);
  return found;
}

/** A list of fields never changes: a model that is still being built gets another one. */
const fieldsByWire = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>();

/** The field that a tree's members are told apart by, as the base of the tree has it. */
export function tagFieldOf(model: ModelDeclaration): Field | undefined {
  return model.tree === undefined ? undefined : fieldOf(model, model.tree.wire);
}

interface Properties {
  /** Every schema that says something about a property, in source order. */
  readonly schemas: Map<string, Schema[]>;
  readonly required: Set<string>;
  /** Declared in alternatives only. */
  readonly optional: Set<string>;
}

function collectProperties(schema: Schema, base: Schema | undefined): Properties {
  const properties: Properties = { schemas: new Map(), required: new Set(), optional: new Set() };
  const seen = new Set<Schema>();
  const visit = (part: Schema): void => {
    if (part === base || seen.has(part)) return;
    seen.add(part);
    for (const [wire, property] of part.properties ?? []) add(properties.schemas, wire, property);
    for (const wire of part.required ?? []) properties.required.add(wire);
    for (const merged of composedParts(part)) visit(target(merged));
  };
  visit(schema);
  for (const part of seen) addSharedRequired(part, properties, base);
  addAlternatives([...seen], properties, base);
  const unknown = [...properties.required].filter((wire) => !properties.schemas.has(wire));
  const inherited = unknown.length === 0 ? new Set<string>() : keysOf(base);
  for (const wire of unknown) {
    if (!inherited.has(wire)) properties.schemas.set(wire, [anything(schema)]);
  }
  return properties;
}

/** What every alternative requires is required. Members of a union that derive from this schema are no alternatives. */
function addSharedRequired(part: Schema, properties: Properties, base: Schema | undefined): void {
  for (const branches of [part.anyOf, part.oneOf]) {
    if (branches === undefined) continue;
    const possible = branches.map(target).filter(({ always }) => always !== false);
    if (possible.some((branch) => branch === base || leadsTo(branch, part))) continue;
    const [first, ...others] = possible.map(requiredBy);
    for (const wire of first ?? [])
      if (others.every((required) => required.has(wire))) properties.required.add(wire);
  }
}

function requiredBy(schema: Schema): ReadonlySet<string> {
  return new Set(partsOf(schema).flatMap(({ required }) => required ?? []));
}

function leadsTo(schema: Schema, part: Schema): boolean {
  return partsOf(schema).includes(part);
}

/** A schema and everything it is composed of, at whatever depth. */
function partsOf(schema: Schema): readonly Schema[] {
  const seen = new Set([target(schema)]);
  // Parts found on the way are visited too.
  for (const part of seen) for (const further of composedParts(part)) seen.add(target(further));
  return [...seen];
}

/** Properties that only some alternatives declare are optional fields. */
function addAlternatives(
  parts: readonly Schema[],
  properties: Properties,
  base: Schema | undefined,
): void {
  for (const part of parts) {
    const branches = [
      ...(part.anyOf ?? []),
      ...(part.oneOf ?? []),
      ...(part.dependentSchemas?.values() ?? []),
      part.then,
      part.else,
    ];
    for (const branch of branches) {
      if (branch === undefined) continue;
      const facts = target(branch);
      if (
        facts === base ||
        (base === undefined && composedParts(facts).some((item) => parts.includes(target(item))))
      )
        continue;
      for (const [wire, property] of facts.properties ?? []) {
        if (properties.schemas.has(wire) && !properties.optional.has(wire)) continue;
        properties.optional.add(wire);
        add(properties.schemas, wire, property);
      }
    }
  }
}

function add(schemas: Map<string, Schema[]>, wire: string, property: Schema): void {
  const known = schemas.get(wire);
  if (known === undefined) schemas.set(wire, [property]);
  else known.push(property);
}

/** Whether a schema, or what it is composed of, speaks of a property. */
export function declares(schema: Schema, wire: string): boolean {
  return partsOf(schema).some(
    ({ properties, required }) => properties?.has(wire) || required?.includes(wire),
  );
}

/** Every property that a schema, or what it is composed of, speaks of. */
function keysOf(schema: Schema | undefined): ReadonlySet<string> {
  const parts = schema === undefined ? [] : partsOf(schema);
  return new Set(
    parts.flatMap(({ properties, required }) => [
      ...(properties?.keys() ?? []),
      ...(required ?? []),
    ]),
  );
}

/** Stands for a key that is required but nowhere declared. */
function anything(owner: Schema): Schema {
  return { id: owner.id, at: owner.at, json: true, always: true, extensions: {} };
}

function mergedType(types: readonly Type[], alternatives: boolean): Type {
  if (alternatives) return unionOf(types);
  return types.reduce((all, type) => (narrower(type, all) ? type : all));
}

function constantOf(property: readonly Schema[]): Field["constant"] {
  for (const schema of property) {
    const value = onlyValue(schema);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The schema that says something: itself, or what it refers to, up to what has a name and says it there. */
function saying(
  building: Building,
  schema: Schema,
  what: "default" | "description",
): Schema | undefined {
  if (schema[what] !== undefined) return schema;
  if (schema.ref === undefined) return undefined;
  const seen = new Set<Schema>();
  for (let part: Schema | undefined = schema; part !== undefined; part = part.ref) {
    const isNamed = building.definitions.has(part) || building.drafts.has(part);
    if (seen.has(part) || (part !== schema && isNamed)) return undefined;
    if (part[what] !== undefined) return part;
    seen.add(part);
  }
  return undefined;
}

/** What a schema, one it refers to, or one it is composed of says about access. */
function accessOf(schema: Schema): "read" | "write" | undefined {
  const parts = new Set([schema]);
  // Parts found on the way are visited too.
  for (const part of parts) for (const further of composedParts(part)) parts.add(further);
  let access: "write" | undefined;
  for (const part of parts) {
    if (part.readOnly === true) return "read";
    if (part.writeOnly === true) access = "write";
  }
  return access;
}

/** Members of the class that no attribute may hide: those of `Model`, and what merging adds. */
function membersOf(
  { schemas }: Properties,
  inherited: ReadonlyMap<string, Field>,
): ReadonlySet<string> {
  const all = [...schemas.values()].flat();
  for (const { schema } of inherited.values()) all.push(schema);
  const isMergeable = all.some(({ extensions }) => extensions.merge !== undefined);
  return isMergeable ? new Set([...memberNames, "add"]) : memberNames;
}

function claimAttribute(
  building: Building,
  { attributes, members }: { attributes: MemberNames; members: ReadonlySet<string> },
  wire: string,
  schema: Schema,
): string {
  const wanted = attributeName(building, wire, schema);
  return attributes.claim(wire, members.has(wanted) ? `${wanted}Property` : wanted);
}

/** Whether a model says more about a field than its base does. */
function says(field: Field, base: Field): boolean {
  if (field.constant !== undefined && field.constant.value !== base.constant?.value) return true;
  if (field.required !== base.required) return true;
  return field.type.kind !== "any" && !narrower(base.type, field.type);
}

function narrowed(building: Building, field: Field, base: Field): Type {
  if (narrower(field.type, base.type)) return field.type;
  if (narrower(base.type, field.type)) return base.type;
  if (isPlain(field.type) && isPlain(base.type)) {
    building.report("contradictory-allof", field.schema.at, {});
    return { kind: "never" };
  }
  return base.type;
}

function isPlain(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "structure" ||
    type.kind === "string" ||
    type.kind === "number" ||
    type.kind === "boolean" ||
    type.kind === "null"
  );
}
