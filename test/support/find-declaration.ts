import type { Files } from "../../generator/emit/files.js";

/**
 * The text of an exported declaration with its docs: `Tag`, or `types/tag:TagInit` to name the file. A class's descriptor
 * and constructor stay out, unless asked for with `Tag!`; a type and a const of one name come together.
 */
export function findDeclaration(files: Files, wanted: string): string {
  const [, file, name = "", full] = /^(?:([^:]+):)?([^!]+)(!)?$/.exec(wanted) ?? [];
  const candidates = files.filter(({ path }) =>
    file === undefined
      ? !path.includes("/runtime/") && !path.includes("/rules/")
      : path === `src/${file}.ts`,
  );
  const found = candidates.flatMap(({ text }) =>
    declarations(text).filter((text) => declares(text, name)),
  );
  if (found.length === 0) throw new Error(`nothing declares ${wanted}`);
  const text = found.join("\n");
  return `${full === undefined ? shape(text) : text}\n`;
}

/** Top-level statements: each starts at the left edge, docs belong to what follows. */
function declarations(text: string): readonly string[] {
  const starts = [...text.matchAll(/^(?:\/\*\*|export |const )/gm)].map(({ index }) => index);
  const pieces = starts.map((start, place) => text.slice(start, starts[place + 1]).trimEnd());
  return pieces.flatMap((piece, place) => {
    const previous = pieces[place - 1];
    if (piece.startsWith("/**")) return [];
    return previous?.startsWith("/**") && !/^export /m.test(previous)
      ? [`${previous}\n${piece}`]
      : [piece];
  });
}

function declares(text: string, name: string): boolean {
  const [, found] =
    /^(?:export )?(?:abstract )?(?:class|interface|type|const|function) ([\p{ID_Continue}$]+)/mu.exec(
      text,
    ) ?? [];
  return found === name;
}

function shape(text: string): string {
  return text
    .replace(/\n*^ {2}declare static readonly "~standard"[\s\S]*?;$/gm, "")
    .replace(
      /\n*^ {2}static override readonly info[\s\S]*?^ {2}\};$|\n*^ {2}static override readonly info[^\n]*;$/gm,
      "",
    )
    .replace(/\n*^ {2}constructor[\s\S]*?^ {2}\}$/gm, "");
}
