/** Reads RFC 3339 text, with or without a zone (then UTC). Undefined when it is none, or names no day there is. */
export function parseDateTime(text: string): Date | undefined {
  if (extendedYear.test(text)) return toDate(Date.parse(text));
  if (text[4] !== "-" || text[7] !== "-" || text[13] !== ":" || text[16] !== ":") return undefined;
  if (text[10] !== "T" && text[10] !== "t") return undefined;
  const day = dayNumber(readDigits(text, 0, 4), readDigits(text, 5, 2), readDigits(text, 8, 2));
  const time = secondOfDay(
    readDigits(text, 11, 2),
    readDigits(text, 14, 2),
    readDigits(text, 17, 2),
  );
  const zoneAt = endOfFraction(text);
  const milliseconds = zoneAt > 19 ? Number(text.slice(20, zoneAt).padEnd(3, "0").slice(0, 3)) : 0;
  const minutes = readOffset(text.slice(zoneAt));
  return toDate((day * 86_400 + time - minutes * 60) * 1000 + milliseconds);
}

/** Reads an IMF-fixdate (RFC 9110, section 5.6.7), the form HTTP headers have. */
export function parseHttpDate(text: string): Date | undefined {
  if (!httpDate.test(text)) return undefined;
  const month = months.indexOf(text.slice(8, 11)) + 1;
  const day = dayNumber(readDigits(text, 12, 4), month, readDigits(text, 5, 2));
  const time = secondOfDay(
    readDigits(text, 17, 2),
    readDigits(text, 20, 2),
    readDigits(text, 23, 2),
  );
  return toDate((day * 86_400 + time) * 1000);
}

/** A date from seconds since 1970; undefined outside of what a date can be. */
export function parseUnixTime(seconds: number): Date | undefined {
  return toDate(seconds * 1000);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** What `toISOString` writes for years that have no four digits. */
const extendedYear = /^[+-]\d{6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function toDate(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The number that a run of digits stands for; NaN when there is anything else. */
function readDigits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Where the zone begins: behind the seconds and their fraction. */
function endOfFraction(text: string): number {
  if (text[19] !== ".") return 19;
  let end = 20;
  while (!Number.isNaN(readDigits(text, end, 1))) end++;
  return end === 20 ? 19 : end;
}

/** Minutes that a zone is ahead of UTC; NaN when it is no zone. */
function readOffset(zone: string): number {
  if (zone === "Z" || zone === "z" || zone === "") return 0;
  const sign = zone[0] === "+" ? 1 : zone[0] === "-" ? -1 : Number.NaN;
  const digits = zone.slice(1).replace(":", "");
  if (digits.length !== 4) return Number.NaN;
  const hours = readDigits(digits, 0, 2);
  const minutes = readDigits(digits, 2, 2);
  return hours < 24 && minutes < 60 ? sign * (hours * 60 + minutes) : Number.NaN;
}

/** Days since 1970 in the Gregorian calendar; NaN when there is no such day. */
function dayNumber(year: number, month: number, day: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
  if (!(day >= 1 && day <= length)) return Number.NaN;
  // Counted from a March, so that a leap day is the last day of its year.
  const years = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + dayOfYear - 719_468;
}

function secondOfDay(hour: number, minute: number, second: number): number {
  const exists = hour < 24 && minute < 60 && second < 60;
  return exists ? hour * 3600 + minute * 60 + second : Number.NaN;
}
