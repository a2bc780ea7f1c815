import type { Format } from "../../model/api.js";
import type { Schema } from "../../schema/schema.js";

/** A text that fits what a schema says of it, as far as a list of usual texts goes. */
export function exampleText(facts: Schema, format: Format | undefined, name: string): string {
  const { constant, enum: listed, pattern, minLength = 0, maxLength } = facts;
  if (typeof constant?.value === "string") return constant.value;
  const first = listed?.find((value) => typeof value === "string");
  if (typeof first === "string") return first;
  const known = byFormat[format ?? facts.format ?? ""] ?? byEncoding[facts.contentEncoding ?? ""];
  const plain =
    known ?? (/(?:^|_)id$/i.test(name) ? `${name.replace(/_?id$/i, "") || "item"}_1` : name);
  const fitting = plain.padEnd(Math.min(minLength, 10_000), "x").slice(0, maxLength);
  if (pattern === undefined) return fitting;
  const expression = new RegExp(pattern, "u");
  return [fitting, ...usual].find((text) => expression.test(text)) ?? fitting;
}

/** A number within bounds. */
export function exampleNumber(facts: Schema, format: Format | undefined): number {
  const first = [facts.constant?.value, ...(facts.enum ?? [])].find(
    (value) => typeof value === "number",
  );
  if (typeof first === "number") return first;
  if (format === "unixtime") return 1_767_323_045;
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, types } = facts;
  const whole = types?.includes("integer") === true || multipleOf !== undefined;
  const step = multipleOf ?? (whole ? 1 : 0.5);
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  const most = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step);
  const wanted = Math.max(least ?? step, Math.min(most ?? step, step));
  return multipleOf === undefined ? wanted : Math.ceil(wanted / multipleOf) * multipleOf;
}

const byFormat: Readonly<Record<string, string>> = {
  "date-time": "2026-01-02T03:04:05Z",
  "date-time-rfc7231": "Fri, 02 Jan 2026 03:04:05 GMT",
  date: "2026-01-02",
  time: "03:04:05Z",
  duration: "PT1M",
  email: "someone@example.com",
  "idn-email": "someone@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  url: "https://example.com/",
  "uri-reference": "/path",
  iri: "https://example.com/",
  "iri-reference": "/path",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
  "uri-template": "/items/{id}",
  "json-pointer": "/items/0",
  "relative-json-pointer": "0",
  regex: "^[a-z]+$",
  base64: "SGVsbG8=",
  base64url: "SGVsbG8",
  int64: "1",
};

const byEncoding: Readonly<Record<string, string>> = {
  base64: "SGVsbG8=",
  base64url: "SGVsbG8",
};

/** What patterns most often ask for. */
const usual: readonly string[] = [
  "a",
  "A",
  "1",
  "a1",
  "A1",
  "abc",
  "ABC",
  "abc-1",
  "abc_1",
  "/",
  "/a",
  "#a",
  "x-a",
  "1.0",
  "1.0.0",
  "2026-01-02",
  "2026-01-02T03:04:05Z",
  "PT1M",
  "https://example.com/",
  "someone@example.com",
  "application/json",
  "en",
  "en-US",
  "default",
  "200",
  "123e4567-e89b-42d3-a456-426614174000",
];
