import { createContext, Script } from "node:vm";
import type { Api, Declaration } from "../../model/api.js";
import type { Json } from "../../source/json.js";
import { exampleMessage } from "./example-message.js";

/** A message of a declaration. */
export interface Example {
  readonly message: Json;
  /** Whether the package's own `parse` takes it. */
  readonly valid: boolean;
}

/** Checks a message of a declaration, given as text. */
export type CheckMessage = (name: string, text: string) => boolean;

/** A message for every declaration that has a finite one: the fullest that is valid, or the fullest. */
export function findExamples(api: Api, check: CheckMessage): ReadonlyMap<Declaration, Example> {
  const examples = new Map<Declaration, Example>();
  for (const declaration of api.declarations.values()) {
    const example = findExample(declaration, check);
    if (example !== undefined) examples.set(declaration, example);
  }
  return examples;
}

function findExample(declaration: Declaration, check: CheckMessage): Example | undefined {
  const full = exampleMessage(declaration, "with optional fields");
  const short = exampleMessage(declaration, "required fields only");
  for (const message of [full, short]) {
    if (message !== undefined && check(declaration.name, JSON.stringify(message)))
      return { message, valid: true };
  }
  const message = full ?? short;
  return message === undefined ? undefined : { message, valid: false };
}

/** How long one check may take: a schema's pattern can be one that never ends. */
const timeout = 2_000;

/**
 * Runs the bundled code of a namespace, apart from ours, to ask it about messages. Code that does not run, since a mixin needs
 * what only its own surroundings have, takes no message.
 */
export function openChecker(script: string, namespace: string): CheckMessage {
  const context = createContext(
    { TextEncoder, TextDecoder, URL, atob, btoa },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const run = (code: string): unknown => new Script(code).runInContext(context, { timeout });
  try {
    run(script);
  } catch {
    return () => false;
  }
  return (name, text) => {
    const models = `modelsmith.packages[${JSON.stringify(namespace)}].models`;
    const call = `${models}[${JSON.stringify(name)}].safeParse(JSON.parse(${JSON.stringify(text)})).success`;
    try {
      return run(call) === true;
    } catch {
      return false;
    }
  };
}
