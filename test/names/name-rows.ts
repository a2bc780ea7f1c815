import { helperNames } from "../../generator/emit/rules/runtime-helpers.js";
import { memberNames } from "../../generator/model/member-names.js";
import * as runtime from "../../generator/runtime/index.js";

/** Names that mean something to somebody else, by what they mean; in each row every name once. */
export const nameRows: Readonly<Record<string, readonly string[]>> = onlyOnce({
  "reserved words":
    words(`break case catch class const continue debugger default delete do else enum
    export extends false finally for function if import in instanceof new null return super switch
    this throw true try typeof var void while with`),
  "words that strict code and modules reserve": words(`implements interface let package private
    protected public static yield await async of get set arguments eval`),
  "words of TypeScript": words(`abstract accessor any as asserts assert bigint boolean constructor
    declare from global infer intrinsic is keyof module namespace never number object out override
    readonly require satisfies string symbol type undefined unique unknown using`),
  "sixty globals": words(`Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean
    DataView Date Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity
    Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy
    RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError
    TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet
    decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN
    parseFloat parseInt undefined unescape`),
  "globals of browsers and Node": words(`window document self top parent name status event location
    navigator process Buffer console fetch Request Response URL Event EventTarget Node Element Text
    Comment Range Option Image`),
  "types that TypeScript declares":
    words(`Partial Required Readonly Record Pick Omit Exclude Extract
    NonNullable Parameters ReturnType InstanceType Awaited Iterable IterableIterator ArrayLike
    PropertyKey PromiseLike ThisType Uppercase`),
  "what the runtime exports": Object.keys(runtime),
  "types of the runtime": words(`Issue Path Check ModelInfo ModelField FieldInfo TypeInfo SchemaInfo
    UnionInfo UnionStatics ValueStatics EnumInfo EnumStatics StandardProps StandardResult
    StandardIssue SafeParseResult Unrecognized UnrecognizedNumber EventStream StreamMessage Parts
    Mixed MixinClass MixinInit CollectingStatics`),
  "what validators call": helperNames,
  "variables of validators": words(`value path issues key entry index item i check pattern1 values1
    checkA schemaOfA input tag wire owned init types rules`),
  "what stands beside a class": words(`Thing ThingWire ThingInit ThingEntries ThingBase UnknownThing
    UnknownThingInit UnknownThingWire checkThing schemaOfThing thing THING Thing2 Thing3`),
  "methods of a dictionary": [...memberNames],
  "statics of a class":
    words(`fromJSON fromText parse parseText safeParse is info modelFields jsonSchema
    values isKnown of name length prototype caller`),
  "names that lead to prototypes": words("__proto__ constructor prototype __defineGetter__ a"),
  "names that JavaScript calls by itself": words(`then catch finally toString valueOf toJSON inspect
    next return throw done Symbol.iterator Symbol.toPrimitive`),
  "names of the instance's own store": words("~wire ~plan ~standard wire plan _wire #wire"),
  "names of files": words(`index INDEX enums types rules runtime mixins package.json README LICENSE
    dist src node_modules .git .. .`),
  "names of devices": words(
    "con CON prn aux nul com0 com1 COM9 lpt0 lpt1 LPT9 COM¹ lpt² conin$ clock$",
  ),
  "names that end or begin with what Windows drops": ["a.", "a ", " a", "a..", ".a", "a\t"],
  "characters that no Windows file holds": [...'<>:"|?*\\/', "a:b", "a|b", "a?b"],
  "the empty name and blanks": ["", " ", "  ", "\t", "\n", "\u00a0", "\u3000"],
  "signs only": [..."!@#$%^&*()-+=[]{};:,./~`", "--", "__", "_", "$", "$$"],
  quotes: [
    '"',
    "'",
    "`",
    '\\"',
    "\\",
    "\\\\",
    "'\"`",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a name.
    "${a}",
    "{{a}}",
    "</script>",
    "*/",
    "/*",
    "//",
  ],
  numbers: words("0 1 01 -1 1.5 1e9 4294967295 4294967296 9007199254740993 0x10 2fast NaN -0"),
  "line ends": ["a\nb", "a\rb", "a\r\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u000bb"],
  "characters nobody sees": [
    "a\u200bb",
    "a\u200db",
    "a\ufeffb",
    "a\u00adb",
    "a\u2060b",
    "ab",
    "a\u180eb",
  ],
  "characters that turn the direction": [
    "\u202ea",
    "a\u202db",
    "\u2066a\u2069",
    "a\u200fb",
    "a\u061cb",
  ],
  "control characters": ["\0", "a\0b", "\u0001", "\u001b[31ma", "\u0007", "\u007f", "a\u009fb"],
  "half characters": ["\ud800", "\udc00", "a\ud83d", "\ude00a", "\udc00\ud800", "\ud83d\ude00"],
  "characters for private use": ["\ue000", "\uf8ff", "\u{f0000}", "\u{10ffff}", "\ufffe", "\uffff"],
  emoji: ["😀", "👩‍👩‍👧", "🇩🇪", "1️⃣", "❤️", "a😀b", "😀a"],
  "writing from right to left": ["שלום", "مرحبا", "aשb", "١٢٣", "שלום עולם"],
  "other alphabets": ["日本", "名前", "имя", "Имя", "ΌΝΟΜΑ", "όνομα", "ชื่อ", "नाम", "𝒳", "𐐀"],
  "letters that are written in two ways": [
    "é",
    "e\u0301",
    "Å",
    "Å",
    "A\u030a",
    "ﬁ",
    "fi",
    "ß",
    "ss",
    "ẞ",
  ],
  "letters whose case is special": ["İ", "i", "I", "ı", "ǅ", "ǆ", "ŉ", "ς", "σ", "Σ"],
  "fourteen names that differ in case and signs only": words(`item-id item_id itemId ItemId ITEM_ID
    Item-Id item.id item:id ITEMID itemid Item_ID iTEM_iD item--id _item_id_`),
  "names of 360 characters": ["a", "b", "x".repeat(359), "ab_".repeat(120), "é"].map((text) =>
    text.repeat(Math.ceil(360 / text.length)),
  ),
  "names that begin alike and are long": ["1", "2", "3"].map((text) => "long".repeat(90) + text),
});

function onlyOnce(rows: Readonly<Record<string, readonly string[]>>): typeof rows {
  return Object.fromEntries(Object.entries(rows).map(([row, names]) => [row, [...new Set(names)]]));
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
