import { posix } from "node:path";

/** What is wrong with the links of a site: those that lead to no file or to no place in one, and ids that a page has twice. */
export function checkLinks(site: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Map([...site].map(([path, text]) => [path, idsOf(path, text)]));
  const faults: string[] = [];
  for (const [path, text] of site) {
    if (!path.endsWith(".html")) continue;
    const known = ids.get(path) ?? [];
    const twice = known.filter((id, index) => known.indexOf(id) !== index);
    faults.push(...twice.map((id) => `${path} has the id ${id} twice`));
    for (const address of addressesOf(text)) {
      const [file = "", fragment] = address.split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
      const places = ids.get(target);
      if (places === undefined) faults.push(`${path} leads to ${target}, which is not there`);
      else if (fragment !== undefined && !places.includes(decodeURIComponent(fragment)))
        faults.push(`${path} leads to #${fragment} in ${target}, which is not there`);
    }
  }
  return faults;
}

/** What a page links to or loads; links to the web and data in the page itself lead nowhere in the site. */
function addressesOf(text: string): readonly string[] {
  return [...text.matchAll(/\s(?:href|src|data-code|data-models)="([^"]*)"/g)]
    .map(([, address = ""]) => address.replaceAll("&amp;", "&").replaceAll("&#39;", "'"))
    .filter((address) => !/^(?:https?:|data:)/.test(address));
}

function idsOf(path: string, text: string): readonly string[] {
  if (!path.endsWith(".html")) return [];
  return [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) =>
    id.replaceAll("&amp;", "&").replaceAll("&#39;", "'"),
  );
}
