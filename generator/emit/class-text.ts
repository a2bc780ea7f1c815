import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { docsText } from "./comment-text.js";
import { behind } from "./lines.js";
import { hasOnly, parametersText, plainTexts } from "./plain-structure.js";

/** A class of properties and constructors, printed as ts-morph would. Undefined for one that has more than that. */
export function classText(structure: ClassDeclarationStructure): string | undefined {
  const docs = docsText(structure.docs, "");
  const parameters = plainTexts(structure.typeParameters);
  const members = membersText(structure);
  const base = structure.extends ?? "";
  if (docs === undefined || parameters === undefined || members === undefined) return undefined;
  if (typeof base !== "string" || !hasOnly(structure, classParts)) return undefined;
  const start = structure.isExported === true ? "export " : "";
  const kind = structure.isAbstract === true ? "abstract class" : "class";
  const own = parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
  const above = base === "" ? "" : ` extends ${base}`;
  const head = `${start}${kind} ${structure.name ?? ""}${own}${above} {`;
  return `${docs}${head}\n${members}}`;
}

const classParts = new Set([
  "kind",
  "name",
  "isExported",
  "isAbstract",
  "docs",
  "typeParameters",
  "extends",
  "properties",
  "ctors",
  "methods",
]);

/** The lines between the braces. */
function membersText({
  properties = [],
  ctors = [],
  methods = [],
}: ClassDeclarationStructure): string | undefined {
  const fields = properties.map(propertyText);
  const constructors = ctors.map(constructorText);
  if (methods.length > 0 || [...fields, ...constructors].includes(undefined)) return undefined;
  const parts = fields.length === 0 ? constructors : [fields.join("\n"), ...constructors];
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function propertyText(property: OptionalKind<PropertyDeclarationStructure>): string | undefined {
  const { name, type, initializer = "", leadingTrivia = "" } = property;
  const docs = docsText(property.docs, "  ");
  if (docs === undefined || typeof type !== "string" || typeof initializer !== "string") {
    return undefined;
  }
  if (typeof leadingTrivia !== "string" || !hasOnly(property, propertyParts)) return undefined;
  const words = [
    property.hasDeclareKeyword === true ? "declare " : "",
    property.isStatic === true ? "static " : "",
    property.hasOverrideKeyword === true ? "override " : "",
    property.isReadonly === true ? "readonly " : "",
  ].join("");
  const mark = property.hasQuestionToken === true ? "?" : "";
  const value = initializer === "" ? "" : ` ${behind("=", initializer, "  ")}`;
  return `${leadingTrivia}${docs}  ${words}${name}${mark}${behind(":", type, "  ")}${value};`;
}

const propertyParts = new Set([
  "leadingTrivia",
  "name",
  "hasDeclareKeyword",
  "isStatic",
  "hasOverrideKeyword",
  "isReadonly",
  "hasQuestionToken",
  "type",
  "initializer",
  "docs",
]);

function constructorText(
  structure: OptionalKind<ConstructorDeclarationStructure>,
): string | undefined {
  const parameters = parametersText(structure.parameters);
  const { statements = [] } = structure;
  const body = Array.isArray(statements) ? plainTexts(statements) : undefined;
  if (parameters === undefined || body === undefined) return undefined;
  if (!hasOnly(structure, constructorParts)) return undefined;
  const lines = body.map((statement) => `    ${statement}\n`).join("");
  return `  constructor(${parameters}) {\n${lines}  }`;
}

const constructorParts = new Set(["parameters", "statements"]);
