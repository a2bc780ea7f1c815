import { block, type Code } from "./code.js";
import { claimName, type Place } from "./place.js";

/**
 * Groups of statements that need nothing of each other. TypeScript follows no more than about 2,000 conditions in a function, so
 * many of them are spread over functions within.
 */
export function inParts(groups: readonly Code[], place: Place): Code {
  if (groups.length <= mostInOne) return groups.flat();
  const code: Code[] = [];
  for (let start = 0; start < groups.length; start += mostInOne) {
    const name = claimName(place, "part");
    const body = groups.slice(start, start + mostInOne).flat();
    code.push(block(`const ${name} = (): void =>`, body), body.length === 0 ? [] : [`${name}();`]);
  }
  return code.flat();
}

/** Models of ordinary size are written in one piece. */
const mostInOne = 400;
