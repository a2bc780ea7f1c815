/**
 * What validators call for an entry of which one thing is asked: its type, that it is one value, or what another validator
 * asks.
 */

import { expected, missing, notListed } from "./check-issues.js";
import { isInteger } from "./check-types.js";
import type { Check, Issue, Path } from "./issue.js";

/** The entry has to be there, and to be a string. */
export function requireString(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "string") refuse("string", value, key, path, issues);
}

/** The entry has to be a string, if it is there. */
export function allowString(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "string") refuse("string", value, key, path, issues);
}

/** The entry has to be there, and to be a string or null. */
export function requireStringOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "string" && value !== null)
    refuse("string or null", value, key, path, issues);
}

/** The entry has to be a string or null, if it is there. */
export function allowStringOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "string" && value !== null)
    refuse("string or null", value, key, path, issues);
}

/** The entry has to be there, and to be a number. */
export function requireNumber(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "number") refuse("number", value, key, path, issues);
}

/** The entry has to be a number, if it is there. */
export function allowNumber(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "number") refuse("number", value, key, path, issues);
}

/** The entry has to be there, and to be a number or null. */
export function requireNumberOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "number" && value !== null)
    refuse("number or null", value, key, path, issues);
}

/** The entry has to be a number or null, if it is there. */
export function allowNumberOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "number" && value !== null)
    refuse("number or null", value, key, path, issues);
}

/** The entry has to be there, and to be a whole number. */
export function requireInteger(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (!isInteger(value)) refuse("integer", value, key, path, issues);
}

/** The entry has to be a whole number, if it is there. */
export function allowInteger(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && !isInteger(value)) refuse("integer", value, key, path, issues);
}

/** The entry has to be there, and to be a whole number or null. */
export function requireIntegerOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (!isInteger(value) && value !== null) refuse("integer or null", value, key, path, issues);
}

/** The entry has to be a whole number or null, if it is there. */
export function allowIntegerOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && !isInteger(value) && value !== null)
    refuse("integer or null", value, key, path, issues);
}

/** The entry has to be there, and to be true or false. */
export function requireBoolean(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "boolean") refuse("boolean", value, key, path, issues);
}

/** The entry has to be true or false, if it is there. */
export function allowBoolean(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "boolean")
    refuse("boolean", value, key, path, issues);
}

/** The entry has to be there, and to be true or false or null. */
export function requireBooleanOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (typeof value !== "boolean" && value !== null)
    refuse("boolean or null", value, key, path, issues);
}

/** The entry has to be true or false or null, if it is there. */
export function allowBooleanOrNull(
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && typeof value !== "boolean" && value !== null)
    refuse("boolean or null", value, key, path, issues);
}

/** The entry has to be there, and to be this one value. */
export function requireConstant(
  value: unknown,
  constant: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value === undefined) missing(key, path, issues);
  else allowConstant(value, constant, key, path, issues);
}

/** The entry has to be this one value, if it is there. */
export function allowConstant(
  value: unknown,
  constant: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined && value !== constant) {
    notListed([constant], value, { key, parent: path }, issues, "const");
  }
}

/** The entry has to be there, and to have no issues by a check of its own. */
export function requirePart(
  value: unknown,
  check: Check,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value === undefined) missing(key, path, issues);
  else check(value, { key, parent: path }, issues);
}

/** The entry has to have no issues by a check of its own, if it is there. */
export function allowPart(
  value: unknown,
  check: Check,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value !== undefined) check(value, { key, parent: path }, issues);
}

/** Here the path is built, which nobody needs of a valid value. */
function refuse(
  what: string,
  value: unknown,
  key: string,
  path: Path | undefined,
  issues: Issue[],
): void {
  if (value === undefined) missing(key, path, issues);
  else expected(what, value, { key, parent: path }, issues);
}
