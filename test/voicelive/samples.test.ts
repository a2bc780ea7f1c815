import { KnownClientEventType, KnownServerEventType } from "@azure/ai-voicelive/models";
import { describe, expect, it } from "vitest";
import { clientSamples, type Sample, serverSamples } from "./samples.js";

/** The tag names an item of its own tree and no event: the official list carries it by mistake. */
const notAnEvent = "mcp_approval_response";

describe("the samples", () => {
  it.each([
    ["client", clientSamples, Object.values(KnownClientEventType), 19],
    ["server", serverSamples, Object.values(KnownServerEventType), 56],
  ] as const)("hold every %s event in both forms", (_direction, samples, known, count) => {
    const expected = known.filter((type) => type !== notAnEvent).sort();
    expect(expected).toHaveLength(count);
    expect(tags(samples, "full")).toEqual(expected);
    expect(tags(samples, "minimal")).toEqual(expected);
  });

  it("have names of their own in each form", () => {
    const names = [...clientSamples, ...serverSamples].map(({ name, form }) => `${form} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

function tags(samples: readonly Sample[], form: Sample["form"]): unknown[] {
  const ofForm = samples.filter((sample) => sample.form === form);
  return [...new Set(ofForm.map((sample) => sample.wire.type))].sort();
}
