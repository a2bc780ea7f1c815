import { makeVisible } from "../diagnostics.js";
import { compareLevels, levels } from "../diff/change.js";
import type { Change, Level } from "../diff/diff.js";
import { markWholeCode } from "../diff/mark-code.js";
import { rules } from "../diff/rules.js";
import type { DiffResult } from "../diff-command.js";
import { count } from "./presentation.js";

/** A list of changes for a comment on a pull request. What schemas say in it is shown as it is, whatever Markdown means by it. */
export function diffMarkdown({ verdict, axes, changes }: DiffResult): string {
  if (verdict === "none") return "### Nothing changed for those who use the package";
  const title = `### Next version: ${verdict}`;
  const summary = `On the wire: **${axes.wire}**. In TypeScript: **${axes.types}**.`;
  const groups = [...levels]
    .sort((a, b) => compareLevels(b, a))
    .flatMap((level) => {
      const found = changes.filter((change) => change.level === level);
      return found.length === 0 ? [] : ["", levelMarkdown(level, found)];
    });
  return [title, "", summary, ...groups].join("\n");
}

/** What breaks is to be seen at once, the rest is there for those who ask. */
function levelMarkdown(level: Level, changes: readonly Change[]): string {
  const title = count(changes.length, `${level} change`);
  const head = "| what | where | change | why |\n|---|---|---|---|";
  const table = [head, ...changes.map(changeMarkdown)].join("\n");
  const open = level === "major" ? "<details open>" : "<details>";
  return `${open}<summary>${title}</summary>\n\n${table}\n\n</details>`;
}

function changeMarkdown({
  id,
  axis,
  namespace,
  declaration,
  message,
  before,
  after,
}: Change): string {
  const name = namespace === "" ? declaration : `${namespace}/${declaration}`;
  const [from, to] = [before, after].map((place) => place && markWholeCode(place));
  const places = before === after ? `${from}` : `${from ?? "new"} → ${to ?? "gone"}`;
  const cells = [name, places, message, `${rules[id].why} (${axis}: \`${id}\`)`];
  return `| ${cells.map(cellMarkdown).join(" | ")} |`;
}

/** Text in code marks stays as it is; a bar ends a cell even there. */
function cellMarkdown(text: string): string {
  return makeVisible(text)
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[\\*_[\]<>&#~@!`]/g, refer)))
    .join("")
    .replaceAll("|", "\\|");
}

/** As a character reference, since what follows an `@` would be told of the comment. */
function refer(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
