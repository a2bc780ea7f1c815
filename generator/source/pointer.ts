/** One step of a JSON pointer, escaped (RFC 6901, section 3) and with its slash. */
export function pointerStep(key: string | number): string {
  if (typeof key === "number") return `/${key}`;
  return `/${key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key}`;
}

/** The keys a JSON pointer goes through. What stands before its first slash is not looked at. */
export function pointerKeys(pointer: string): readonly string[] {
  const [, ...steps] = pointer.split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A JSON pointer as part of a URI (RFC 6901, section 6); half a character has no form there and stays. */
export function pointerFragment(pointer: string): string {
  return pointer.replace(/\P{Cs}+/gu, encodeURI).replaceAll("#", "%23");
}
