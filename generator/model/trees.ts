import type { DiscriminatorKeyword, Schema } from "../schema/schema.js";
import type { Location } from "../source/source.js";
import type { ModelDeclaration, Tree, TreeMember } from "./api.js";
import type { Building, Draft } from "./building.js";
import { nameBeside } from "./declare.js";
import { declares, fieldOf } from "./fields.js";
import { baseOf, type Children, composedParts, findChildren } from "./inherit.js";
import { onlyValue, target } from "./schema-facts.js";

/** The value of a discriminator. */
export type Tag = string | number | boolean;

/** By the schema of a tree's member: the wire names of the tags that tell it apart, and their values. */
export type MemberTags = ReadonlyMap<Schema, ReadonlyMap<string, readonly Tag[]>>;

/**
 * Makes trees of the models that have a discriminator and are extended. Tags are distinct afterwards. A constant in the
 * member beats the tag that OpenAPI implies (the schema's name).
 */
export function buildTrees(building: Building): void {
  const children = findChildren(building);
  for (const draft of [...building.drafts.values()]) {
    if (draft.kind !== "model" || draft.schema.discriminator === undefined) continue;
    const members = membersOf(building, draft, children);
    if (members.length === 0) continue;
    const wire = draft.schema.discriminator.propertyName;
    const schemas = [draft.schema, ...members.map(({ declaration }) => declaration.schema)];
    if (!schemas.some((schema) => declares(schema, wire)))
      reportProperty(building, draft.schema.discriminator);
    draft.tree = startTree(building, draft, wire, members);
    draft.className = nameBeside(building, draft, `${draft.name}Base`);
  }
}

function reportProperty({ report }: Building, { at, propertyName }: DiscriminatorKeyword): void {
  const place = { ...at, pointer: `${at.pointer}/propertyName` };
  report("discriminator-no-property", place, { property: propertyName });
}

/** A tree whose attribute name and types are filled in once fields are known. */
export function startTree(
  building: Building,
  draft: Draft,
  wire: string,
  members: readonly TreeMember[],
): Tree {
  const { name } = draft;
  const unknownName = nameBeside(building, draft, `Unknown${name}`);
  const [tag] = members.flatMap((member) => member.tags);
  return {
    name,
    wire,
    attribute: wire,
    tagType: typeof tag === "number" ? "number" : typeof tag === "boolean" ? "boolean" : "string",
    members,
    unknownName,
    unknownInitName: "",
    unknownWireName: "",
    unionCheckName: `check${name}Union`,
    unionWireName: "",
  };
}

/** The tags that trees expect of their members. */
export function tagsOfMembers(building: Building): MemberTags {
  const tags = new Map<Schema, Map<string, readonly Tag[]>>();
  for (const draft of building.drafts.values()) {
    if (draft.kind !== "model" || draft.tree === undefined) continue;
    for (const member of draft.tree.members) {
      const own = tags.get(member.declaration.schema) ?? new Map<string, readonly Tag[]>();
      own.set(draft.tree.wire, member.tags);
      tags.set(member.declaration.schema, own);
    }
  }
  return tags;
}

/** Names the tag's attribute, once fields have names. */
export function finishTree(draft: Draft): void {
  if ((draft.kind !== "model" && draft.kind !== "union") || draft.tree === undefined) return;
  const { tree } = draft;
  const owners = [
    ...(draft.kind === "model" ? [draft] : []),
    ...tree.members.map(({ declaration }) => declaration),
  ];
  const field = owners
    .map((owner) => fieldOf(owner, tree.wire))
    .find((found) => found !== undefined);
  draft.tree = { ...tree, attribute: field?.name ?? tree.attribute };
}

/** The constant a model's schema, or a base of it below `top`, has for a property. */
export function constantTag(
  building: Building,
  schema: Schema,
  wire: string,
  top?: Schema,
): Tag | undefined {
  for (let current: Schema | undefined = schema; current !== undefined && current !== top; ) {
    for (const part of [
      current,
      ...composedParts(current)
        .map(target)
        .filter((part) => part !== baseOf(building, current ?? part)),
    ]) {
      const property = part.properties?.get(wire);
      const value = property === undefined ? undefined : onlyValue(property)?.value;
      if (value !== undefined && value !== null) return value;
    }
    current = baseOf(building, current);
  }
  return undefined;
}

