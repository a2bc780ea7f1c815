import type { BrokenCase } from "./broken-case.js";

const deep = 12_000;
const model = "title: A\ntype: object\n";
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf16 = (text: string, mark: readonly number[]) =>
  Uint8Array.from([...mark, ...Buffer.from(text, "utf16le")]);

/** YAML that is none, or means no JSON: name, text, line of the fault. */
const yaml: readonly (readonly [string, string | Uint8Array, number])[] = [
  ["a bad indentation", "title: A\nproperties:\n  a: 1\n b: 2\n", 4],
  ["a tab as indentation", "title: A\nproperties:\n\ta: {}\n", 3],
  ["an open quote", 'title: "A\ntype: object\n', 3],
  ["an open bracket", "title: A\nenum: [a, b\n", 3],
  ["an open brace", "title: A\nproperties: { a: {}\n", 3],
  ["two keys in a line", "title: a: b\n", 1],
  ["a key twice", "title: A\ntype: object\ntitle: B\n", 3],
  ["a key twice inside", "properties:\n  a: {}\n  b: {}\n  a: {}\n", 4],
  ["a key twice in braces", "properties: { a: {}, a: {} }\n", 1],
  ["an unknown alias", "title: A\nproperties: { a: *nothing }\n", 2],
  ["an alias of itself", "title: A\nx-a: &a [*a]\n", 2],
  ["a tag of JavaScript", "title: A\nx-a: !!js/function 'x'\n", 2],
  ["a tag of somebody", "title: A\nx-a: !mine x\n", 2],
  ["a binary tag", "title: A\nx-a: !!binary aGk=\n", 2],
  ["a merge key", "x-a: &a { type: object }\nproperties:\n  b:\n    <<: *a\n", 4],
  ["a second document", "title: A\n---\ntitle: B\n", 2],
  ["a list as key", "title: A\n? [a, b]\n: c\n", 2],
  ["a map as key", "title: A\n{ a: b }: c\n", 2],
  ["infinity", "title: A\ndefault: .inf\n", 2],
  ["no number", "title: A\ndefault: .nan\n", 2],
  ["a NUL", "title: A\ndescription: \u0000\n", 2],
  ["a control character", "title: A\ndescription: \u0007\n", 2],
  ["an escape character", "title: A\ndescription: \u001b[31m\n", 2],
  ["brackets without end", `title: A\nx-a: ${"[".repeat(deep)}`, 2],
  ["too many levels", `title: A\nx-a: ${"[".repeat(700)}${"]".repeat(700)}\n`, 2],
  ["aliases that multiply", bomb(), 13],
  ["UTF-16, little endian", utf16(model, [0xff, 0xfe]), 1],
  ["UTF-16, big endian", utf16(model, [0xfe, 0xff]), 1],
  ["a byte that is no text", bytes(...Buffer.from("title: A\nx-a: "), 0xff, 0x0a), 2],
  ["a character that breaks off", bytes(...Buffer.from("title: A\nx-a: "), 0xe2, 0x82), 2],
  ["nothing", "", 1],
  ["blanks only", " \n\n  \n", 1],
  ["junk", bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00), 1],
  ["an image", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 1],
  ["a list", "- a\n- b\n", 1],
  ["a text", "hello\n", 1],
  ["a number", "42\n", 1],
  ["null", "~\n", 1],
];

/** JSON that is none. */
const json: readonly (readonly [string, string | Uint8Array, number])[] = [
  ["a comma at the end", '{\n"title": "A",\n}', 3],
  ["no comma", '{\n"title": "A"\n"type": "object"}', 3],
  ["a comment", '{\n// no\n"title": "A"}', 2],
  ["single quotes", "{\n'title': 1}", 2],
  ["a bare key", "{\ntitle: 1}", 2],
  ["a bare word", '{\n"title": yes}', 2],
  ["NaN", '{"a":\nNaN}', 2],
  ["Infinity", '{"a":\n-Infinity}', 2],
  ["a hexadecimal number", '{"a":\n0x10}', 2],
  ["a leading zero", '{"a":\n012}', 2],
  ["a plus sign", '{"a":\n+1}', 2],
  ["a number that breaks off", '{"a":\n1.}', 2],
  ["an end too early", '{\n"title": "A"', 2],
  ["a text that breaks off", '{\n"title": "A', 2],
  ["a brace too many", '{"title": "A"}\n}', 2],
  ["a bracket for a brace", '{"title": "A"\n]', 2],
  ["two values", '{"title": "A"}\n{"title": "B"}', 2],
  ["a key twice", '{"a": 1,\n"a": 2}', 2],
  ["a key twice, spelled otherwise", '{"a": 1,\n"\\u0061": 2}', 2],
  ["a line break in a text", '{"a":\n"b\nc"}', 2],
  ["an unknown escape", '{"a":\n"\\x"}', 2],
  ["a broken escape", '{"a":\n"\\u12"}', 2],
  ["too many levels", `{"a":\n${"[".repeat(deep)}${"]".repeat(deep)}}`, 2],
  ["nothing", "", 1],
  ["a text that is no UTF-8", bytes(...Buffer.from('{"a":\n"'), 0xc0, 0x80, 0x22, 0x7d), 2],
  ["a list", "[]", 1],
];

/** Files that cannot be read as YAML or JSON. */
export const brokenTexts: readonly BrokenCase[] = [
  ...yaml.map(([name, text, line]) => caseOf("YAML", "a.yaml", name, text, line)),
  ...json.map(([name, text, line]) => caseOf("JSON", "a.json", name, text, line)),
];

function caseOf(
  kind: string,
  file: string,
  name: string,
  text: string | Uint8Array,
  line: number,
): BrokenCase {
  return { name: `${kind} with ${name}`, files: { [`in/${file}`]: text }, line };
}

/** Twelve lines, each of which means the one before ten times. */
function bomb(): string {
  const lines = Array.from({ length: 12 }, (_, index) =>
    index === 0 ? "l0: &l0 [0]" : `l${index}: &l${index} [${`*l${index - 1},`.repeat(10)}]`,
  );
  return `title: A\n${lines.join("\n")}\n`;
}
