import { FunctionCallInvalidArgumentsException } from "./errors.js";
import { isTruthy } from "./python-text.js";

/**
 * Arguments that a model wrote as text. Models sometimes use single quotes, so what is no JSON is read once more with
 * double quotes in their place. Null where there is nothing to read.
 */
export function parseArguments(text: unknown): unknown {
  if (!isTruthy(text)) return null;
  if (typeof text !== "string") return text;
  const requoted = text.replace(/(?<!\\)'/g, '"').replaceAll("\\'", "'");
  for (const candidate of [text, requoted]) {
    const read = tryToRead(candidate);
    if (read !== undefined) return read;
  }
  throw new FunctionCallInvalidArgumentsException("the arguments are no JSON");
}

/** No JSON reads as undefined. */
function tryToRead(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
