/** The class that a mixin gives: what instances have beside the fields, the statics, and what `new` takes. */
export type MixinClass = abstract new (init: never) => object;

/** A class with a mixin in it. */
export type Mixed<Base, Added extends MixinClass> = Base &
  MixinConstructor<InstanceOf<Added>> &
  Pick<Added, keyof Added>;

/** By this form of parameters TypeScript tells constructors of mixins from others, whose parameters then count. */
// biome-ignore lint/suspicious/noExplicitAny: no other type has this meaning.
type MixinConstructor<Added> = abstract new (...args: any[]) => Added;

type InstanceOf<Added extends MixinClass> = Added extends abstract new (
  init: never,
) => infer Instance
  ? Instance
  : never;

/** What `new` takes because of a mixin, where its constructor takes anything of its own. */
export type MixinInit<Added extends MixinClass> = Added extends abstract new (
  init: infer Init,
) => object
  ? [Init] extends [never]
    ? unknown
    : Init
  : never;

/**
 * Puts a mixin on top of a class: the class to be extended by the one the mixin is written for. A mixin may use the
 * fields of that class, since methods run on its instances only.
 */
export function mix<Base, Added extends MixinClass>(
  base: Base,
  mixin: (base: never) => Added,
): Mixed<Base, Added> {
  // What the mixin takes for its base is the class that will extend it.
  const apply = mixin as unknown as (base: Base) => Mixed<Base, Added>;
  return apply(base);
}
