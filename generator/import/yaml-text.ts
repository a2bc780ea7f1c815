import { Document, visit } from "yaml";

/** A document as YAML that YAML can read: characters that may not stand in it are escaped, which the library leaves to others. */
export function yamlText(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "string" && scalar.value.search(unwritable) !== -1)
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 }).replace(unwritable, escaped);
}

/** A value as YAML. */
export function valueText(value: unknown): string {
  return yamlText(new Document(value));
}

const unwritable = /[\u007f-\u009f\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
