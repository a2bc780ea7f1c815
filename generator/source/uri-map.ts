import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of the file that an absolute URI stands for: its own for `file:`, for others what the longest prefix in the map
 * says. Undefined for what is no file of ours.
 */
export function pathOf(uri: string, map: ReadonlyMap<string, string>): string | undefined {
  const [longest] = [...map]
    .filter(([prefix]) => hasPrefix(uri, prefix))
    .sort(([a], [b]) => b.length - a.length);
  try {
    if (longest === undefined) return fileURLToPath(uri);
    const [prefix, path] = longest;
    const rest = decodeURIComponent(uri.slice(prefix.length));
    return rest === "" ? path : join(path, rest);
  } catch {
    // Another scheme, another host, or an encoded slash.
    return undefined;
  }
}

/** A prefix ends where a segment of the path does. */
function hasPrefix(uri: string, prefix: string): boolean {
  if (!uri.startsWith(prefix)) return false;
  return prefix.endsWith("/") || uri.length === prefix.length || uri[prefix.length] === "/";
}
