import MiniSearch, { type SearchResult } from "minisearch";
import { element, pageLink } from "./element.js";
import { shared } from "./globals.js";
import { type SearchEntry, searchOptions } from "./search-options.js";

/** How many pages are listed. */
const most = 30;

let dialog: HTMLDialogElement | undefined;

shared().openSearch = () => {
  dialog ??= createDialog(readIndex());
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
};

function readIndex(): MiniSearch<SearchEntry> {
  return MiniSearch.loadJSON<SearchEntry>(shared().searchIndex ?? "", searchOptions);
}

function createDialog(index: MiniSearch<SearchEntry>): HTMLDialogElement {
  const input = element("input", {
    type: "search",
    "aria-label": "Search names, fields, values and descriptions",
    placeholder: "Name, field, value or word",
    autocomplete: "off",
    spellcheck: "false",
  });
  const status = element("p", { role: "status", class: "count" }, "Type to search.");
  const list = element("ol", { class: "results" });
  const close = element("button", { type: "button" }, "Close");
  const made = element(
    "dialog",
    { class: "search", "aria-label": "Search" },
    element("div", { class: "query", role: "search" }, input, close),
    status,
    list,
  );
  input.addEventListener("input", () => show(index, input.value, { list, status }));
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
    // A place on this very page is behind the dialog.
    if (event.target instanceof Element && event.target.closest("a") !== null) made.close();
  });
  made.addEventListener("keydown", (event) => moveFocus(made, event));
  document.body.append(made);
  return made;
}

interface Output {
  readonly list: HTMLElement;
  readonly status: HTMLElement;
}

function show(index: MiniSearch<SearchEntry>, query: string, { list, status }: Output): void {
  const found = query.trim() === "" ? [] : index.search(query);
  status.textContent =
    query.trim() === ""
      ? "Type to search."
      : found.length === 0
        ? `Nothing has “${query}”.`
        : `${found.length} ${found.length === 1 ? "page" : "pages"}${found.length > most ? `, the best ${most} below` : ""}.`;
  list.replaceChildren(...found.slice(0, most).map(resultItem));
}

function resultItem(result: SearchResult): HTMLElement {
  const { name, path, chapter, kind, summary } = result;
  const link = pageLink(String(path), String(name));
  link.classList.add("result");
  const inside = attributesOf(result);
  return element(
    "li",
    {},
    element("p", {}, link, element("span", { class: "weak" }, ` ${kind} · ${chapter}`)),
    element("p", { class: "weak" }, String(summary)),
    inside.length > 0 && element("p", { class: "inside" }, ...inside),
  );
}

/** Attributes that what was asked for is found in, as links to their places; and values. */
function attributesOf({ attributes, values, path, match }: SearchResult): readonly Node[] {
  const terms = Object.keys(match);
  const has = (line: string): boolean =>
    line !== "" && terms.some((term) => line.toLowerCase().includes(term));
  const fields = String(attributes)
    .split("\n")
    .filter(has)
    .slice(0, 3)
    .map((line) => {
      const [attribute = ""] = line.split(" ");
      return pageLink(`${path}#field-${attribute}`, `.${attribute}`);
    });
  const listed = String(values)
    .split("\n")
    .filter(has)
    .slice(0, 2)
    .map((value) => element("code", {}, JSON.stringify(value)));
  return [...fields, ...listed];
}

/** Up and down go through the results, as in any list of suggestions. */
function moveFocus(within: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const stops = [...within.querySelectorAll<HTMLElement>("input, a.result")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  const next = stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
