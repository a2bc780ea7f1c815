import type { ModelDeclaration, Type } from "./api.js";
import { fieldOf } from "./fields.js";

/** What a type comes down to: the members of unions and what aliases stand for, without null. */
export function kindsOf(type: Type, seen: Set<Type> = new Set()): readonly Type[] {
  if (seen.has(type)) return [];
  seen.add(type);
  if (type.kind === "null") return [];
  if (type.kind === "union") return type.members.flatMap((member) => kindsOf(member, seen));
  if (type.kind === "reference" && (type.to.kind === "alias" || type.to.kind === "union")) {
    return kindsOf(type.to.type, seen);
  }
  return [type];
}

/** The types of what stands under a key, in any of the values that a type allows. */
export function entriesOf(type: Type, key: string): readonly Type[] {
  return kindsOf(type).flatMap((kind): readonly Type[] => {
    if (kind.kind === "any") return [kind];
    if (kind.kind === "map") return [kind.values];
    if (kind.kind !== "reference" || kind.to.kind !== "model") return [];
    return fieldTypes(kind.to, key);
  });
}

/** The types of what stands behind a key or number that only data knows. */
export function itemsOf(type: Type): readonly Type[] {
  return kindsOf(type).flatMap((kind): readonly Type[] => {
    if (kind.kind === "any") return [kind];
    if (kind.kind === "map") return [kind.values];
    return kind.kind === "list" ? [kind.items] : [];
  });
}

/** A field of a model or of those it is told apart into; an undeclared one where their type is known. */
function fieldTypes(model: ModelDeclaration, key: string): readonly Type[] {
  const field = fieldOf(model, key);
  const own = field?.type ?? model.extra;
  const members = model.tree?.members.flatMap(({ declaration }) => fieldTypes(declaration, key));
  return [...(own === undefined ? [] : [own]), ...(members ?? [])];
}
