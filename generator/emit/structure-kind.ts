import type { StructureKind as AllKinds } from "ts-morph";

/**
 * The kinds of ts-morph's structures that emitters return. They stand here once more because loading ts-morph, which
 * brings a compiler along, takes longer than making a package; the types keep the numbers from differing.
 */
export const StructureKind: {
  readonly Class: AllKinds.Class;
  readonly ExportDeclaration: AllKinds.ExportDeclaration;
  readonly Function: AllKinds.Function;
  readonly Interface: AllKinds.Interface;
  readonly TypeAlias: AllKinds.TypeAlias;
  readonly VariableStatement: AllKinds.VariableStatement;
} = {
  Class: 2,
  ExportDeclaration: 11,
  Function: 13,
  Interface: 19,
  TypeAlias: 38,
  VariableStatement: 41,
};
