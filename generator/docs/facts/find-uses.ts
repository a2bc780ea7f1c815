import type { Api, Declaration, Field, Type } from "../../model/api.js";

/** One place that refers to a declaration. */
export interface Use {
  readonly by: Declaration;
  /** The attribute that holds it; undefined for what is not an attribute. */
  readonly field: Field | undefined;
  readonly as: "attribute" | "other entries" | "member" | "part";
}

/** For every declaration, who refers to it, in the order of the declarations. */
export function findUses(api: Api): ReadonlyMap<Declaration, readonly Use[]> {
  const uses = new Map<Declaration, Use[]>();
  for (const by of api.declarations.values()) {
    for (const { to, ...use } of referencesOf(by)) {
      const known = uses.get(to) ?? [];
      known.push({ by, ...use });
      uses.set(to, known);
    }
  }
  return uses;
}

/** A reference from a declaration to another. */
export interface Reference {
  readonly to: Declaration;
  readonly field: Field | undefined;
  readonly as: Use["as"];
}

/** What a declaration itself refers to, each place once. What it inherits is its base's. */
export function referencesOf(declaration: Declaration): readonly Reference[] {
  switch (declaration.kind) {
    case "model": {
      const { fields, extra, tree } = declaration;
      return [
        ...fields.flatMap((field) =>
          namedTypes(field.type).map((to) => ({ to, field, as: "attribute" as const })),
        ),
        ...refer(extra === undefined ? [] : namedTypes(extra), "other entries"),
        ...refer(tree?.members.map((member) => member.declaration) ?? [], "member"),
      ];
    }
    case "union":
      return refer(namedTypes(declaration.type), "member");
    case "alias":
      return refer(namedTypes(declaration.type), "part");
    case "enum":
      return [];
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function refer(declarations: readonly Declaration[], as: Use["as"]): readonly Reference[] {
  return declarations.map((to) => ({ to, field: undefined, as }));
}

/** The declarations that a type names itself, each once. */
export function namedTypes(type: Type): readonly Declaration[] {
  switch (type.kind) {
    case "reference":
      return [type.to];
    case "list":
      return namedTypes(type.items);
    case "map":
      return namedTypes(type.values);
    case "tuple":
      return once([...type.items, ...(type.rest === undefined ? [] : [type.rest])]);
    case "union":
      return once(type.members);
    default:
      return [];
  }
}

function once(types: readonly Type[]): readonly Declaration[] {
  return [...new Set(types.flatMap(namedTypes))];
}
