import { beforeAll, describe, expect, test } from "vitest";
import { makeOurSite } from "./make-our-site.js";
import { textOf } from "./make-site.js";

let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ site } = await makeOurSite());
});

/** The sections that the reference pages have, in their order; a class without a base of its own still has the first. */
const order = ["inheritance", "constructor", "variables", "methods", "attributes"];

/** The dictionary methods that three of the pages list. */
const dictionary = [
  "asDict",
  "clear",
  "copy",
  "get",
  "items",
  "keys",
  "pop",
  "popItem",
  "setDefault",
  "update",
  "values",
];

interface ReferencePage {
  readonly path: string;
  readonly base: string;
  /** Wire name, type and whether it is required, as the reference page has them. */
  readonly fields: readonly (readonly [wire: string, type: string, mark: string])[];
}

const pages: readonly ReferencePage[] = [
  {
    path: "projects/ResponseImageGenCallGeneratingEvent.html",
    base: "ResponseStreamEventBase",
    fields: [
      ["sequence_number", "number", "required"],
      ["type", '"response.image_generation_call.generating"', "required"],
      ["output_index", "number", "required"],
      ["item_id", "string", "required"],
    ],
  },
  {
    path: "projects/ResponsesSystemMessageItemResource.html",
    base: "ResponsesMessageItemResourceBase",
    fields: [
      ["id", "string", "required"],
      ["created_by", "CreatedBy", "optional"],
      ["type", '"message"', "required"],
      ["status", '"in_progress" | "completed" | "incomplete"', "required"],
      ["role", '"system"', "required"],
      ["content", "ItemContent []", "required"],
    ],
  },
  {
    path: "voicelive/ClientEventResponseCreate.html",
    base: "ClientEventBase",
    fields: [
      ["event_id", "string", "optional"],
      ["type", '"response.create"', "required"],
      ["response", "ResponseCreateParams", "optional"],
      ["additional_instructions", "string", "optional"],
    ],
  },
  {
    path: "semantic_kernel/StreamingChatMessageContent.html",
    base: "ChatMessageContent",
    fields: [
      ["choice_index", "number", "required"],
      ["role", "AuthorRole", "required"],
      ["name", "string | null", "optional"],
      ["encoding", "string | null", "optional"],
      ["finish_reason", "FinishReason | null", "optional"],
      ["ai_model_id", "string | null", "optional"],
    ],
  },
];

function section(path: string, id: string): string {
  return textOf(site.get(path) ?? "", id);
}

describe.each(pages)("$path", ({ path, base, fields }) => {
  test("has the parts of the reference page in its order, and a description above", () => {
    const page = site.get(path) ?? "";
    const found = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(found.slice(0, order.length)).toEqual(order);
    expect(page.slice(page.indexOf("</h1>"), page.indexOf("<section"))).toContain(
      '<div class="prose"><p>',
    );
  });

  test("tells what the class extends", () => {
    expect(section(path, "inheritance")).toContain(base);
  });

  test("tells every variable's wire name, type and whether it is required", () => {
    const rows =
      (site.get(path) ?? "")
        .split('<section id="variables"')[1]
        ?.split("</section>")[0]
        ?.split("<tr ") ?? [];
    const shown = rows.map((row) => textOf(`<tr ${row}`));
    for (const [wire, type, mark] of fields)
      expect(
        shown.some((row) => row.includes(` ${wire} ${type} ${mark}`)),
        `${wire} ${type} ${mark} in ${shown.join("\n")}`,
      ).toBe(true);
  });

  test("explains every method of a dictionary with parameters, result and errors", () => {
    const text = section(path, "methods");
    for (const name of dictionary) expect(text).toContain(` ${name}(`);
    expect(text).toContain("Throws KeyError There is no such entry and no fallback was given.");
    expect(text).toContain("Throws KeyError There are no entries.");
    expect(text).toContain("excludeReadonly boolean false");
  });

  test("explains every attribute", () => {
    const text = section(path, "attributes");
    for (const [wire] of fields) expect(text).toContain(`On the wire ${wire} `);
  });
});

test("The parameters and methods that only StreamingChatMessageContent has are explained too.", () => {
  const path = "semantic_kernel/StreamingChatMessageContent.html";
  const parameters = section(path, "constructor");
  for (const name of [
    "choiceIndex",
    "innerContent",
    "aiModelId",
    "metadata",
    "role",
    "content",
    "encoding",
    "itemsProperty",
    "name",
    "finishReason",
  ])
    expect(parameters).toContain(` ${name} `);
  const text = section(path, "methods");
  for (const name of ["toElement()", "modelFields", "modelConfig", "modelComputedFields"])
    expect(text).toContain(name);
});
