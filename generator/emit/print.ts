import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  Project,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableDeclarationStructure,
} from "ts-morph";
import type { File } from "./files.js";
import { importTexts } from "./import-text.js";
import type { Imports } from "./imports.js";
import { outdent } from "./lines.js";
import { statementText } from "./statement-text.js";
import { StructureKind } from "./structure-kind.js";
import { wrapLines } from "./wrap-lines.js";

/** A statement as ts-morph's structures have it, or as text. */
export type Statement =
  | ClassDeclarationStructure
  | ConstStructure
  | ExportDeclarationStructure
  | FunctionDeclarationStructure
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | string;

/** ts-morph's structure of variables, for nothing but constants. */
export interface ConstStructure {
  readonly kind: typeof StructureKind.VariableStatement;
  readonly leadingTrivia?: string;
  readonly isExported?: boolean;
  readonly declarations: OptionalKind<VariableDeclarationStructure>[];
}

/** One file before it is text. */
export interface Module {
  readonly path: string;
  /** The first line: what made the file, from what. */
  readonly header: string;
  readonly imports: Imports;
  readonly statements: readonly Statement[];
}

/**
 * Prints a module: directly where every statement has one of the forms that models have by the thousand, else with
 * ts-morph, which is loaded when it is needed first. Both give the same text.
 */
export async function print(module: Module): Promise<File> {
  const text = plainText(module);
  return text === undefined ? printWithProject(module) : fileOf(module, text);
}

/** Prints a module with ts-morph, whatever the forms of its statements. */
export async function printWithProject(module: Module): Promise<File> {
  const { VariableDeclarationKind } = await import("ts-morph");
  const structures = module.statements.map((statement): StatementStructures | string => {
    if (typeof statement === "string" || statement.kind !== StructureKind.VariableStatement) {
      return statement;
    }
    return { ...statement, declarationKind: VariableDeclarationKind.Const };
  });
  const statements = withImports(importTexts(module.imports), structures);
  const opened = await openProject();
  const sourceFile = opened.createSourceFile(module.path, { statements }, { overwrite: true });
  const text = sourceFile.getFullText();
  // Dropped at once, so that memory does not grow with the package.
  sourceFile.forget();
  return fileOf(module, text);
}

function fileOf({ path, header }: Module, text: string): File {
  const body = tidy(text);
  return { path, text: `${header}\n${body === "" ? "" : `\n${body}\n`}` };
}

let project: Project | undefined;

async function openProject(): Promise<Project> {
  const { IndentationText, NewLineKind, Project, QuoteKind } = await import("ts-morph");
  project ??= new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
      useTrailingCommas: true,
    },
  });
  return project;
}

/** A blank line separates imports from what follows, which ts-morph sees to unless that is text too. */
function withImports(
  imports: readonly string[],
  statements: readonly (StatementStructures | string)[],
): (StatementStructures | string)[] {
  if (imports.length === 0) return [...statements];
  const [first, ...rest] = statements;
  if (typeof first !== "string") return [imports.join("\n"), ...statements];
  return [`${imports.join("\n")}\n\n${first}`, ...rest];
}

/** The text of a module that takes no printer; undefined where some statement does. */
function plainText({ imports, statements }: Module): string | undefined {
  const head = importTexts(imports);
  let body = head.length === 0 ? "" : `${head.join("\n")}\n`;
  let previous: Statement | undefined;
  for (const statement of statements) {
    const text = statementText(statement);
    if (text === undefined) return undefined;
    body += follows(statement, previous) ? `${text}\n` : `\n${text}\n`;
    previous = statement;
  }
  return body;
}

/** Whether a statement stands right below another, without a blank line, as ts-morph has it. */
function follows(statement: Statement, previous: Statement | undefined): boolean {
  if (previous === undefined) return false;
  if (typeof statement === "string") {
    return typeof previous === "string" || previous.kind === StructureKind.ExportDeclaration;
  }
  return isLine(statement) && typeof previous !== "string" && !isBlock(previous);
}

function isLine({ kind, leadingTrivia }: Exclude<Statement, string>): boolean {
  const isExport = kind === StructureKind.ExportDeclaration;
  return isExport || (kind === StructureKind.VariableStatement && leadingTrivia === undefined);
}

function isBlock({ kind }: Exclude<Statement, string>): boolean {
  switch (kind) {
    case StructureKind.Class:
    case StructureKind.Function:
    case StructureKind.Interface:
      return true;
    default:
      return false;
  }
}

/** Takes away what only holds lines apart while they are put together. Most texts have nothing of the kind. */
function tidy(body: string): string {
  let text = body;
  if (text.includes(" \n") || text.includes("\t\n")) text = text.replace(/[ \t]+$/gm, "");
  if (text.includes(outdent)) text = text.replaceAll(`  ${outdent}`, "");
  if (text.includes("\n\n\n")) text = text.replace(/\n{3,}/g, "\n\n");
  return wrapLines(text).trim();
}
