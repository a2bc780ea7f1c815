/** Breaks the lines of declarations that are longer than a line should be where a formatter would. */
export function wrapLines(text: string): string {
  let wrapped = "";
  let copied = 0;
  let start = 0;
  // To look for the ends of lines is several times as fast as a pattern for long ones.
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    if (end - start > width) {
      wrapped += text.slice(copied, start) + wrapLine(text.slice(start, end));
      copied = end;
    }
    start = end + 1;
  }
  return copied === 0 ? text : wrapped + text.slice(copied);
}

const width = 100;

function wrapLine(line: string): string {
  return line
    .replace(longHead, wrapHead)
    .replace(longConst, wrapConst)
    .replace(longConstructor, wrapConstructor)
    .replace(longStatic, wrapStatic);
}

/** The first line of a class, where it is longer than a line should be. */
const longHead =
  /^(export (?:abstract )?class [^<{\n]+)(<[^\n]+?>)?( extends [^<{\n]+)<([^\n]+)> \{$/;

/** Puts type parameters or, without any, the base's type arguments on lines of their own. */
function wrapHead(
  _line: string,
  name: string,
  own: string | undefined,
  base: string,
  passed: string,
): string {
  const list = (text: string): string =>
    text
      .split(", ")
      .map((item) => `  ${item},\n`)
      .join("");
  if (own !== undefined) return `${name}<\n${list(own.slice(1, -1))}>${base}<${passed}> {`;
  return `${name}${base}<\n${list(passed).replace(/,\n$/, "\n")}> {`;
}

/** The first line of a const with its type. */
const longConst = /^((?:export )?const [^:\n]+: \S+)<([^\n]+)> =$/;

function wrapConst(_line: string, start: string, passed: string): string {
  return `${start}<\n  ${passed.split(", ").join(",\n  ")}\n> =`;
}

/** A static with its type. */
const longStatic = /^( {2}declare static readonly [^<\n]+)<([^\n]+)>;$/;

function wrapStatic(_line: string, start: string, passed: string): string {
  return `${start}<\n    ${passed.split(", ").join(",\n    ")}\n  >;`;
}

/** The first line of a constructor, which takes more because of mixins. */
const longConstructor = /^ {2}constructor\(init: ([^\n]+)\) \{$/;

function wrapConstructor(_line: string, type: string): string {
  const wrapped = type.length <= 90 ? type : type.replaceAll(" & ", " &\n      ");
  return `  constructor(\n    init: ${wrapped},\n  ) {`;
}
