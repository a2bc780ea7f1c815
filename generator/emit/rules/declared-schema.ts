import type { Declaration, ModelDeclaration, Tree } from "../../model/api.js";

/** A schema that is a constant of its own: all of a declaration's, or what the members of a tree share. */
export interface DeclaredSchema {
  readonly declaration: Declaration;
  /** What references call it, below `$defs`. */
  readonly name: string;
  /** The name of the constant. */
  readonly constant: string;
  /** The tree whose members share it; undefined for all of a declaration's schema. */
  readonly sharedBy: Tree | undefined;
}

/** The constants of a declaration. */
export function schemasOf(declaration: Declaration): readonly DeclaredSchema[] {
  const whole = wholeSchema(declaration);
  const shared = sharedSchema(declaration);
  return shared.sharedBy === undefined ? [whole] : [shared, whole];
}

/** All that a declaration's schema says; of the base of a tree also which members there are. */
export function wholeSchema(declaration: Declaration): DeclaredSchema {
  const { name, schemaName: constant } = declaration;
  return { declaration, name, constant, sharedBy: undefined };
}

/**
 * What holds for whatever extends a declaration. The base of a tree leaves out its members, so that one of them can be
 * bundled without the others.
 */
export function sharedSchema(declaration: Declaration): DeclaredSchema {
  if (declaration.kind !== "model" || declaration.tree === undefined)
    return wholeSchema(declaration);
  const { className: name, tree } = declaration;
  return { declaration, name, constant: sharedSchemaName(declaration), sharedBy: tree };
}

/** The name of the constant with a class's own schema. */
export function sharedSchemaName({ className, schemaName, tree }: ModelDeclaration): string {
  return tree === undefined ? schemaName : `schemaOf${className}`;
}
