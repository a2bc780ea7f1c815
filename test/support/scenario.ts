/** One fenced block of a scenario: the words behind the fence, and the text. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly info: string;
  readonly text: string;
}

const fence = /^```(\w+)(?: ([^\n]*))?\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a Markdown text, in order. */
export function readBlocks(markdown: string): readonly Block[] {
  return [...markdown.matchAll(fence)].map(([, language = "", info = "", text = ""]) => ({
    language,
    info: info.trim(),
    text,
  }));
}

/** The same Markdown with the texts of some blocks replaced: `replace` gives undefined to keep one. */
export function replaceBlocks(
  markdown: string,
  replace: (block: Block) => string | undefined,
): string {
  return markdown.replace(
    fence,
    (whole, language: string, info: string | undefined, text: string) => {
      const replaced = replace({ language, info: (info ?? "").trim(), text });
      if (replaced === undefined) return whole;
      return `\`\`\`${language}${info === undefined ? "" : ` ${info}`}\n${replaced}\`\`\``;
    },
  );
}
