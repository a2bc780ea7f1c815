/** RFC 2673, section 3.2: four numbers, without zeros before them. */
export function isIpv4(text: string): boolean {
  return ipv4Pattern.test(text);
}

/** RFC 4291, section 2.2, without a zone. */
export function isIpv6(text: string): boolean {
  const lastColon = text.lastIndexOf(":");
  const tail = text.slice(lastColon + 1);
  // An IPv4 address at the end stands for two groups.
  const whole = tail.includes(".") ? `${text.slice(0, lastColon + 1)}0:0` : text;
  if (whole !== text && !isIpv4(tail)) return false;
  const halves = whole.split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}

const ipv4Pattern = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
