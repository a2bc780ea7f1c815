import type { Draft } from "./draft.js";
import { dynamicAnchorOf } from "./dynamic-anchor.js";
import { edgesOf, redirectEdges } from "./edges.js";
import type { Place } from "./place.js";
import type { Schema } from "./schema.js";

/** The schema that each dynamic anchor stands for, by its name: of the resources entered so far, the first that has it. */
type Scope = ReadonlyMap<string, Schema>;

/**
 * Makes plain references of dynamic ones (2020-12 core, section 8.2.3.2). Where a schema means different things on
 * different ways to it, there is a copy of it for each but the one that starts at itself. Gives the copies one by one, since
 * there may be more of them than anybody wants.
 */
export function* specialize(
  places: Iterable<Place>,
  schemas: ReadonlyMap<string, Schema>,
): Generator<Draft, void> {
  const all = [...places];
  if (!all.some(({ draft }) => draft.dynamicRef?.anchor !== undefined)) return;
  const anchors = anchorsOf(all);
  const baseOf = new Map(all.map(({ draft, base }): [Schema, string] => [draft, base]));
  const dynamic = leadingToDynamic(schemas, anchors);
  // Copies are made of schemas as they were read, while these are being led elsewhere.
  const asRead = new Map([...dynamic].map((schema): [Schema, Draft] => [schema, { ...schema }]));
  const made = new Map<string, Draft>();
  const pending: { readonly draft: Draft; readonly scope: Scope }[] = [];

  const enter = (schema: Schema, scope: Scope): Scope => {
    const own = anchors.get(baseOf.get(schema) ?? "");
    if (own === undefined) return scope;
    return new Map([...own, ...scope]);
  };
  const follow = (to: Schema, from: Scope): Schema => {
    const original = asRead.get(to);
    if (original === undefined) return to;
    const scope = enter(to, from);
    const signature = signatureOf(scope);
    const alone = enter(to, new Map());
    if (signature === signatureOf(alone)) return to;
    const id = `${to.id} ${signature}`;
    const known = made.get(id);
    if (known !== undefined) return known;
    const [, within] = [...scope].find(([name, each]) => alone.get(name) !== each) ?? [];
    const copy: Draft = { ...original, id: `${to.id}~${made.size + 1}` };
    if (within !== undefined) copy.within = within;
    made.set(id, copy);
    pending.push({ draft: copy, scope });
    return copy;
  };

  for (const { draft } of all) {
    if (dynamic.has(draft)) pending.push({ draft, scope: enter(draft, new Map()) });
  }
  const originals = pending.length;
  for (const [index, { draft, scope }] of pending.entries()) {
    if (draft.dynamicRef !== undefined) {
      const { initial, anchor } = draft.dynamicRef;
      const to = anchor === undefined ? initial : (scope.get(anchor) ?? initial);
      draft.dynamicRef = { initial: follow(to, scope) };
    }
    redirectEdges(draft, (to) => follow(to, scope));
    if (index >= originals) yield draft;
  }
}

/** By the URI of a resource: what its dynamic anchors stand for. */
function anchorsOf(places: readonly Place[]): ReadonlyMap<string, Scope> {
  const anchors = new Map<string, Map<string, Schema>>();
  for (const { draft, base } of places) {
    const name = dynamicAnchorOf(draft);
    if (name === undefined) continue;
    const own = anchors.get(base) ?? new Map<string, Schema>();
    anchors.set(base, own.set(name, own.get(name) ?? draft));
  }
  return anchors;
}

function signatureOf(scope: Scope): string {
  const parts = [...scope].map(([name, { id }]) => `${name} ${id}`);
  return parts.sort().join("\n");
}

/** The schemas from which a dynamic reference can be reached, so that their surroundings matter. */
function leadingToDynamic(
  schemas: ReadonlyMap<string, Schema>,
  anchors: ReadonlyMap<string, Scope>,
): ReadonlySet<Schema> {
  const above = new Map<Schema, Schema[]>();
  const targets = [...anchors.values()].flatMap((scope) => [...scope]);
  const found: Schema[] = [];
  for (const schema of schemas.values()) {
    const anchor = schema.dynamicRef?.anchor;
    if (anchor !== undefined) found.push(schema);
    const named = targets.filter(([name]) => name === anchor).map(([, target]) => target);
    for (const below of [...edgesOf(schema), ...named]) {
      const list = above.get(below) ?? [];
      above.set(below, list);
      list.push(schema);
    }
  }
  const reached = new Set(found);
  for (const schema of reached) for (const each of above.get(schema) ?? []) reached.add(each);
  return reached;
}
