import type { CST } from "yaml";

/** The offset of the first token that lies deeper than `nesting` lists and maps; undefined when there is none. */
export function findDeepToken(tokens: readonly CST.Token[], nesting: number): number | undefined {
  let level: readonly CST.Token[] = tokens;
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
