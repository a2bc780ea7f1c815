import {
  type CodeBlockWriter,
  type ImportDeclarationStructure,
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import type { File } from "./files.js";
import type { Imports } from "./imports.js";

/** The kinds of structures: the only values of ts-morph that other emitters need. */
export { StructureKind, VariableDeclarationKind } from "ts-morph";

/** A statement as ts-morph's structures have it, or as text. */
export type Statement = StatementStructures | string;

/** One file before it is text. */
export interface Module {
  readonly path: string;
  /** The first line: what made the file, from what. */
  readonly header: string;
  readonly imports: Imports;
  readonly statements: readonly Statement[];
}

/** A printer of modules. Each file is printed whole and dropped, so that memory does not grow with the package. */
export function createPrinter(): (module: Module) => File {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
      useTrailingCommas: true,
    },
  });
  return (module) => {
    const statements = [...importStructures(module.imports), ...module.statements];
    const sourceFile = project.createSourceFile(module.path, { statements }, { overwrite: true });
    const body = sourceFile
      .getFullText()
      .replace(/[ \t]+$/gm, "")
      .trim();
    sourceFile.forget();
    return { path: module.path, text: `${module.header}\n${body === "" ? "" : `\n${body}\n`}` };
  };
}

/** Writes lines that carry their own indentation, starting where the writer stands. */
export function writeLines(lines: readonly string[]): (writer: CodeBlockWriter) => void {
  return (writer) => {
    const level = writer.getIndentationLevel();
    for (const [index, line] of lines.entries()) {
      if (index > 0) writer.newLine().setIndentationLevel(level);
      writer.write(line);
    }
  };
}

/** Like `writeLines`, but on lines of their own, one level in. */
export function writeBelow(lines: readonly string[]): (writer: CodeBlockWriter) => void {
  return (writer) => {
    const level = writer.getIndentationLevel() + 1;
    for (const line of lines) writer.newLine().setIndentationLevel(level).write(line);
  };
}

/** Import declarations, sorted by module and name. */
function importStructures(imports: Imports): readonly ImportDeclarationStructure[] {
  return [...imports].sort(byFirst).map(([moduleSpecifier, names]) => {
    const sorted = [...names].sort(byFirst);
    const typesOnly = sorted.every(([, { use }]) => use === "type");
    const namedImports = sorted.map(([name, { use, alias }]) => ({
      name,
      isTypeOnly: !typesOnly && use === "type",
      ...(alias === undefined ? {} : { alias }),
    }));
    return {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier,
      isTypeOnly: typesOnly,
      namedImports,
    };
  });
}

function byFirst(
  [first]: readonly [string, unknown],
  [second]: readonly [string, unknown],
): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
