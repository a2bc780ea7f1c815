import type {
  Api,
  Declaration,
  ModelDeclaration,
  TreeMember,
  UnionDeclaration,
} from "../../model/api.js";

/** A declaration that tells its members apart by a tag. */
export type TreeOwner = (ModelDeclaration | UnionDeclaration) & {
  readonly tree: NonNullable<ModelDeclaration["tree"]>;
};

/** Whether a declaration tells its members apart by a tag. */
export function ownsTree(declaration: Declaration): declaration is TreeOwner {
  return "tree" in declaration && declaration.tree !== undefined;
}

/** What a model extends, the nearest first. */
export function basesOf(model: ModelDeclaration): readonly ModelDeclaration[] {
  const bases: ModelDeclaration[] = [];
  for (let base = model.base; base !== undefined; base = base.base) bases.push(base);
  return bases;
}

/** What extends a model directly. */
export function extendedBy(api: Api, model: ModelDeclaration): readonly ModelDeclaration[] {
  return [...api.declarations.values()].filter(
    (each): each is ModelDeclaration => each.kind === "model" && each.base === model,
  );
}

/** The trees that a model is a member of, and as what. */
export function membershipsOf(
  api: Api,
  model: ModelDeclaration,
): readonly { readonly owner: TreeOwner; readonly member: TreeMember }[] {
  return [...api.declarations.values()]
    .filter(ownsTree)
    .flatMap((owner) =>
      owner.tree.members
        .filter(({ declaration }) => declaration === model)
        .map((member) => ({ owner, member })),
    );
}
