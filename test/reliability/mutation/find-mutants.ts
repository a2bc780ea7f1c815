import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Block,
  type CallExpression,
  type FunctionDeclaration,
  type MethodDeclaration,
  Node,
  Project,
  type PropertyAccessExpression,
  type SourceFile,
} from "ts-morph";
import { changing, type Encoders, findEncoders, lookUp, pathOf } from "./find-encoders.js";
import { harmless, type Reason, type Shown } from "./harmless.js";

/** A place in the generator where text is encoded, and what stands there when that is forgotten. */
export interface Mutant {
  /** File, function and call; it does not change with lines. */
  readonly id: string;
  /** File and function. */
  readonly around: string;
  /** Below `generator/`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Where text becomes code, pages, Markdown, names of files or lines of a terminal; elsewhere it is handed on, or written as JSON. */
const writers =
  /^(?:(?:emit|docs(?!\/browser\/)|import|diagnostics)\/|naming\.ts$|source\/pointer\.ts$|diff\/mark-code\.ts$|command-line\/diff-markdown\.ts$)/;

const generator = fileURLToPath(new URL("../../../generator/", import.meta.url));

/**
 * Every place there where text is encoded, by the rule of `findEncoders`, each replaced by what is encoded there: text loses its
 * escapes, though not its quotes, and a test whether text may stand as it is says yes.
 */
export function findMutants(): readonly Mutant[] {
  return findCandidates().filter((each) => !isHarmless(each));
}

/** The same where `harmless` says why nothing could go wrong there. */
export function findHarmless(): readonly Mutant[] {
  return findCandidates().filter(isHarmless);
}

/** The ids of those whose reason is shown in one way. */
export function harmlessBy(shown: Shown): readonly string[] {
  return findHarmless()
    .filter((each) => reasonFor(each)?.shown === shown)
    .map(({ id }) => id);
}

/** Whether a place is one of those. */
export function isHarmless(mutant: Mutant): boolean {
  return reasonFor(mutant) !== undefined;
}

/** Why nothing could go wrong where a mutant is; undefined where something could. */
export function reasonFor({ id, around }: Mutant): Reason | undefined {
  return harmless[id] ?? harmless[around];
}

/** Reasons for what is not there any more. */
export function findUnusedReasons(): readonly string[] {
  const used = new Set(findHarmless().flatMap(({ id, around }) => [id, around]));
  return Object.keys(harmless).filter((reason) => !used.has(reason));
}

let candidates: readonly Mutant[] | undefined;

/** All of both; looked for once. */
function findCandidates(): readonly Mutant[] {
  if (candidates !== undefined) return candidates;
  const sources = openSources();
  const encoders = findEncoders(sources);
  candidates = sources.flatMap((source) => mutantsIn(source, encoders));
  return candidates;
}

function openSources(): readonly SourceFile[] {
  const project = new Project({ useInMemoryFileSystem: true });
  return readdirSync(generator, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && writers.test(path))
    .sort()
    .map((path) => project.createSourceFile(path, readFileSync(generator + path, "utf8")));
}

function mutantsIn(source: SourceFile, encoders: Encoders): readonly Mutant[] {
  const path = pathOf(source);
  const counts = new Map<string, number>();
  return source.getDescendants().flatMap((node) => {
    const replacement = forgotten(node, encoders);
    if (replacement === undefined || isOfBugs(node)) return [];
    const outer = node.getFirstAncestor(isFunction);
    const around = outer === undefined ? path : nameOf(outer);
    const name = `${around}: ${textOf(node)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = count === 1 ? name : `${name} (${count})`;
    return [{ id, around, path, start: node.getStart(), end: node.getEnd(), replacement }];
  });
}

function nameOf(named: FunctionDeclaration | MethodDeclaration): string {
  return `${pathOf(named.getSourceFile())} ${named.getName()}`;
}

/** What stands in a node's place when its author did not think of encoding; nothing for what encodes nothing. */
function forgotten(node: Node, encoders: Encoders): string | undefined {
  if (Node.isBinaryExpression(node)) {
    return node.getRight().getText() === '"__proto__"' ? "false" : undefined;
  }
  if (Node.isCallExpression(node)) return forgottenCall(node, encoders);
  if (Node.isBlock(node)) return forgottenBody(node, encoders);
  if (!Node.isIdentifier(node) || !isHandedOn(node)) return undefined;
  const encoding = lookUp(encoders, node.getSourceFile(), node.getText());
  if (encoding === undefined) return undefined;
  return encoding === "quotes" ? "unescaped" : "((text) => text)";
}

/** The body of a function that encodes, which then gives what it is given. */
function forgottenBody(body: Block, encoders: Encoders): string | undefined {
  const whole = body.getParent();
  if (!Node.isFunctionDeclaration(whole)) return undefined;
  const subject = whole.getParameters()[0]?.getName() ?? "undefined";
  switch (lookUp(encoders, body.getSourceFile(), whole.getName() ?? "")) {
    case "quotes":
      return `{ return unescaped(${subject}); }`;
    case "changes":
      return `{ return ${subject}; }`;
    default:
      return undefined;
  }
}

function forgottenCall(call: CallExpression, encoders: Encoders): string | undefined {
  const callee = call.getExpression();
  const subject = `(${call.getArguments()[0]?.getText() ?? "undefined"})`;
  if (Node.isPropertyAccessExpression(callee)) return forgottenMethod(callee, subject);
  switch (lookUp(encoders, call.getSourceFile(), callee.getText())) {
    case "quotes":
      return `unescaped${subject}`;
    case "changes":
      return subject;
    default:
      return undefined;
  }
}

function forgottenMethod(callee: PropertyAccessExpression, subject: string): string | undefined {
  const object = callee.getExpression();
  const name = callee.getName();
  if (changing.has(name)) return object.getText();
  if (callee.getText() === "JSON.stringify") return `unescaped${subject}`;
  if (name !== "test") return undefined;
  return Node.isPrefixUnaryExpression(callee.getParent()?.getParent()) ? "false" : "true";
}

/** Whether a name is an argument of a call. */
function isHandedOn(name: Node): boolean {
  const call = name.getParent();
  return Node.isCallExpression(call) && call.getArguments().includes(name);
}

/** Messages of errors that no input leads to. */
function isOfBugs(node: Node): boolean {
  return node.getFirstAncestor(Node.isThrowStatement) !== undefined;
}

function isFunction(node: Node): node is FunctionDeclaration | MethodDeclaration {
  return Node.isFunctionDeclaration(node) || Node.isMethodDeclaration(node);
}

/** The call as it is written, without what its method belongs to. */
function textOf(node: Node): string {
  if (Node.isBlock(node)) return "all of it";
  const callee = Node.isCallExpression(node) ? node.getExpression() : node;
  const start = Node.isPropertyAccessExpression(callee) ? callee.getNameNode() : node;
  const text = node.getText().slice(start.getStart() - node.getStart());
  return text.replace(/\s+/g, " ").slice(0, 60);
}
