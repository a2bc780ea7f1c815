// Plain Node: where the call stack ends, the module loader of vitest makes other errors than the engine's of it.
import { CompoundFilter, Filters } from "ai-wire-models/projects";

const answers = [90, 1_000, 10_000, 100_000].flatMap((levels) => {
  const text = '{"type":"and","filters":['.repeat(levels / 2) + "]}".repeat(levels / 2);
  return [CompoundFilter, Filters].flatMap((type) => {
    const given = [() => type.fromText(text), () => type.fromJSON(JSON.parse(text))];
    return [
      ...given.map((read) => ({ levels, answer: answerOf(() => JSON.stringify(read()) === text) })),
      { levels, answer: answerOf(() => type.safeParse(JSON.parse(text)).success) },
    ];
  });
});
process.stdout.write(JSON.stringify(answers));

function answerOf(run) {
  try {
    return run();
  } catch (error) {
    return error.constructor.name;
  }
}
