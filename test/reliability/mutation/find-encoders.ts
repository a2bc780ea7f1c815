import { posix } from "node:path";
import { type FunctionDeclaration, Node, type SourceFile } from "ts-morph";
import { harmless } from "./harmless.js";

/** What a function does to a text: puts it in quotes, or changes characters of it only. */
export type Encoding = "quotes" | "changes";

/** Functions that encode text, by file and name; those of JavaScript itself by their name alone. */
export type Encoders = ReadonlyMap<string, Encoding>;

/** JavaScript's own. */
const own: Encoders = new Map([
  ["encodeURI", "changes"],
  ["encodeURIComponent", "changes"],
]);

/**
 * Functions that encode text. The rule: what is given a text or a JSON value first, gives a text, and calls for that a method
 * that replaces, `JSON.stringify`, a function of JavaScript's own that encodes, or another of these functions; and what makes
 * names.
 */
export function findEncoders(sources: readonly SourceFile[]): Encoders {
  const candidates = sources.flatMap((source) => source.getFunctions()).filter(isOfText);
  const found = new Map(own);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const candidate of candidates) {
      const encoding = encodingOf(candidate, found);
      if (encoding !== undefined) found.set(keyOf(candidate), encoding);
    }
  }
  return found;
}

/** What the function does to text that a name stands for in a file; undefined where it encodes nothing. */
export function lookUp(encoders: Encoders, source: SourceFile, name: string): Encoding | undefined {
  return encoders.get(own.has(name) ? name : (placesOf(source).get(name) ?? ""));
}

const places = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

/** Where the functions are that a file names: those it imports, and its own. */
function placesOf(source: SourceFile): ReadonlyMap<string, string> {
  const known = places.get(source);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const imported of source.getImportDeclarations()) {
    const specifier = imported.getModuleSpecifierValue().replace(/\.js$/, ".ts");
    const path = posix.join(posix.dirname(pathOf(source)), specifier);
    for (const name of imported.getNamedImports()) {
      found.set(name.getName(), `${path} ${name.getName()}`);
    }
  }
  for (const each of source.getFunctions()) found.set(each.getName() ?? "", keyOf(each));
  places.set(source, found);
  return found;
}

/** A source's path below the generator. */
export function pathOf(source: SourceFile): string {
  return source.getFilePath().slice(1);
}

function keyOf(candidate: FunctionDeclaration): string {
  return `${pathOf(candidate.getSourceFile())} ${candidate.getName()}`;
}

function isOfText(candidate: FunctionDeclaration): boolean {
  const [first] = candidate.getParameters();
  const takes = first?.getTypeNode()?.getText().split(" | ") ?? [];
  const takesText = takes.includes("string") || takes.includes("Json");
  const gives = candidate.getReturnTypeNode()?.getText();
  return takesText && gives === "string" && harmless[keyOf(candidate)] === undefined;
}

function encodingOf(candidate: FunctionDeclaration, known: Encoders): Encoding | undefined {
  if (pathOf(candidate.getSourceFile()) === "naming.ts") return "changes";
  const calls = candidate.getDescendants().filter(Node.isCallExpression);
  const encodings = calls.map((call) => {
    const callee = call.getExpression();
    if (callee.getText() === "JSON.stringify") return "quotes";
    if (Node.isIdentifier(callee)) return lookUp(known, call.getSourceFile(), callee.getText());
    if (!Node.isPropertyAccessExpression(callee)) return undefined;
    return changing.has(callee.getName()) ? "changes" : undefined;
  });
  return encodings.includes("quotes") ? "quotes" : encodings.find((each) => each !== undefined);
}

/** Methods that put other characters in place of some. */
export const changing: ReadonlySet<string> = new Set(["replace", "replaceAll", "normalize"]);
