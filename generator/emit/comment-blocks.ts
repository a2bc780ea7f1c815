/** A piece of documentation: a paragraph, an item of a list, or a line that is kept as it is. */
export interface Block {
  readonly text: string;
  /** In front of its first line, as the mark of a list's item is. */
  readonly first: string;
  /** In front of its other lines. */
  readonly rest: string;
  /** Code, headings and rows of tables are not broken into lines. */
  readonly kept: boolean;
  /** Whether an empty line goes before it. */
  readonly apart: boolean;
}

/** One paragraph, behind an empty line. */
export function paragraph(text: string): Block {
  return { text, first: "", rest: "", kept: false, apart: true };
}

/**
 * What a description consists of, as Markdown reads it: lists, code, quotes, headings and tables keep their lines, the
 * lines of a paragraph are joined.
 */
export function readBlocks(text: string): readonly Block[] {
  if (text === "") return [];
  if (plainLine.test(text)) return [paragraph(text)];
  const blocks: Block[] = [];
  const lines = text.split(lineBreaks);
  let isApart = true;
  for (let index = 0; index < lines.length; index++) {
    const line = spaced(lines[index] ?? "");
    const previous = blocks.at(-1);
    if (line.trim() === "") {
      isApart = true;
      continue;
    }
    const fence = /^\s*(```|~~~)/.exec(line)?.[1];
    const isCode = isApart && /^ {4}/.test(line) && previous?.rest === "";
    if (fence !== undefined || isCode) {
      const end =
        fence === undefined ? endOfIndented(lines, index) : endOfFence(lines, index, fence);
      blocks.push(...keptLines(lines.slice(index, end).map(spaced), isApart));
      index = end - 1;
    } else if (keptLine.test(line)) {
      blocks.push(...keptLines([line], isApart));
    } else {
      const mark = itemMark.exec(line)?.[0] ?? quoteMark.exec(line)?.[0];
      const joined = line
        .slice(mark?.length ?? 0)
        .trim()
        .replace(/ +/g, " ");
      if (mark !== undefined) blocks.push(marked(joined, mark, isApart));
      else if (previous === undefined || isApart || previous.kept) {
        const inItem = previous !== undefined && previous.rest !== "" && /^ {2}/.test(line);
        const rest = inItem ? previous.rest : "";
        blocks.push({ ...paragraph(joined), first: rest, rest, apart: isApart });
      } else blocks[blocks.length - 1] = { ...previous, text: `${previous.text} ${joined}` };
    }
    isApart = false;
  }
  return blocks;
}

/** Words on one line: nothing that means anything in Markdown, as most descriptions are. */
const plainLine = /^[A-Za-z][\x21-\x7e]*(?: [\x21-\x7e]+)*$/;
const lineBreaks = /\r\n|[\n\r\u2028\u2029]/;
const itemMark = /^ *(?:[-*+]|\d{1,9}[.)]) +(?=\S)/;
const quoteMark = /^ {0,3}> ?/;
/** Headings, rows of tables, rules. */
const keptLine = /^ {0,3}(?:#{1,6} |\||(?:-{3,}|\*{3,}|_{3,}) *$)/;

/** Tabs and other white space as spaces, none at the end. */
function spaced(line: string): string {
  if (plainText.test(line)) return line.trimEnd();
  return line.replaceAll("\t", "    ").replace(/\s/g, " ").trimEnd();
}

const plainText = /^[\x20-\x7e]*$/;

function marked(text: string, mark: string, apart: boolean): Block {
  const first = mark.includes(">") ? "> " : `${mark.trimEnd()} `;
  const rest = mark.includes(">") ? first : " ".repeat(first.length);
  return { text, first, rest, kept: false, apart };
}

function keptLines(lines: readonly string[], isApart: boolean): readonly Block[] {
  return lines.map((text, index) => ({
    ...paragraph(text),
    kept: true,
    apart: isApart && index === 0,
  }));
}

/** The first line behind the fence that ends one, or behind all. */
function endOfFence(lines: readonly string[], start: number, fence: string): number {
  const end = lines.findIndex((line, index) => index > start && line.trim().startsWith(fence));
  return end === -1 ? lines.length : end + 1;
}

function endOfIndented(lines: readonly string[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const line = spaced(lines[index] ?? "");
    if (line !== "" && !line.startsWith("    ")) break;
    if (line !== "") end = index + 1;
  }
  return end;
}
