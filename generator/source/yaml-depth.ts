import { type CST, Parser } from "yaml";

/** The offset of the first list or map that lies deeper than `nesting` others; undefined when there is none. */
export function findDeepToken(text: string, nesting: number): number | undefined {
  let level: readonly CST.Token[] = [...new Parser().parse(text)];
  // Level by level: the nesting may be deeper than the stack.
  for (let depth = 0; level.length > 0; depth++) {
    const below: CST.Token[] = [];
    for (const token of level) {
      if (token.type === "document") {
        if (token.value !== undefined) below.push(token.value);
      } else if (isCollection(token)) {
        // The document is a level of its own here.
        if (depth > nesting) return token.offset;
        for (const { key, value } of token.items) {
          if (key) below.push(key);
          if (value) below.push(value);
        }
      }
    }
    level = below;
  }
  return undefined;
}

function isCollection(
  token: CST.Token,
): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return (
    token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection"
  );
}
