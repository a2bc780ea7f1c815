/** JSON as Python's `json.dumps` lays it out: a blank behind commas and colons, and ASCII only. */
export function toPythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toPythonJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${scalar(key)}: ${toPythonJson(item)}`);
    return `{${pairs.join(", ")}}`;
  }
  return scalar(value);
}

function scalar(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  return text.replace(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
