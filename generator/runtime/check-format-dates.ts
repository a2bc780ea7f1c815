/** RFC 3339, section 5.6: `full-date`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (year === undefined) return false;
  const days = Number(month) === 2 && isLeapYear(Number(year)) ? 29 : monthDays[Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}

/** RFC 3339, section 5.6: `full-time`. The last minute of a day in UTC may have a leap second. */
export function isTime(text: string): boolean {
  const [, hours, minutes, seconds, zone = ""] = timePattern.exec(text) ?? [];
  if (hours === undefined) return false;
  const [, sign, zoneHours = 0, zoneMinutes = 0] = /([+-])(\d\d):(\d\d)/.exec(zone) ?? [];
  if (Number(zoneHours) > 23 || Number(zoneMinutes) > 59) return false;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return false;
  if (Number(seconds) < 60) return true;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -1 : 1);
  const minute = Number(hours) * 60 + Number(minutes) - offset;
  return (minute + 1440) % 1440 === 1439;
}

/** RFC 3339, section 5.6: `date-time`. */
export function isDateTime(text: string): boolean {
  return /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** RFC 3339, appendix A: `duration`. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}

const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const timePattern = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(z|[+-]\d\d:\d\d)$/i;
const durationPattern =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
