import { FunctionCallInvalidNameException } from "./errors.js";
import { byName, type Declaring, type Init } from "./init.js";

/** What stands between the name of a plugin and that of its function. */
const separator = "-";

/** How a function is called: as a whole, and in parts. */
export interface FunctionNames {
  readonly functionName?: string | null | undefined;
  readonly pluginName?: string | null | undefined;
}

/**
 * Works out the name from its parts, or the parts from the name, when `new` was given only one of them. A name is split
 * at its first separator; without one it is the function's.
 */
export function deriveNames(type: Declaring, init: object): Init {
  const given = byName(type, init);
  const { name, pluginName } = given;
  const functionName = given.functionName ?? "";
  if (functionName && pluginName && !name) {
    return { ...given, functionName, name: `${pluginName}${separator}${functionName}` };
  }
  if (typeof name !== "string" || name === "" || functionName || pluginName) {
    return { ...given, functionName };
  }
  const split = name.indexOf(separator);
  if (split < 0) return { ...given, functionName: name, pluginName: null };
  const rest = name.slice(split + separator.length);
  return { ...given, functionName: rest, pluginName: name.slice(0, split) };
}

/** Plugin and function. Throws when there is no function. */
export function splitName({ functionName, pluginName }: FunctionNames): [string, string] {
  if (!functionName) throw new FunctionCallInvalidNameException("the function has no name");
  return [pluginName ?? "", functionName];
}

/** Plugin and function, joined in another way. */
export function qualifiedName(
  { functionName, pluginName }: FunctionNames,
  between: string,
): string {
  return pluginName ? `${pluginName}${between}${functionName}` : (functionName ?? "");
}
