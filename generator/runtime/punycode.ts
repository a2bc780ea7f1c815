/** Decodes what stands behind `xn--` (RFC 3492, section 6.2); undefined when it is not well encoded. */
export function decodePunycode(text: string): string | undefined {
  const mark = text.lastIndexOf("-");
  const letters = [...text.slice(0, Math.max(mark, 0))].map((letter) => letter.charCodeAt(0));
  let [code, index, bias] = [128, 0, 72];
  for (let at = mark + 1; at < text.length; ) {
    const before = index;
    for (let weight = 1, base = 36; ; base += 36) {
      const digit = digitOf(text[at++]);
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(base - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = letters.length + 1;
    bias = adapt(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff) return undefined;
    letters.splice(index++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** Encodes a label (RFC 3492, section 6.3), without `xn--`. */
export function encodePunycode(label: string): string {
  const codes = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  const letters = codes.filter((code) => code < 128);
  const basic = letters.length;
  let text = basic === 0 ? "" : `${String.fromCharCode(...letters)}-`;
  let [code, delta, bias, handled] = [128, 0, 72, basic];
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((each) => each >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const each of codes) {
      if (each < code) delta++;
      if (each !== code) continue;
      text += digitsFor(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    code++;
  }
  return text;
}

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

function digitOf(letter: string | undefined): number | undefined {
  if (letter === undefined) return undefined;
  const digit = alphabet.indexOf(letter.toLowerCase());
  return digit === -1 ? undefined : digit;
}

function digitsFor(delta: number, bias: number): string {
  let text = "";
  for (let [left, base] = [delta, 36]; ; base += 36) {
    const threshold = Math.min(Math.max(base - bias, 1), 26);
    if (left < threshold) return text + alphabet.charAt(left);
    const above = left - threshold;
    text += alphabet.charAt(threshold + (above % (36 - threshold)));
    left = Math.floor(above / (36 - threshold));
  }
}

/** RFC 3492, section 6.1. */
function adapt(difference: number, count: number, first: boolean): number {
  let delta = Math.floor(difference / (first ? 700 : 2));
  delta += Math.floor(delta / count);
  let base = 0;
  for (; delta > 455; base += 36) delta = Math.floor(delta / 35);
  return base + Math.floor((36 * delta) / (delta + 38));
}
