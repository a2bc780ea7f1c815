import { isIpv4, isIpv6 } from "./check-format-addresses.js";
import { keepDirection } from "./check-format-direction.js";
import { isLabel } from "./check-format-label.js";
import { decodePunycode, encodePunycode } from "./punycode.js";

/** RFC 1123, section 2.1, as it was before labels could stand for other scripts. */
export function isAsciiHostname(text: string): boolean {
  return text.length <= 253 && text.split(".").every((label) => plainLabel.test(label));
}

/** RFC 1123, section 2.1; labels that stand for other scripts must be well encoded (RFC 5890, section 2.3.2.1). */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split(".").every(isAsciiLabel);
}

/** RFC 5890, section 2.3.2.3: a host's name in any script. */
export function isIdnHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/u);
  if (!labels.every((label) => isAsciiLabel(label) || isOtherLabel(label))) return false;
  const encoded = labels.map((label) => (isAscii(label) ? label : `xn--${encodePunycode(label)}`));
  return encoded.join(".").length <= 253 && keepDirection(labels.map(decoded));
}

/** RFC 5321, section 4.1.2: `Mailbox`. */
export function isEmail(text: string): boolean {
  return isMailbox(
    text,
    /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/,
    isHostname,
  );
}

/** RFC 6531, section 3.3: a mailbox in any script. */
export function isIdnEmail(text: string): boolean {
  return isMailbox(
    text,
    /^(?:[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)*|"(?:[^"\\]|\\.)*")$/u,
    isIdnHostname,
  );
}

function isMailbox(text: string, local: RegExp, isHost: (host: string) => boolean): boolean {
  const at = text.lastIndexOf("@");
  const host = text.slice(at + 1);
  if (at < 1 || !local.test(text.slice(0, at))) return false;
  const [, address] = /^\[(.*)\]$/.exec(host) ?? [];
  if (address === undefined) return isHost(host);
  return isIpv4(address) || (/^ipv6:/i.test(address) && isIpv6(address.slice(5)));
}

function isAsciiLabel(label: string): boolean {
  if (!plainLabel.test(label)) return false;
  if (!/^..--/.test(label)) return true;
  if (!/^xn--/i.test(label)) return false;
  const letters = decodePunycode(label.slice(4));
  if (letters === undefined || isAscii(letters) || !isLabel(letters)) return false;
  return encodePunycode(letters) === label.slice(4).toLowerCase();
}

function isOtherLabel(label: string): boolean {
  const letters = label.normalize("NFC");
  return !isAscii(letters) && isLabel(letters) && encodePunycode(letters).length <= 59;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The letters that a label stands for. */
function decoded(label: string): string {
  return (/^xn--/i.test(label) ? decodePunycode(label.slice(4)) : undefined) ?? label;
}

const plainLabel = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
