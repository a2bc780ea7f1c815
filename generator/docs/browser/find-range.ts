import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

type SyntaxNode = ReturnType<typeof syntaxTree>["topNode"];

/** A part of the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the value that a path leads to stands in the text; where the path leads nowhere, as that of something missing does, the nearest
 * place above. `part`: of an entry, its key or its value.
 */
export function findRange(
  state: EditorState,
  path: readonly (string | number)[],
  part: "key" | "value",
): TextRange {
  let value = valueIn(wholeTree(state).topNode);
  let key: SyntaxNode | undefined;
  for (const [index, step] of path.entries()) {
    const inner =
      value && (typeof step === "number" ? itemOf(value, step) : entryOf(state, value, step));
    if (inner === undefined) return firstLine(state, value);
    value = inner.value;
    key = index === path.length - 1 ? inner.key : undefined;
  }
  return firstLine(state, part === "key" ? (key ?? value) : value);
}

/** The first thing in the text that is no JSON. */
export function findError(state: EditorState): TextRange {
  let found: TextRange | undefined;
  wholeTree(state).iterate({
    enter: (node) => {
      if (node.type.isError) found ??= { from: node.from, to: node.to };
      return found === undefined;
    },
  });
  const at = found ?? { from: state.doc.length, to: state.doc.length };
  return at.from === at.to && at.from > 0 ? { from: at.from - 1, to: at.to } : at;
}

/** Parsed to the end, which right after a change it is not by itself. A text too long for that has the tree there is. */
function wholeTree(state: EditorState): ReturnType<typeof syntaxTree> {
  return ensureSyntaxTree(state, state.doc.length, 500) ?? syntaxTree(state);
}

interface Entry {
  readonly key: SyntaxNode | undefined;
  readonly value: SyntaxNode | undefined;
}

/** Of keys that appear twice, the last one counts. */
function entryOf(state: EditorState, object: SyntaxNode, name: string): Entry | undefined {
  const found = object.getChildren("Property").findLast((property) => {
    const key = property.getChild("PropertyName");
    return key !== null && readText(state.sliceDoc(key.from, key.to)) === name;
  });
  if (found === undefined) return undefined;
  return { key: found.getChild("PropertyName") ?? undefined, value: valueIn(found) };
}

function itemOf(array: SyntaxNode, index: number): Entry | undefined {
  const value = childrenOf(array).filter(isValue)[index];
  return value === undefined ? undefined : { key: undefined, value };
}

function valueIn(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find(isValue);
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function isValue({ name }: SyntaxNode): boolean {
  return ["Object", "Array", "String", "Number", "True", "False", "Null"].includes(name);
}

/** Of something long, the line on which it begins. */
function firstLine(state: EditorState, node: SyntaxNode | undefined): TextRange {
  if (node === undefined) return { from: 0, to: Math.min(1, state.doc.length) };
  return { from: node.from, to: Math.min(node.to, state.doc.lineAt(node.from).to) };
}

function readText(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
