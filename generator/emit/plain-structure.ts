import type { OptionalKind, ParameterDeclarationStructure } from "ts-morph";

/** Whether a structure has no parts but these, so that whoever prints these prints all of it. */
export function hasOnly(structure: object, parts: ReadonlySet<string>): boolean {
  for (const part in structure) if (!parts.has(part)) return false;
  return true;
}

/** A list of texts as it is; undefined where one is a structure or a function. */
export function plainTexts(texts: readonly unknown[] = []): readonly string[] | undefined {
  return texts.every((text) => typeof text === "string") ? texts : undefined;
}

/** What stands between the parentheses of a function whose parameters have names and types. */
export function parametersText(
  parameters: readonly OptionalKind<ParameterDeclarationStructure>[] = [],
): string | undefined {
  const texts: string[] = [];
  for (const parameter of parameters) {
    const { name, type } = parameter;
    if (typeof type !== "string" || !hasOnly(parameter, parameterParts)) return undefined;
    texts.push(`${name}: ${type}`);
  }
  return texts.join(", ");
}

const parameterParts = new Set(["name", "type"]);
