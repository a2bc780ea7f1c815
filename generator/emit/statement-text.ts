import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  JSDocStructure,
  OptionalKind,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";

/**
 * A function whose parts are text already, printed as ts-morph would. Rules are thousands of such functions, and ts-morph
 * parses what it prints, which takes most of the time of a run. Undefined for what is not as simple.
 */
export function functionText(structure: FunctionDeclarationStructure): string | undefined {
  const { statements, parameters, returnType, isExported } = structure;
  if (!Array.isArray(statements) || typeof returnType !== "string") return undefined;
  const [body, ...others] = statements;
  if (typeof body !== "string" || others.length > 0) return undefined;
  const list = (parameters ?? []).map(({ name, type }) => `${name}: ${String(type)}`).join(", ");
  const head = `${exported(isExported)}function ${structure.name}(${list}): ${returnType} {`;
  return `${head}\n${indented(body)}\n}`;
}

/** An interface of properties whose types are text. */
export function interfaceText(structure: InterfaceDeclarationStructure): string | undefined {
  const members = (structure.properties ?? []).map(propertyText);
  if (members.some((member) => member === undefined)) return undefined;
  const head = `${exported(structure.isExported)}interface ${structure.name} {`;
  return members.length === 0 ? `${head}\n}` : `${head}\n${members.join("\n")}\n}`;
}

/** A type alias whose type is text. */
export function typeAliasText(structure: TypeAliasDeclarationStructure): string | undefined {
  const docs = docsText(structure.docs ?? [], "");
  if (typeof structure.type !== "string" || docs === undefined) return undefined;
  return `${docs}${exported(structure.isExported)}type ${structure.name} = ${structure.type};`;
}

function propertyText(property: OptionalKind<PropertySignatureStructure>): string | undefined {
  const docs = docsText(property.docs ?? [], "  ");
  if (docs === undefined || typeof property.type !== "string") return undefined;
  const mark = property.hasQuestionToken === true ? "?" : "";
  return `${docs}  ${property.name}${mark}: ${property.type};`;
}

function docsText(
  docs: readonly (OptionalKind<JSDocStructure> | string)[],
  margin: string,
): string | undefined {
  const texts = docs.map((text) =>
    typeof text === "string" ? commentText(text, margin) : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts.join("") : undefined;
}

/** A text that begins on a new line gets lines of its own. */
function commentText(text: string, margin: string): string {
  if (!text.startsWith("\n")) return `${margin}/** ${text} */\n`;
  const lines = text.slice(1).split("\n");
  return [`${margin}/**`, ...lines.map((line) => `${margin} * ${line}`), `${margin} */\n`].join(
    "\n",
  );
}

function indented(body: string): string {
  return body
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

function exported(isExported: boolean | undefined): string {
  return isExported === true ? "export " : "";
}
