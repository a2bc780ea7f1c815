/** Names that mean something to TypeScript, JavaScript, file systems, comments, templates or the generator itself. */
export const hostileNames: readonly string[] = [
  ..."Model ModelInfo Map Date Array Error Promise Object String Symbol Function Record Readonly".split(
    " ",
  ),
  ..."globalThis undefined NaN Infinity never unknown any object string number boolean symbol bigint".split(
    " ",
  ),
  ..."class enum interface type default export import await yield static let package eval arguments".split(
    " ",
  ),
  ..."constructor prototype __proto__ hasOwnProperty toString valueOf toJSON then name length".split(
    " ",
  ),
  ..."info keys items values get set has delete copy equals size pop update clear fromJSON parse is".split(
    " ",
  ),
  ..."index enums types rules runtime mixins con aux nul INDEX Types".split(" "),
  ..."Unrecognized union alias ownValue value path issues key0_ key1_ W E FooWire FooInit Foo foo FOO".split(
    " ",
  ),
  ...[
    "",
    " ",
    ".",
    "..",
    "/",
    "\\",
    "a/b",
    "../x",
    "~",
    "%",
    "#",
    "?",
    "*/",
    "/*",
    "//",
    "`",
    "$\u007bx}",
  ],
  ...['"', "'", "\n", "\r\n", "\u2028", "\u0000", "\u202e", "\ufeff", "\u0001", "\ud83d\ude42"],
  ...[
    "日本",
    "שלום",
    "é",
    "e\u0301",
    "ß",
    "ﬁ",
    "İ",
    "1",
    "2fast",
    "-1",
    "a b",
    "a-b",
    "a_b",
    "a.b",
    "A_B",
  ],
];
