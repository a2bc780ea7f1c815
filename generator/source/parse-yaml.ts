import { Composer, type Document, type Node, Parser, type YAMLError } from "yaml";
import type { Fail } from "./fault.js";
import type { Json } from "./json.js";
import type { Limits } from "./limits.js";
import { findDeepToken } from "./yaml-depth.js";
import { toJson } from "./yaml-to-json.js";

/**
 * Reads one document of YAML 1.2 (core schema) that means JSON. Everything else YAML can say (tags, merge keys, keys
 * that are lists, several documents) is reported, as are duplicate keys and syntax errors; undefined
 * when there was any.
 */
export function parseYaml(text: string, limits: Limits, fail: Fail): Json | undefined {
  const control = text.search(forbidden);
  if (control !== -1) {
    const character = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0")}`;
    fail("control-character", control, { character });
    return undefined;
  }
  const document = composeYaml(text, limits.yamlNesting, fail);
  return document === undefined ? undefined : toJson(document, limits, fail);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: YAML forbids them (1.2.2, section 5.1).
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** Reads the nodes of a document with their places; undefined, and a report, when it is at fault. */
export function composeYaml(text: string, nesting: number, fail: Fail): Document<Node> | undefined {
  const composer = new Composer({ version: "1.2", uniqueKeys: false, logLevel: "silent" });
  const tokens = new Parser().parse(text);
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return undefined;
  // Later errors are mostly consequences of the first.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) {
    reportFault(fault, text, nesting, fail);
    return undefined;
  }
  if (second !== undefined) {
    fail("yaml-documents", second.range[0], {});
    return undefined;
  }
  return document;
}

function reportFault(fault: YAMLError, text: string, nesting: number, fail: Fail): void {
  const offset = Math.min(fault.pos[0], text.length);
  switch (fault.code) {
    case "TAG_RESOLVE_FAILED":
      fail("yaml-tag", offset, { tag: text.slice(...fault.pos) });
      return;
    case "RESOURCE_EXHAUSTION": {
      // How deep the reader came depends on the machine; where the limit is does not.
      const deep = findDeepToken(text, nesting) ?? offset;
      fail("nesting-too-deep", deep, { limit: "yamlNesting", levels: nesting });
      return;
    }
    default:
      fail("yaml-syntax", offset, { reason: explain(fault) });
  }
}

/** Our words where the library's do not help somebody who did not mean what it read. */
function explain({ code, message }: YAMLError): string {
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return "a second key in one line; put the text in quotes, or mend the indentation";
  }
  return message.charAt(0).toLowerCase() + message.slice(1);
}
