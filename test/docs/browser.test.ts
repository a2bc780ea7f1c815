import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startBrowser } from "../package/open-page.js";
import { serveFolder } from "../package/serve-folder.js";
import { emptyFolder } from "../support/command-line.js";
import { writeAll } from "../support/temporary-folder.js";
import { attacks, hostileSchema, marker } from "./hostile-schema.js";
import { makeOurSite } from "./make-our-site.js";
import { makeSite } from "./make-site.js";

/** Holds our own site, in a folder below. */
let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "modelsmith-site-"));
  const { site } = await makeOurSite();
  await writeAll(join(folder, ours), Object.fromEntries(site));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const ours = "some/where";

interface Opened {
  readonly page: Page;
  readonly faults: string[];
  readonly requests: string[];
}

/** Opens an address, and notes what goes wrong and what is asked for. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [faults, requests]: [string[], string[]] = [[], []];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, faults, requests };
}

/** Opens a page of our own site from a folder. */
async function openFile(path: string, options?: BrowserContextOptions): Promise<Opened> {
  return open(pathToFileURL(join(folder, ours, path)).href, options);
}

/** The playground of a page, started. */
async function playgroundOf(page: Page): Promise<Locator> {
  const place = page.locator("[data-playground]");
  await place.scrollIntoViewIfNeeded();
  await place.locator(".cm-content").waitFor();
  return place;
}

async function paste(place: Locator, text: string): Promise<void> {
  const page = place.page();
  await place.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Waits until a place shows a text; what it showed instead is in the error. */
async function shows(place: Locator, text: string): Promise<void> {
  await expect.poll(() => place.textContent(), { timeout: 20_000 }).toContain(text);
}

describe("From a folder and below an address", () => {
  test.each(["file", "http"])(
    "one gets from the overview to a class by links: %s",
    async (kind) => {
      const server = await serveFolder(folder);
      onTestFinished(server.stop);
      const start =
        kind === "file" ? pathToFileURL(join(folder, ours)).href : `${server.url}/${ours}`;
      const { page, faults, requests } = await open(`${start}/index.html`);
      await page.locator("header").getByRole("link", { name: "voicelive" }).click();
      await page.getByRole("link", { name: "ClientEvent", exact: true }).click();
      await page
        .locator(".picture")
        .getByRole("link", { name: "ClientEventResponseCreate" })
        .click();
      await page.getByRole("heading", { level: 1, name: "ClientEventResponseCreate" }).waitFor();
      await page
        .locator("#variables")
        .getByRole("link", { name: "additionalInstructions" })
        .click();
      expect(page.url()).toBe(
        `${start}/voicelive/ClientEventResponseCreate.html#field-additionalInstructions`,
      );
      const place = await playgroundOf(page);
      await shows(place.locator(".verdict"), "Valid: ClientEventResponseCreate.");
      await page
        .getByRole("navigation", { name: "Above this page" })
        .getByRole("link", { name: "client-event" })
        .click();
      await page.getByRole("heading", { level: 1, name: "Family client-event" }).waitFor();
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(start) && !url.startsWith("data:"))).toEqual(
        [],
      );
    },
  );
});

describe("The search", () => {
  test("opens by a key, finds classes, fields and values, and is left by keys alone", async () => {
    const { page, faults } = await openFile("index.html");
    await page.keyboard.press("/");
    const dialog = page.getByRole("dialog", { name: "Search" });
    await dialog.waitFor();
    await page.keyboard.type("client event response create");
    await expect
      .poll(() => dialog.locator("a.result").first().textContent())
      .toBe("ClientEventResponseCreate");
    await dialog.getByRole("searchbox").fill("additional_instructions");
    await dialog.getByRole("link", { name: ".additionalInstructions" }).first().waitFor();
    await dialog.getByRole("searchbox").fill("response.create");
    await shows(dialog, '"response.create"');
    await dialog.getByRole("searchbox").fill("xyzzyxyzzy");
    await shows(dialog.getByRole("status"), "Nothing has “xyzzyxyzzy”.");
    await dialog.getByRole("searchbox").fill("ClientEventResponseCreate");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "ClientEventResponseCreate" }).waitFor();
    await page.keyboard.press("Control+k");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(faults).toEqual([]);
  });
});

const mixed = JSON.stringify(
  {
    type: "response.create",
    event_id: 5,
    trace: "abc",
    response: { temperature: 0.5, voice: { type: "new", rate: 2 } },
  },
  undefined,
  2,
);

