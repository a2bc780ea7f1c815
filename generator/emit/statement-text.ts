import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
  VariableDeclarationStructure,
} from "ts-morph";
import { classText } from "./class-text.js";
import { docsText } from "./comment-text.js";
import { behind } from "./lines.js";
import { hasOnly, parametersText, plainTexts } from "./plain-structure.js";
import type { ConstStructure, Statement } from "./print.js";
import { StructureKind } from "./structure-kind.js";

/**
 * A statement whose parts are text already, printed as ts-morph would: models are thousands of statements of a few forms,
 * and ts-morph parses what it prints, which takes most of the time of a run. Undefined for what has another form.
 */
export function statementText(statement: Statement): string | undefined {
  if (typeof statement === "string") return statement;
  switch (statement.kind) {
    case StructureKind.Class:
      return classText(statement);
    case StructureKind.ExportDeclaration:
      return exportText(statement);
    case StructureKind.Function:
      return functionText(statement);
    case StructureKind.Interface:
      return interfaceText(statement);
    case StructureKind.TypeAlias:
      return typeAliasText(statement);
    case StructureKind.VariableStatement:
      return constText(statement);
    default:
      throw new Error(`impossible statement ${JSON.stringify(statement satisfies never)}`);
  }
}

function functionText(structure: FunctionDeclarationStructure): string | undefined {
  const { name, statements, returnType } = structure;
  const parameters = parametersText(structure.parameters);
  const body = Array.isArray(statements) ? plainTexts(statements) : undefined;
  if (parameters === undefined || typeof returnType !== "string") return undefined;
  if (body?.length !== 1 || !hasOnly(structure, functionParts)) return undefined;
  const head = `${start(structure)}function ${name}(${parameters}): ${returnType} {`;
  return `${head}\n${indented(body.join(""))}\n}`;
}

const functionParts = new Set([
  "kind",
  "name",
  "isExported",
  "parameters",
  "returnType",
  "statements",
]);

function interfaceText(structure: InterfaceDeclarationStructure): string | undefined {
  const { name, properties = [] } = structure;
  const members = properties.map(propertyText);
  const bases = Array.isArray(structure.extends) ? plainTexts(structure.extends) : [];
  if (members.includes(undefined) || !hasOnly(structure, interfaceParts)) return undefined;
  if (bases === undefined || typeof structure.extends === "function") return undefined;
  const above = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  const head = `${start(structure)}interface ${name}${above} {`;
  return members.length === 0 ? `${head}\n}` : `${head}\n${members.join("\n")}\n}`;
}

const interfaceParts = new Set(["kind", "name", "isExported", "extends", "properties"]);

function propertyText(property: OptionalKind<PropertySignatureStructure>): string | undefined {
  const { name, type } = property;
  const docs = docsText(property.docs, "  ");
  if (docs === undefined || typeof type !== "string" || !hasOnly(property, propertyParts)) {
    return undefined;
  }
  const mark = property.hasQuestionToken === true ? "?" : "";
  return `${docs}  ${name}${mark}${behind(":", type, "  ")};`;
}

const propertyParts = new Set(["name", "type", "hasQuestionToken", "docs"]);

function typeAliasText(structure: TypeAliasDeclarationStructure): string | undefined {
  const { name, type } = structure;
  const docs = docsText(structure.docs, "");
  if (typeof type !== "string" || docs === undefined) return undefined;
  if (!hasOnly(structure, typeAliasParts)) return undefined;
  return `${docs}${start(structure)}type ${name} ${behind("=", type, "")};`;
}

const typeAliasParts = new Set(["kind", "leadingTrivia", "name", "isExported", "docs", "type"]);

function constText(structure: ConstStructure): string | undefined {
  const [declaration, ...others] = structure.declarations;
  if (declaration === undefined || others.length > 0) return undefined;
  const { name, type, initializer } = declaration;
  if (typeof type !== "string" || typeof initializer !== "string") return undefined;
  if (!hasOnly(structure, constParts) || !hasOnly(declaration, variableParts)) return undefined;
  return `${start(structure)}const ${name}: ${type} ${behind("=", initializer, "")};`;
}

const constParts = new Set(["kind", "leadingTrivia", "isExported", "declarations"]);
const variableParts: ReadonlySet<keyof VariableDeclarationStructure> = new Set([
  "name",
  "type",
  "initializer",
]);

function exportText(structure: ExportDeclarationStructure): string | undefined {
  const { moduleSpecifier = "", namedExports = [] } = structure;
  const names = Array.isArray(namedExports) ? plainTexts(namedExports) : undefined;
  if (names === undefined || !hasOnly(structure, exportParts)) return undefined;
  const what = names.length === 0 ? "*" : `{ ${names.join(", ")} }`;
  return `export ${structure.isTypeOnly === true ? "type " : ""}${what} from "${moduleSpecifier}";`;
}

const exportParts = new Set(["kind", "moduleSpecifier", "isTypeOnly", "namedExports"]);

function indented(body: string): string {
  return `  ${body.replaceAll("\n", "\n  ")}`;
}

function start({ isExported }: { readonly isExported?: boolean }): string {
  return isExported === true ? "export " : "";
}
