// @ts-check
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { ServerEvent } from "ai-wire-models/voicelive";
import { Ajv } from "ajv";
import * as valibot from "valibot";
import { collectIssues } from "../../generated/dist/runtime/answers.js";
import { checkServerEventUnion } from "../../generated/dist/voicelive/rules/server-event.js";
import { eventsFor } from "./decoders.js";
import { jsonSchemas } from "./peers/json-schema.js";
import { typeboxTypes } from "./peers/typebox.js";
import { compileChecks, typiaTypes } from "./peers/typia.js";
import { valibotTypes } from "./peers/valibot.js";
import { zodTypes } from "./peers/zod.js";

/**
 * One way to tell what is wrong with an event. `issues` collects everything, and `isValid` need only say yes or no. What
 * else comes of it, such as a decoded event, is part of the bargain.
 * @typedef {object} Validator
 * @property {string} name
 * @property {(value: unknown) => readonly Issue[]} issues
 * @property {(value: unknown) => boolean} isValid
 *
 * @typedef {{ readonly message?: string | undefined }} Issue
 */

const check = () => checkServerEventUnion;
const zodEvent = eventsFor(zodTypes);
const valibotEvent = eventsFor(valibotTypes);
const typiaEvent = await compileChecks(eventsFor(typiaTypes));
const typeboxEvent = TypeCompiler.Compile(eventsFor(typeboxTypes));
const options = { discriminator: true, strict: false };
const firstOnly = new Ajv(options).compile(eventsFor(jsonSchemas));
const allErrors = new Ajv({ ...options, allErrors: true }).compile(eventsFor(jsonSchemas));

/** @type {readonly Validator[]} */
export const validators = [
  {
    name: "safeParse (decodes too)",
    issues: (value) => ServerEvent.safeParse(value).error?.issues ?? [],
    isValid: (value) => ServerEvent.safeParse(value).success,
  },
  {
    name: "the generated check (checks only)",
    issues: (value) => collectIssues(check, value),
    isValid: (value) => collectIssues(check, value).length === 0,
  },
  {
    name: "ajv (checks only)",
    issues: (value) => (allErrors(value) ? [] : (allErrors.errors ?? [])),
    isValid: (value) => firstOnly(value),
  },
  {
    name: "typia (checks only)",
    issues: (value) => typiaEvent.validate(value).errors ?? [],
    isValid: (value) => typiaEvent.is(value),
  },
  {
    name: "typebox (checks only)",
    issues: (value) => [...typeboxEvent.Errors(value)],
    isValid: (value) => typeboxEvent.Check(value),
  },
  {
    name: "zod",
    issues: (value) => zodEvent.safeParse(value).error?.issues ?? [],
    isValid: (value) => zodEvent.safeParse(value).success,
  },
  {
    name: "valibot",
    issues: (value) => valibot.safeParse(valibotEvent, value).issues ?? [],
    isValid: (value) => valibot.safeParse(valibotEvent, value).success,
  },
];
