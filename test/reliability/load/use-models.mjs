// Does one large task with models of `ai-wire-models`, in a process of its own, and prints what it counted.
import { CompoundFilter } from "ai-wire-models/projects";
import { ServerEvent } from "ai-wire-models/voicelive";

/** By name: what is done to data of how many parts. */
const tasks = {
  /** Takes lists of models and of texts in, reads every item, and gives the same text back. */
  items(models, texts) {
    const text = responseText(range(models, item), texts);
    const event = ServerEvent.fromText(text);
    const named = event.response.output.filter(({ id }) => id !== undefined);
    if (JSON.stringify(event) !== text) throw new Error("another text came back");
    const parsed = ServerEvent.parse(JSON.parse(text));
    if (!parsed.equals(event)) throw new Error("parse gave another event");
    return named.length + parsed.response.modalities.length;
  },
  /** Reads, changes and takes out every key of an object that nothing is known about. */
  keys(count) {
    const text = JSON.stringify(
      Object.fromEntries([["type", "new"], ...range(count, (index) => [`key ${index}`, index])]),
    );
    const event = ServerEvent.fromText(text);
    if (JSON.stringify(event) !== text) throw new Error("another text came back");
    const copy = ServerEvent.parse(event.asDict());
    for (const [key, value] of event.items()) copy.set(key, value);
    if (!copy.equals(event) || copy.size !== count + 1) throw new Error("the copy differs");
    let taken = 0;
    for (const key of event.keys()) if (copy.pop(key) !== undefined) taken++;
    return taken - 1;
  },
  /** Validates a list of which nothing is right, and reads where. */
  issues(count) {
    const broken = (index) => ({ ...item(index), id: index });
    const { error } = ServerEvent.safeParse(JSON.parse(responseText(range(count, broken), 1)));
    return error.issues.filter(({ path }) => path.length === 4).length;
  },
  /** The same in a list that stands at so many levels. */
  deepIssues(count, levels) {
    let filter = { type: "and", filters: range(count, () => 0) };
    for (let level = 2; level < levels; level += 2) filter = { type: "and", filters: [filter] };
    const { error } = CompoundFilter.safeParse(filter);
    return error.issues.filter(({ keyword }) => keyword === "type").length;
  },
};

const [task, ...sizes] = process.argv.slice(2);
const count = tasks[task](...sizes.map(Number));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const seconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(JSON.stringify({ count, seconds, memory: maxRSS / 1024 }));

function responseText(output, texts) {
  const modalities = range(texts, () => "text");
  return JSON.stringify({ type: "response.done", response: { output, modalities } });
}

function item(index) {
  const call = { name: "tide", call_id: `call ${index}`, arguments: "{}", status: "completed" };
  return { id: `item ${index}`, object: "realtime.item", type: "function_call", ...call };
}

function range(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}