function membersOf(
  building: Building,
  draft: Draft<ModelDeclaration>,
  children: Children,
): readonly TreeMember[] {
  const tags = new Map<Schema, Tag[]>();
  const taken = new Map<Tag, Schema>();
  const add = (schema: Schema, tag: Tag): void => {
    const holder = taken.get(tag);
    if (holder === schema) return;
    if (holder !== undefined) {
      const names = {
        tag: String(tag),
        first: nameOf(building, holder),
        second: nameOf(building, schema),
      };
      building.report("tag-used-twice", keyOf(schema), names);
      return;
    }
    taken.set(tag, schema);
    tags.set(schema, [...(tags.get(schema) ?? []), tag]);
  };
  addMapped(building, draft, add);
  addDerived(building, draft, { children, tags, add });
  return [...tags].flatMap(([schema, values]) => {
    const member = building.drafts.get(schema);
    return member?.kind === "model" ? [{ tags: values, declaration: member }] : [];
  });
}

function addMapped(
  building: Building,
  draft: Draft<ModelDeclaration>,
  add: (schema: Schema, tag: Tag) => void,
): void {
  const { discriminator } = draft.schema;
  if (discriminator === undefined) return;
  for (const [tag, schema] of discriminator.mapping) {
    const member = target(schema);
    if (member === draft.schema) continue;
    if (!derives(building, member, draft.schema)) {
      const names = { member: nameOf(building, member), base: draft.name };
      building.report("discriminator-unrelated", discriminator.at, names);
      continue;
    }
    const constant = constantTag(building, member, discriminator.propertyName, draft.schema);
    if (constant !== undefined && String(constant) !== tag) {
      const names = { mapped: tag, member: nameOf(building, member), constant: String(constant) };
      building.report("discriminator-contradiction", discriminator.at, names);
    }
    add(member, constant ?? tag);
    if (constant !== undefined && String(constant) !== tag) add(member, tag);
  }
}

/** What is known of a tree's members while they are collected. */
interface Membership {
  readonly children: Children;
  readonly tags: ReadonlyMap<Schema, readonly Tag[]>;
  add(schema: Schema, tag: Tag): void;
}

/** Members the mapping does not list: by their constant, else by their name as OpenAPI implies. */
function addDerived(
  building: Building,
  draft: Draft<ModelDeclaration>,
  { children, tags, add }: Membership,
): void {
  const { discriminator } = draft.schema;
  if (discriminator === undefined) return;
  const visit = (child: Schema): void => {
    if (tags.has(child)) return;
    const constant = constantTag(building, child, discriminator.propertyName, draft.schema);
    const below = children.get(child);
    if (constant !== undefined) add(child, constant);
    else if (below !== undefined) below.forEach(visit);
    else add(child, impliedTag(building, discriminator, child));
  };
  children.get(draft.schema)?.forEach(visit);
}

function impliedTag(building: Building, discriminator: DiscriminatorKeyword, child: Schema): Tag {
  const name = nameOf(building, child);
  if (discriminator.mapping.size > 0 && !discriminator.namesAreTags) {
    building.report("discriminator-without-value", keyOf(child), {
      member: name,
      property: discriminator.propertyName,
    });
  }
  return definedName(building, child) ?? name;
}

function derives(building: Building, schema: Schema, from: Schema): boolean {
  for (let base = baseOf(building, schema); base !== undefined; base = baseOf(building, base)) {
    if (base === from) return true;
  }
  return false;
}

/** A definition's name in the text, rather than the first thing in it. */
function keyOf(schema: Schema): Location {
  return { ...schema.at, part: "key" };
}

/** The name that a schema has in its document, before it becomes one of TypeScript. */
export function definedName(building: Building, schema: Schema): string | undefined {
  return building.definitions.get(schema)?.name;
}

function nameOf(building: Building, schema: Schema): string {
  return building.drafts.get(schema)?.name ?? definedName(building, schema) ?? schema.id;
}
