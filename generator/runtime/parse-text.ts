import { checkDepth, maxDepth, withinStack } from "./depth.js";

/**
 * The value of JSON text. What no class looks at must not be nested too deep either, or else it could not be written again. Text
 * that is too short for that is not looked at.
 */
export function parseText(text: string): unknown {
  const json: unknown = JSON.parse(text);
  if (text.length > 2 * maxDepth) withinStack(() => checkNesting(json, 0));
  return json;
}

function checkNesting(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  checkDepth(depth);
  for (const item of Object.values(value)) checkNesting(item, depth + 1);
}
