import { relative } from "node:path";
import { browserFolder } from "./bundle-browser.js";

/** A page that is rendered when its turn comes. */
export interface Template {
  readonly path: string;
  readonly render: () => string;
}

/** A page as a file. */
export interface Rendered {
  readonly path: string;
  readonly text: string;
}

/**
 * Has Eleventy render all pages. It reads nothing and writes nothing: the pages are one paginated template of its own, and what
 * they become is handed back, to be written whole or not at all.
 */
export async function renderSite(templates: readonly Template[]): Promise<readonly Rendered[]> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  // An absolute path that begins with the letters of the working folder's is taken for one inside of it.
  const input = relative("", browserFolder) || ".";
  const eleventy = new Eleventy(input, input, {
    configPath: false,
    quietMode: true,
    source: "script",
    config: (config) => {
      config.setUseGitIgnore(false);
      config.setTemplateFormats(["11ty.js"]);
      config.addTemplate("pages.11ty.js", pagesTemplate(templates));
    },
  });
  const rendered = await eleventy.toJSON();
  return rendered.map(({ url, content }) => ({ path: pathOf(url), text: content }));
}

interface PageData {
  readonly template: Template;
}

/** A JavaScript template is to Eleventy a class with `data` and `render`. */
function pagesTemplate(templates: readonly Template[]): new () => object {
  return class {
    data(): object {
      return {
        templates,
        pagination: { data: "templates", size: 1, alias: "template" },
        permalink: ({ template }: PageData) => template.path,
      };
    }

    render({ template }: PageData): string {
      return template.render();
    }
  };
}

/** Eleventy leaves out the name that servers fill in. */
function pathOf(url: string): string {
  const path = url.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
