/**
 * The candidate that is one slip of the keyboard away from what was written: a letter too many, missing, wrong, in the
 * wrong case, or two swapped. Undefined when there is none, or when the word is too short to tell.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) {
    const short = Math.min(written.length, candidate.length) < minLength;
    if (!short && isOneSlipAway(written, candidate)) return candidate;
  }
  return undefined;
}

const minLength = 4;

function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a.toLowerCase() === b.toLowerCase()) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  const swapped = restA[0] === restB[1] && restA[1] === restB[0];
  return swapped && restA.slice(2) === restB.slice(2);
}
