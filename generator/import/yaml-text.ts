import { Document, visit } from "yaml";

/**
 * A document as YAML that is what it looks like: characters that may not stand in YAML, cannot be seen or turn the direction of
 * text are escaped, which the library leaves to others. In comments they become what an escape looks like.
 */
export function yamlText(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "string" && scalar.value.search(hidden) !== -1)
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 }).replace(hidden, escaped);
}

/** A value as YAML. */
export function valueText(value: unknown): string {
  return yamlText(new Document(value));
}

/** What source text does not hold raw either, apart from tabs and line feeds. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
