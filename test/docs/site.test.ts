import { beforeAll, describe, expect, test } from "vitest";
import { checkLinks } from "./check-links.js";
import { makeSite, textOf } from "./make-site.js";

const events = `
$defs:
  Event:
    description: Something the server says. See \`TextDelta\`.
    type: object
    required: [type, sequence_number]
    properties:
      type: { type: string }
      sequence_number: { type: integer, minimum: 0, description: Counts up. }
      created_at: { type: string, format: date-time, readOnly: true }
    discriminator:
      propertyName: type
      mapping: { text.delta: "#/$defs/TextDelta", done: "#/$defs/Done" }
  TextDelta:
    description: The next piece of a text.
    allOf: [{ $ref: "#/$defs/Event" }]
    required: [delta]
    properties:
      type: { const: text.delta }
      delta: { type: string, minLength: 1, maxLength: 40, pattern: "^[a-z]" }
      tone: { $ref: "#/$defs/Tone", default: warm }
      old_tone: { type: string, deprecated: true }
  Done:
    allOf: [{ $ref: "#/$defs/Event" }]
    properties:
      type: { const: done }
      tags: { type: array, items: { type: string, maxLength: 5 }, maxItems: 3 }
  Tone:
    description: How a text sounds.
    anyOf: [{ type: string }, { enum: [warm, "cold & clear"] }]
  Ratio: { type: number, exclusiveMinimum: 0, maximum: 1 }
`;

let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await makeSite({ "events.yaml": events });
});

function page(path: string): string {
  const text = site.get(path);
  if (text === undefined) throw new Error(`no ${path} in ${[...site.keys()].join(", ")}`);
  return text;
}

test("Every declaration has a page, every shared family and the namespace have theirs.", () => {
  expect([...site.keys()].filter((path) => path.endsWith(".html"))).toEqual([
    "index.html",
    "models/Done.html",
    "models/Event.html",
    "models/Ratio.html",
    "models/TextDelta.html",
    "models/Tone.html",
    "models/families/event.html",
    "models/index.html",
    "models/map.html",
  ]);
});

test("Every link leads to a file and a place in it, and no id is there twice.", () => {
  expect(checkLinks(site)).toEqual([]);
});

test("The link checker finds what is wrong.", () => {
  const broken = new Map([
    ["a.html", '<p id="x"><a href="b.html">b</a><a href="c.html#no">c</a><a href="#x">x</a>'],
    ["c.html", '<p id="y"></p><p id="y"></p>'],
  ]);
  expect(checkLinks(broken)).toEqual([
    "a.html leads to b.html, which is not there",
    "a.html leads to #no in c.html, which is not there",
    "c.html has the id y twice",
  ]);
});

test("The same input gives the same bytes.", async () => {
  expect([...(await makeSite({ "events.yaml": events }))]).toEqual([...site]);
});

test("No page asks for anything from elsewhere, nor may it.", () => {
  for (const [path, text] of site) {
    if (!path.endsWith(".html")) continue;
    expect(text, path).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;;/,
    );
    expect(text.match(/(?:src|href)="(?:[a-z]+:)?\/\/[^"]*"/g) ?? [], path).toEqual([]);
    expect(text.match(/<script(?! src=")|\son\w+=/g) ?? [], path).toEqual([]);
  }
});

test("A class is explained in the order of reference pages, and then what they lack.", () => {
  const titles = [...page("models/TextDelta.html").matchAll(/<section id="([^"]+)"/g)];
  expect(titles.map(([, id]) => id)).toEqual([
    "inheritance",
    "constructor",
    "variables",
    "methods",
    "attributes",
    "example",
    "playground",
    "uses",
    "schema",
  ]);
});

describe("The page of a class tells", () => {
  const told: readonly (readonly [string, string, string])[] = [
    ["what it extends", "inheritance", "Model EventBase TextDelta"],
    ["which tag chooses it", "inheritance", 'A Event where type is "text.delta" .'],
    ["how it is made", "constructor", "new TextDelta (init: TextDeltaInit)"],
    ["what new fills in", "constructor", 'type is "text.delta" .'],
    [
      "both names of a field",
      "variables",
      "sequenceNumber sequence_number number required Counts up.",
    ],
    ["its rules in words", "variables", "1 to 40 characters. Matches ^[a-z]"],
    ["what is read-only", "attributes", "Set by the server. new does not take it"],
    ["what is deprecated", "attributes", "Deprecated Not for new code."],
    ["a default", "attributes", 'Default "warm"'],
    ["where a field comes from", "attributes", "Inherited from EventBase"],
    ["a field's place", "attributes", "events.yaml#/$defs/TextDelta/properties/delta"],
    ["what a method does", "methods", "asDict A deep plain copy by wire names"],
    [
      "a method's parameter",
      "methods",
      "excludeReadonly boolean false Leaves out what the server sets",
    ],
    ["a method's error", "methods", "Throws KeyError There is no such entry"],
    ["who refers to it", "uses", "Used by Event member"],
    ["what it refers to", "uses", "Refers to Tone"],
    ["its schema's place", "schema", "From events.yaml#/$defs/TextDelta , line 15."],
    ["its schema", "schema", '"required" : [ "delta" ]'],
    ["a message that is valid", "example", "TextDelta.parse takes it."],
    ["the message", "example", '"delta" : "delta"'],
  ];
  test.each(told)("%s", (_, section, text) => {
    const shown = textOf(page("models/TextDelta.html"), section);
    expect(withoutSpaces(shown)).toContain(withoutSpaces(text));
  });
});

/** Markup stands between words and marks; how many spaces it leaves is of no interest. */
function withoutSpaces(text: string): string {
  return text.replaceAll(" ", "");
}

test("What new does not take is no parameter of the constructor.", () => {
  expect(textOf(page("models/TextDelta.html"), "constructor")).not.toContain("createdAt");
});

test("The page of a union draws its tree, each member a link, and names what catches the rest.", () => {
  const text = page("models/Event.html");
  const picture = text.slice(text.indexOf("<svg"), text.indexOf("</svg>"));
  const links = [
    ...picture.matchAll(/<a href="([^"]+)"[^>]*>\s*<path[^>]*>\s*<text[^>]*>([^<]*)/g),
  ];
  expect(links.map(([, address, name]) => [address, name])).toEqual([
    ["TextDelta.html", "TextDelta"],
    ["Done.html", "Done"],
  ]);
  expect(picture.match(/<a[ >]/g)?.length).toBe(links.length);
  expect(picture).toContain("&quot;text.delta&quot;");
  expect(picture).toContain(">UnknownEvent<");
  expect(textOf(text, "members")).toContain('"text.delta" TextDelta The next piece of a text.');
});

test("An open enum lists its values and says that there may be others.", () => {
  const shown = textOf(page("models/Tone.html"), "values");
  expect(shown).toContain("Open: any other string may come");
  expect(shown).toContain('"cold & clear" Tone.ColdClear');
  expect(textOf(page("models/Tone.html"), "uses")).toContain("TextDelta .tone");
});

test("A type that is no object says what it is and its rules.", () => {
  const shown = textOf(page("models/Ratio.html"), "type");
  expect(shown).toContain("type Ratio = number");
  expect(shown).toContain("More than 0, at most 1.");
});

test("The overview counts.", () => {
  expect(textOf(page("index.html"), "contents")).toContain("case 3 1 1 1 9");
});

test("Names in descriptions lead to their pages.", () => {
  expect(page("models/Event.html")).toContain(
    '<code><a href="TextDelta.html">TextDelta</a></code>',
  );
});
