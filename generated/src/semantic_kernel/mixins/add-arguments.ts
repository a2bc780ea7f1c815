import { ContentAdditionException } from "./errors.js";

type Arguments = string | { [name: string]: unknown } | null | undefined;

/** The arguments of two chunks of one call: text behind text, or the entries of both. */
export function addArguments(left: Arguments, right: Arguments): Arguments {
  const leftRead = isRead(left);
  const rightRead = isRead(right);
  if (leftRead && rightRead) return { ...left, ...right };
  if (leftRead || rightRead) {
    throw new ContentAdditionException("arguments as text and arguments that were read do not mix");
  }
  if (isEmpty(left)) return isEmpty(right) ? "{}" : right;
  return isEmpty(right) ? left : `${left}${right}`;
}

function isRead(value: Arguments): value is { [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}

function isEmpty(text: string | null | undefined): boolean {
  return text === null || text === undefined || text === "" || text === "{}";
}
