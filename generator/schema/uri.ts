/** An absolute URI, taken apart at its fragment. */
export interface SplitUri {
  readonly resource: string;
  /** As written, without `#`; empty when there is none. */
  readonly fragment: string;
}

/** Resolves a URI reference against a base without fragment; undefined when it is none. */
export function resolveUri(reference: string, base: string): SplitUri | undefined {
  // Most references stay in their file; they need no parsing.
  if (reference.startsWith("#")) return { resource: base, fragment: reference.slice(1) };
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  url.hash = "";
  const mark = reference.indexOf("#");
  return { resource: url.href, fragment: mark === -1 ? "" : reference.slice(mark + 1) };
}

/** Decodes a fragment; one that is not well encoded is taken as it is. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
