import type { Api } from "../model/api.js";
import { explainBeside, explainDeclaration } from "./explain-declaration.js";
import { explainField } from "./explain-field.js";
import { explainValue } from "./explain-value.js";
import type { Explanation } from "./explanation.js";
import { findSubjects, namesIn, type Subject } from "./find-subjects.js";
import { similarNames } from "./similar-names.js";

export type { Explanation, Fact, Topic } from "./explanation.js";

/** What there is to say about a name. */
export interface Answer {
  /** One for each namespace that has the name. */
  readonly explanations: readonly Explanation[];
  /** When nothing is called so: the names that are most like it. */
  readonly similar: readonly string[];
}

/**
 * Says where a class, type, field or value of a package came from and why it is called so: `Order`, `Order.placedAt`. Wire names
 * will do for fields, and so do the names that stand beside a declaration, such as `OrderInit`.
 */
export function explain(apis: readonly Api[], name: string): Answer {
  const explanations = apis.flatMap((api) =>
    findSubjects(api, name).map((subject) => explainSubject(api, subject)),
  );
  if (explanations.length > 0) return { explanations, similar: [] };
  return { explanations, similar: similarNames(name, apis.flatMap(namesIn)) };
}

function explainSubject(api: Api, subject: Subject): Explanation {
  switch (subject.kind) {
    case "declaration":
      return explainDeclaration(api, subject.declaration);
    case "beside":
      return explainBeside(api, subject.declaration, subject);
    case "field":
      return explainField(api, subject.model, subject.field);
    case "value":
      return explainValue(api, subject.declaration, subject.member);
    default:
      throw new Error(`impossible subject ${String(subject satisfies never)}`);
  }
}
