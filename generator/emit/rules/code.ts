/** Statements of a validator before they are printed, so that conditions can still be merged or turned round. */
export type Statement = string | IfStatement | BlockStatement | SwitchStatement;

/** Statements in order; none says that there is nothing to do. */
export type Code = readonly Statement[];

/** Statements that run under a condition, and perhaps others that run without it. */
export interface IfStatement {
  readonly kind: "if";
  readonly condition: string;
  readonly body: Code;
  readonly otherwise: Code;
}

/** A loop: what stands before the brace, and the statements. */
export interface BlockStatement {
  readonly kind: "block";
  readonly head: string;
  readonly body: Code;
}

/** One choice among values of an expression. */
export interface SwitchStatement {
  readonly kind: "switch";
  readonly subject: string;
  readonly cases: readonly SwitchCase[];
  readonly otherwise: Code;
}

/** What is done for some of the values. */
export interface SwitchCase {
  /** Expressions, at least one. */
  readonly labels: readonly string[];
  readonly body: Code;
}

/**
 * A choice between two pieces of code: none when both are empty or the condition is a constant, and the condition turned round
 * when only the second one says something.
 */
export function when(condition: string, then: Code, otherwise: Code = []): Code {
  if (then.length === 0 && otherwise.length === 0) return [];
  if (condition === "true") return then;
  if (condition === "false") return otherwise;
  if (then.length === 0)
    return [{ kind: "if", condition: negated(condition), body: otherwise, otherwise: [] }];
  return [{ kind: "if", condition, body: then, otherwise }];
}

/** `head { body }`, or nothing for an empty body. */
export function block(head: string, body: Code): Code {
  return body.length === 0 ? [] : [{ kind: "block", head, body }];
}

/** Code behind the declaration of a variable, if it uses the variable. */
export function declaring(name: string, value: string, code: Code): Code {
  const used = new RegExp(`\\b${name}\\b`);
  return mentions(code, used) ? [`const ${name} = ${value};`, ...code] : code;
}

function mentions(code: Code, name: RegExp): boolean {
  return code.some((statement) => {
    if (typeof statement === "string") return name.test(statement);
    if (statement.kind === "block")
      return name.test(statement.head) || mentions(statement.body, name);
    const otherwise = mentions(statement.otherwise, name);
    if (statement.kind === "if") {
      return otherwise || name.test(statement.condition) || mentions(statement.body, name);
    }
    const cases = statement.cases.some(({ body }) => mentions(body, name));
    return otherwise || cases || name.test(statement.subject);
  });
}

/** An expression that is true where `condition` is false. Only simple comparisons and calls are turned round. */
export function negated(condition: string): string {
  const comparison = simpleComparison.exec(condition);
  if (comparison !== null) {
    const [, left, sign, right] = comparison;
    return `${left} ${sign === "=" ? "!" : "="}== ${right}`;
  }
  if (/^!\w+\([^&|()]*\)$/.test(condition)) return condition.slice(1);
  return /^[\w.]+\([^&|()]*\)$/.test(condition) ? `!${condition}` : `!(${condition})`;
}

/** What stands in literals is text, whatever it looks like. */
const simpleComparison =
  /^((?:"(?:[^"\\]|\\.)*"|[^"&|()])*?) ([!=])== ((?:"(?:[^"\\]|\\.)*"|[^"&|()])*)$/;

/** Joins conditions that must all hold. */
export function allOfThese(conditions: readonly string[]): string {
  if (conditions.length === 1) return conditions.join("");
  return conditions.map((one) => (one.includes(" || ") ? grouped(one) : one)).join(" && ");
}

/** Joins conditions of which one must hold. */
export function anyOfThese(conditions: readonly string[]): string {
  return conditions
    .map((one) => (conditions.length > 1 && one.includes(" && ") ? grouped(one) : one))
    .join(" || ");
}

function grouped(condition: string): string {
  return `(${condition})`;
}
