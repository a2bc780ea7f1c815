import {
  type CodeBlockWriter,
  IndentationText,
  NewLineKind,
  Project,
  QuoteKind,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import type { File } from "./files.js";
import type { Imports, Need } from "./imports.js";
import { functionText, interfaceText, typeAliasText } from "./statement-text.js";

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
    const body = (plainText(module) ?? printed(project, module))
      .replace(/[ \t]+$/gm, "")
      .replaceAll(`  ${outdent}`, "")
      .replace(/\n{3,}/g, "\n\n")
      .replace(longHead, wrapHead)
      .replace(longConst, wrapConst)
      .replace(longConstructor, wrapConstructor)
      .replace(longStatic, wrapStatic)
      .trim();
    return { path: module.path, text: `${module.header}\n${body === "" ? "" : `\n${body}\n`}` };
  };
}

function printed(project: Project, module: Module): string {
  const statements = withImports(importTexts(module.imports), module.statements);
  const sourceFile = project.createSourceFile(module.path, { statements }, { overwrite: true });
  const text = sourceFile.getFullText();
  sourceFile.forget();
  return text;
}

/** The text of a module that takes no printer; undefined where some statement does. */
function plainText({ imports, statements }: Module): string | undefined {
  const head = importTexts(imports);
  let body = head.length === 0 ? "" : `${head.join("\n")}\n`;
  let previous: Statement | undefined;
  for (const statement of statements) {
    const text = statementText(statement);
    if (text === undefined) return undefined;
    // As ts-morph does, text follows text without a blank line.
    const follows = typeof statement === "string" && typeof previous === "string";
    body += follows ? `${text}\n` : `\n${text}\n`;
    previous = statement;
  }
  return body;
}

function statementText(statement: Statement): string | undefined {
  if (typeof statement === "string") return statement;
  switch (statement.kind) {
    case StructureKind.Function:
      return functionText(statement);
    case StructureKind.Interface:
      return interfaceText(statement);
    case StructureKind.TypeAlias:
      return typeAliasText(statement);
    default:
      return undefined;
  }
}

/** The first line of a class, where it is longer than a line should be. */
const longHead =
  /^(export (?:abstract )?class [^<{\n]+)(<[^\n]+?>)?( extends [^<{\n]+)<([^\n]+)> \{$/gm;

/** Puts type parameters or, without any, the base's type arguments on lines of their own. */
function wrapHead(
  line: string,
  name: string,
  own: string | undefined,
  base: string,
  passed: string,
): string {
  if (line.length <= 100) return line;
  const list = (text: string): string =>
    text
      .split(", ")
      .map((item) => `  ${item},\n`)
      .join("");
  if (own !== undefined) return `${name}<\n${list(own.slice(1, -1))}>${base}<${passed}> {`;
  return `${name}${base}<\n${list(passed).replace(/,\n$/, "\n")}> {`;
}

/** The first line of a const with its type. */
const longConst = /^((?:export )?const [^:\n]+: \S+)<([^\n]+)> =$/gm;

function wrapConst(line: string, start: string, passed: string): string {
  return line.length <= 100 ? line : `${start}<\n  ${passed.split(", ").join(",\n  ")}\n> =`;
}

/** A static with its type. */
const longStatic = /^( {2}declare static readonly [^<\n]+)<([^\n]+)>;$/gm;

function wrapStatic(line: string, start: string, passed: string): string {
  return line.length <= 100 ? line : `${start}<\n    ${passed.split(", ").join(",\n    ")}\n  >;`;
}

/** The first line of a constructor, which takes more because of mixins. */
const longConstructor = /^ {2}constructor\(init: ([^\n]+)\) \{$/gm;

function wrapConstructor(line: string, type: string): string {
  if (line.length <= 100) return line;
  const wrapped = type.length <= 90 ? type : type.replaceAll(" & ", " &\n      ");
  return `  constructor(\n    init: ${wrapped},\n  ) {`;
}

/** Marks a line that ts-morph indents one level too far. No text of a schema can hold it raw. */
const outdent = "\u0001";

/**
 * Writes lines that carry their own indentation, starting where the writer stands. ts-morph indents what continues an
 * initializer by a level of its own, which is taken back when the file is printed.
 */
export function writeLines(lines: readonly string[]): (writer: CodeBlockWriter) => void {
  return (writer) => {
    for (const [index, line] of lines.entries()) {
      if (index > 0) writer.newLine().write(outdent);
      writer.write(line);
    }
  };
}

/** Like `writeLines`, but on lines of their own, one level in. */
export function writeBelow(lines: readonly string[]): (writer: CodeBlockWriter) => void {
  return (writer) => {
    const level = writer.getIndentationLevel();
    for (const line of lines) writer.newLine().setIndentationLevel(level).write(line);
  };
}

/** A blank line separates imports from what follows, which ts-morph sees to unless that is text too. */
function withImports(imports: readonly string[], statements: readonly Statement[]): Statement[] {
  if (imports.length === 0) return [...statements];
  const [first, ...rest] = statements;
  if (typeof first !== "string") return [imports.join("\n"), ...statements];
  return [`${imports.join("\n")}\n\n${first}`, ...rest];
}

/** Import declarations as text, sorted by module and name, wrapped where they are long. */
function importTexts(imports: Imports): readonly string[] {
  return [...imports]
    .sort(byFirst)
    .map(([module, names]) => importText(module, [...names].sort(byFirst)));
}

function importText(module: string, names: readonly (readonly [string, Need])[]): string {
  const typesOnly = names.every(([, { use }]) => use === "type");
  const start = typesOnly ? "import type" : "import";
  const [[first, need] = ["", undefined]] = names;
  if (first === "*") return `${start} * as ${need?.alias ?? ""} from "${module}";`;
  const items = names.map(([name, { use, alias }]) => {
    const prefix = !typesOnly && use === "type" ? "type " : "";
    return `${prefix}${name}${alias === undefined ? "" : ` as ${alias}`}`;
  });
  const line = `${start} { ${items.join(", ")} } from "${module}";`;
  return line.length <= 100
    ? line
    : `${start} {\n${items.map((item) => `  ${item},\n`).join("")}} from "${module}";`;
}

function byFirst(
  [first]: readonly [string, unknown],
  [second]: readonly [string, unknown],
): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
