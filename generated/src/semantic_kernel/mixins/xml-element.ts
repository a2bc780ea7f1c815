import { ContentInitializationError } from "./errors.js";

/** One element of XML as data. What stands between two children is the tail of the first. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands before the first child. */
  readonly text: string | null;
  readonly children: readonly XmlElement[];
  /** What stands behind the end of the element. */
  readonly tail?: string;
}

/** What an element may have beside its tag. An attribute without a value is left out. */
export interface ElementParts {
  readonly attributes?: Readonly<Record<string, string | number | null | undefined>>;
  readonly text?: string | null;
  readonly children?: readonly XmlElement[];
}

/** Makes an element. Attributes keep their order. */
export function makeElement(
  tag: string,
  { attributes = {}, text = null, children = [] }: ElementParts,
): XmlElement {
  const present = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return { tag, attributes: Object.fromEntries(present), text, children };
}

/** Throws unless an element has this tag. */
export function expectTag({ tag }: XmlElement, expected: string): void {
  if (tag !== expected) {
    throw new ContentInitializationError(`the element is <${tag}>, not <${expected}>`);
  }
}
