/** What an element holds. Text is set as text, so nothing in it becomes markup. */
export type Child = Node | string | undefined | false;

/** Makes an element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A link to another page of the site, given by its path below the root. */
export function pageLink(path: string | undefined, text: string): HTMLElement {
  if (path === undefined) return element("span", {}, text);
  const [file = "", fragment] = path.split("#");
  const address = file.split("/").map(encodeURIComponent).join("/");
  const place = fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`;
  return element("a", { href: `${rootAddress()}${address}${place}` }, text);
}

/** The way from this page to the root of the site. */
export function rootAddress(): string {
  return document.body.dataset.root ?? "";
}
