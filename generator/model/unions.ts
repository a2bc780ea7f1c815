import type { Schema } from "../schema/schema.js";
import type {
  ModelDeclaration,
  Tree,
  TreeMember,
  Type,
  UnionDeclaration,
  UnionType,
} from "./api.js";
import type { Building, Draft } from "./building.js";
import { allFields, fieldOf } from "./fields.js";
import { derives } from "./narrow.js";
import { target } from "./schema-facts.js";
import { definedName, startTree, type Tag } from "./trees.js";

/** Finds out how a named union tells its members apart: by the tree they share, or by a tag of their own. */
export function buildUnion(building: Building, draft: Draft<UnionDeclaration>, type: Type): void {
  const union: UnionType =
    type.kind === "union"
      ? type
      : { kind: "union", members: [type], open: false, fallback: undefined };
  const shared = sharedTree(union);
  draft.type = { ...union, fallback: shared };
  if (shared === undefined) draft.tree = tagTree(building, draft, union);
}

/** The base of the tree that all object members of a union belong to, when none of them is the tree itself. */
export function sharedTree(union: UnionType): ModelDeclaration | undefined {
  const models = modelsOf(union);
  const [first] = models;
  if (first === undefined || models.length < 2 || models.length < objectMembers(union))
    return undefined;
  for (let base = first.base; base !== undefined; base = base.base) {
    const top = base;
    if (top.tree !== undefined && models.every((model) => derives(model, top))) return top;
  }
  return undefined;
}

/** The models among a union's members. */
export function modelsOf(union: UnionType): readonly ModelDeclaration[] {
  return union.members.flatMap((member) =>
    member.kind === "reference" && member.to.kind === "model" ? [member.to] : [],
  );
}

function objectMembers(union: UnionType): number {
  return union.members.filter(
    (member) => member.kind === "map" || (member.kind === "reference" && member.to.kind !== "enum"),
  ).length;
}

function tagTree(
  building: Building,
  draft: Draft<UnionDeclaration>,
  union: UnionType,
): Tree | undefined {
  const models = modelsOf(union);
  const others =
    union.members.length -
    models.length -
    union.members.filter(({ kind }) => kind === "null").length;
  if (models.length < 2 || others > 0) return undefined;
  for (const wire of candidateTags(draft, models)) {
    const tagging = {
      draft,
      wire,
      mapped: mappedTags(draft),
      nameOf: (schema: Schema) => definedName(building, schema),
    };
    const members = taggedMembers(models, tagging);
    if (members !== undefined) return startTree(building, draft, wire, members);
  }
  return undefined;
}

/** The discriminator's property, else every constant of the first member. */
function candidateTags(
  draft: Draft<UnionDeclaration>,
  models: readonly ModelDeclaration[],
): readonly string[] {
  const named = draft.schema.discriminator?.propertyName;
  if (named !== undefined) return [named];
  const [first] = models;
  return first === undefined
    ? []
    : [...allFields(first).values()]
        .filter((field) => field.constant !== undefined)
        .map((field) => field.wire);
}

/** A property that may tell the members of a union apart. */
interface Tagging {
  readonly draft: Draft<UnionDeclaration>;
  readonly wire: string;
  /** The tags that the mapping has for each schema. */
  readonly mapped: ReadonlyMap<Schema, readonly Tag[]>;
  /** The name that a schema has in its document. */
  readonly nameOf: (schema: Schema) => string | undefined;
}

/** Each model with its tags, if every model has some and no two share one. */
function taggedMembers(
  models: readonly ModelDeclaration[],
  tagging: Tagging,
): readonly TreeMember[] | undefined {
  const seen = new Set<Tag>();
  const members: TreeMember[] = [];
  for (const declaration of models) {
    const tags = tagsOf(declaration, tagging);
    if (tags.length === 0 || tags.some((tag) => seen.has(tag))) return undefined;
    for (const tag of tags) seen.add(tag);
    members.push({ tags, declaration });
  }
  return members;
}

/** A member's own constants; else what the mapping says; else, with a discriminator, the schema's name. */
function tagsOf(model: ModelDeclaration, { draft, wire, mapped, nameOf }: Tagging): readonly Tag[] {
  if (model.tree?.wire === wire) return model.tree.members.flatMap((member) => member.tags);
  const own = literalTags(fieldOf(model, wire)?.type);
  if (own.length > 0) return own;
  const given = mapped.get(model.schema);
  if (given !== undefined) return given;
  return draft.schema.discriminator === undefined ? [] : [nameOf(model.schema) ?? model.name];
}

function mappedTags({ schema }: Draft<UnionDeclaration>): Tagging["mapped"] {
  const mapped = new Map<Schema, Tag[]>();
  for (const [tag, member] of schema.discriminator?.mapping ?? []) {
    mapped.set(target(member), [...(mapped.get(target(member)) ?? []), tag]);
  }
  return mapped;
}

function literalTags(type: Type | undefined): readonly Tag[] {
  if (type === undefined) return [];
  const members = type.kind === "union" ? (type.open ? [] : type.members) : [type];
  const tags = members.map((member) => {
    if (member.kind === "literal") return [member.value];
    if (member.kind === "reference" && member.to.kind === "alias") {
      const named = literalTags(member.to.type);
      return named.length > 0 ? named : undefined;
    }
    if (member.kind === "reference" && member.to.kind === "enum" && !member.to.open) {
      return member.to.members.flatMap(({ value }) => (value === null ? [] : [value]));
    }
    return undefined;
  });
  return tags.every((tag) => tag !== undefined) ? tags.flat() : [];
}
