import type { AliasDeclaration, Declaration } from "../model/api.js";
import { isNothingButReference } from "../model/schema-facts.js";
import { declarationDocs } from "./docs-text.js";
import type { Statement } from "./print.js";
import { nameShape, type Scope } from "./scope.js";
import { StructureKind } from "./structure-kind.js";

/** What a name that is only another name for a declaration stands for. */
export function sameAs(declaration: AliasDeclaration): Declaration | undefined {
  const { type, schema } = declaration;
  return type.kind === "reference" && isNothingButReference(schema) ? type.to : undefined;
}

/**
 * A second name for a declaration: the very class or const, so that it can be made and tested for. Nothing imports the file,
 * since references lead past it, so the const may name another file's as soon as it is loaded.
 */
export function sameConst(
  scope: Scope,
  { name, docs }: AliasDeclaration,
  same: Declaration,
): readonly Statement[] {
  const other = nameShape(scope, same.family, same.name, "value");
  return [
    {
      kind: StructureKind.TypeAlias,
      leadingTrivia: "\n",
      isExported: true,
      name,
      docs: [...declarationDocs(docs)],
      type: other,
    },
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarations: [{ name, type: `typeof ${other}`, initializer: other }],
    },
  ];
}