describe("The playground", () => {
  test("shows issues and kept keys at their lines, and the class chosen at every level", async () => {
    const { page, faults } = await openFile("voicelive/ClientEvent.html");
    const place = await playgroundOf(page);
    await paste(place, mixed);
    await shows(
      place.locator(".verdict"),
      "parse finds 2 issues; fromJSON decodes it all the same, as ClientEventResponseCreate.",
    );
    const findings = await place.locator(".findings li").allTextContents();
    expect(findings).toEqual([
      "Line 3 event_id: expected string, got number",
      "Line 6 response.temperature: must be at least 0.6",
      'Line 4 kept: ClientEventResponseCreate declares no "trace"',
      'Line 9 kept: UnknownAzureVoice declares no "rate"',
    ]);
    const levels = await place.locator(".facts tbody tr").allTextContents();
    expect(levels).toEqual([
      'the messageClientEventBase › ClientEventResponseCreatetype is "response.create"',
      "responseResponseCreateParamsits place",
      'response.voiceAzureVoiceBase › UnknownAzureVoicetype is "new", which no member has: all of it is kept',
    ]);
    expect(await place.locator(".cm-lint-marker-error").count()).toBe(2);
    await place.getByRole("button", { name: "Line 6" }).click();
    expect(
      await page.evaluate(
        'getSelection().anchorNode.parentElement.closest(".cm-line").textContent',
      ),
    ).toContain("temperature");
    expect(faults).toEqual([]);
  });

  test("shows the typed view beside the dict view, the dict without read-only fields, and TypeScript", async () => {
    const { page } = await openFile("projects/ItemResource.html");
    const place = await playgroundOf(page);
    await paste(
      place,
      JSON.stringify({
        type: "message",
        id: "m1",
        role: "system",
        status: "completed",
        content: [],
        extra: 1,
      }),
    );
    await shows(place.locator(".verdict"), "Valid: ResponsesSystemMessageItemResource.");
    const [typed, dict] = await place.locator(".tree").allTextContents();
    expect(typed).toContain('.role "system"');
    expect(typed).toContain('.get("extra")kept 1');
    expect(dict).toContain('"role" "system"');
    await shows(place.locator("pre.code").last(), "new ResponsesSystemMessageItemResource({");
    await shows(place.locator("pre.code").last(), '.set("extra", 1)');
    await shows(place.locator("pre.code").last(), 'from "ai-wire-models/projects";');
  });

  test("says where a text is no JSON, and what no class takes", async () => {
    const { page, faults } = await openFile("voicelive/ClientEvent.html");
    const place = await playgroundOf(page);
    await paste(place, '{\n  "type": "response.create",\n  "event_id": oops\n}');
    await shows(place.locator(".verdict"), "This is no JSON.");
    await shows(place.locator(".findings"), "Line 3");
    await paste(place, "[1, 2]");
    await shows(
      place.locator(".verdict"),
      "Refused: ClientEvent is made of an object, got an array.",
    );
    await paste(place, `${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    await expect.poll(() => place.locator(".verdict").textContent()).toMatch(/^(?:Refused|This)/);
    await paste(place, '{"type":"response.create"}');
    await shows(place.locator(".verdict"), "Valid: ClientEventResponseCreate.");
    expect(faults).toEqual([]);
  });

  test("can be linked to with what it holds", async () => {
    const { page } = await openFile("voicelive/ClientEventResponseCreate.html");
    const place = await playgroundOf(page);
    await paste(place, '{"type":"response.create","note":"grüße 🌱"}');
    await shows(place.locator(".findings"), 'declares no "note"');
    await place.getByRole("button", { name: "Link to this message" }).click();
    await expect.poll(() => page.url()).toContain("#try=");
    const { page: other, faults } = await open(page.url());
    const linked = other.locator("[data-playground]");
    await shows(linked.locator(".cm-content"), '"note":"grüße 🌱"');
    await shows(linked.locator(".findings"), 'declares no "note"');
    await linked.getByRole("button", { name: "Start again" }).click();
    await shows(linked.locator(".cm-content"), '"event_id"');
    expect(faults).toEqual([]);
  });
});

describe("Hostile texts", () => {
  test("of schemas never run, nor do they ask for anything", async () => {
    const hostile = emptyFolder();
    const site = await makeSite({ "hostile.json": hostileSchema() });
    await writeAll(hostile, Object.fromEntries(site));
    for (const path of [
      "index.html",
      "models/index.html",
      "models/All.html",
      "models/M0.html",
      "models/M9.html",
      "models/Listed.html",
    ]) {
      const { page, faults, requests } = await open(pathToFileURL(join(hostile, path)).href);
      await page.keyboard.press("/");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.type(marker);
      await page.locator("a.result").first().waitFor();
      await page.keyboard.press("Escape");
      if (await page.locator("[data-playground]").count()) {
        const place = await playgroundOf(page);
        await expect.poll(() => place.locator(".verdict").textContent()).toMatch(/./);
      }
      expect(await page.evaluate((name) => Reflect.has(globalThis, name), marker), path).toBe(
        false,
      );
      expect(faults, path).toEqual([]);
      expect(
        requests.filter((url) => !/^(?:file|data):/.test(url)),
        path,
      ).toEqual([]);
    }
  });

  test("that are pasted, or come with a link, never run", async () => {
    const { page, faults } = await openFile("voicelive/ClientEventResponseCreate.html");
    await page.evaluate(
      (name) => Reflect.set(globalThis, name, () => Reflect.set(globalThis, "ran", true)),
      marker,
    );
    const place = await playgroundOf(page);
    const entries = attacks.flatMap(
      (attack, index) =>
        [
          [attack, attack],
          [`k${index}`, { [attack]: [attack] }],
        ] as const,
    );
    const text = JSON.stringify({ type: "response.create", ...Object.fromEntries(entries) });
    await paste(place, `${text.slice(0, -1)},"__proto__":{"type":"x"},"constructor":{"name":"x"}}`);
    await shows(place.locator(".verdict"), "Valid: ClientEventResponseCreate.");
    await shows(place.locator("pre.code").last(), '.set("__proto__", ');
    expect(await page.evaluate(() => Reflect.has(globalThis, "ran"))).toBe(false);
    expect(
      await place.locator(":is(.views, .findings) :is(img, svg, iframe, script)").count(),
    ).toBe(0);
    expect(faults).toEqual([]);
  });
});

const kinds = [
  "index.html",
  "voicelive/index.html",
  "voicelive/map.html",
  "voicelive/families/client-event.html",
  "voicelive/ClientEvent.html",
  "projects/ItemResource.html",
  "voicelive/ClientEventResponseCreate.html",
  "voicelive/ClientEventType.html",
  "projects/Filters.html",
  "semantic_kernel/StreamingChatMessageContent.html",
];

describe.each(["light", "dark"] as const)("In %s colours", (colorScheme) => {
  test.each([1280, 390])(
    "no kind of page breaks a rule of accessibility, nor out of %d pixels",
    async (width) => {
      const axe = await readFile(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      for (const path of kinds) {
        // The page's own policy lets no other script in, this one neither.
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
        const { page } = await open(pathToFileURL(join(folder, ours, path)).href, options);
        if (await page.locator("[data-playground]").count())
          await shows((await playgroundOf(page)).locator(".verdict"), "Valid");
        await page.evaluate(
          'for (const fold of document.querySelectorAll("details")) fold.open = true;',
        );
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { run } = Reflect.get(globalThis, "axe");
          const found: { violations: { id: string; nodes: { html: string }[] }[] } = await run();
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(violations, path).toEqual([]);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
        await page.close();
      }
    },
  );
});

test("The colours can be chosen, and the choice is remembered.", async () => {
  const { page } = await openFile("index.html", { colorScheme: "light" });
  const background = (): Promise<string> =>
    page.evaluate("getComputedStyle(document.body).backgroundColor");
  const light = await background();
  const button = page.getByRole("button", { name: "Colours: as the system" });
  await button.click();
  expect(await background()).toBe(light);
  await page.getByRole("button", { name: "Colours: light" }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.locator("header").getByRole("link", { name: "projects" }).click();
  await page.getByRole("button", { name: "Colours: dark" }).waitFor();
  expect(await background()).toBe(dark);
});

test("The first key leads past the navigation, and a picture's members are reached by keys.", async () => {
  const { page } = await openFile("voicelive/ClientEvent.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await page.locator(".picture a").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "ClientEventSessionUpdate" }).waitFor();
});

test("Without JavaScript everything can be read, and nothing pretends to work.", async () => {
  const { page } = await openFile("voicelive/ClientEvent.html", { javaScriptEnabled: false });
  await page.locator(".picture").getByRole("link", { name: "ClientEventResponseCreate" }).waitFor();
  expect(await page.getByRole("button").count()).toBe(0);
  await shows(page.locator("[data-playground]"), "The playground needs JavaScript.");
});

test("A link to a method opens what it is folded into.", async () => {
  const { page } = await openFile("voicelive/ClientEventResponseCreate.html");
  await page.locator("#methods").getByRole("link", { name: "pop", exact: true }).click();
  await page.locator("#method-pop").getByText("KeyError").waitFor();
});
