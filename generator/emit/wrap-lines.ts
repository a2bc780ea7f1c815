/** Breaks the lines of declarations that are longer than a line should be where a formatter would. */
export function wrapLines(text: string): string {
  return text
    .replace(longHead, wrapHead)
    .replace(longConst, wrapConst)
    .replace(longConstructor, wrapConstructor)
    .replace(longStatic, wrapStatic);
}

/** The first line of a class, where it is longer than a line should be. */
const longHead =
  /^(export (?:abstract )?class [^<{\n]+)(<[^\n]+?>)?( extends [^<{\n]+)<([^\n]+)> \{$/gm;

/** Puts type parameters or, without any, the base's type arguments on lines of their own. */
function wrapHead(
  line: string,
  name: string,
  own: string | undefined,
  base: string,
  passed: string,
): string {
  if (line.length <= 100) return line;
  const list = (text: string): string =>
    text
      .split(", ")
      .map((item) => `  ${item},\n`)
      .join("");
  if (own !== undefined) return `${name}<\n${list(own.slice(1, -1))}>${base}<${passed}> {`;
  return `${name}${base}<\n${list(passed).replace(/,\n$/, "\n")}> {`;
}

/** The first line of a const with its type. */
const longConst = /^((?:export )?const [^:\n]+: \S+)<([^\n]+)> =$/gm;

function wrapConst(line: string, start: string, passed: string): string {
  return line.length <= 100 ? line : `${start}<\n  ${passed.split(", ").join(",\n  ")}\n> =`;
}

/** A static with its type. */
const longStatic = /^( {2}declare static readonly [^<\n]+)<([^\n]+)>;$/gm;

function wrapStatic(line: string, start: string, passed: string): string {
  return line.length <= 100 ? line : `${start}<\n    ${passed.split(", ").join(",\n    ")}\n  >;`;
}

/** The first line of a constructor, which takes more because of mixins. */
const longConstructor = /^ {2}constructor\(init: ([^\n]+)\) \{$/gm;

function wrapConstructor(line: string, type: string): string {
  if (line.length <= 100) return line;
  const wrapped = type.length <= 90 ? type : type.replaceAll(" & ", " &\n      ");
  return `  constructor(\n    init: ${wrapped},\n  ) {`;
}
