import * as projects from "ai-wire-models/projects";
import { describe, expect, it } from "vitest";
import { readFacts } from "../support/facts/facts.js";
import { findTypeConst } from "../support/facts/find-export.js";
import { testPackage } from "../support/facts/test-package.js";

testPackage(projects, await readFacts(import.meta.url));

describe("a type without fields keeps whatever keys it is given", () => {
  it.each([
    ["VectorStoreFileAttributes", { author: "K", year: 1922, read: true }, { author: ["K"] }],
    ["ResponsePromptVariables", { who: { type: "item_reference", id: "i" } }, { who: "K" }],
    ["ResponseFormatJsonSchemaSchema", { type: "object", properties: {} }, []],
    ["EvaluationScheduleTaskEvalRun", { name: "nightly", data_source: null }, "nightly"],
  ])("%s", (name, right, wrong) => {
    const map = findTypeConst(projects, name);
    expect(JSON.parse(JSON.stringify(map.fromJSON(right)))).toEqual(right);
    expect(map.safeParse(right).success).toBe(true);
    expect(map.safeParse(wrong).success).toBe(false);
  });
});

describe("a custom credential", () => {
  it("holds keys of any name, as text", () => {
    const wire = { type: "CustomKeys", keys: "k", "x-api-key": "s" };
    const credential = projects.BaseCredentials.fromJSON(wire);
    expect(projects.CustomCredential.is(credential)).toBe(true);
    expect([...credential.keys()]).toEqual(["type", "keys", "x-api-key"]);
    expect(projects.CustomCredential.safeParse(wire).success).toBe(true);
    expect(projects.CustomCredential.safeParse({ ...wire, keys: 1 }).success).toBe(false);
  });
});

describe("a hosted agent", () => {
  const wire = {
    kind: "hosted",
    container_protocol_versions: [{ protocol: "responses", version: "v1" }],
    cpu: "1",
    memory: "2Gi",
    image: "registry.example/agent:1",
  };

  it("is told apart twice by the same tag", () => {
    const { ImageBasedHostedAgentDefinition } = projects;
    const decoded = projects.AgentDefinition.fromJSON(wire);
    const made = new ImageBasedHostedAgentDefinition({
      containerProtocolVersions: [{ protocol: "responses", version: "v1" }],
      cpu: "1",
      memory: "2Gi",
      image: "registry.example/agent:1",
    });
    expect(decoded).toBeInstanceOf(ImageBasedHostedAgentDefinition);
    expect(projects.HostedAgentDefinition.is(decoded)).toBe(true);
    expect(made.toJSON()).toEqual(wire);
    expect(projects.AgentDefinition.parse(wire).toJSON()).toEqual(wire);
  });
});

describe("a workflow's action", () => {
  it("is told apart by type, then by kind", () => {
    const wire = {
      type: "workflow_action",
      id: "i",
      kind: "InvokeAzureAgent",
      action_id: "a",
      status: "completed",
      agent: { type: "agent_id", name: "n", version: "1" },
      response_id: "r",
    };
    const { InvokeAzureAgentWorkflowActionOutputItemResource, ItemResource } = projects;
    const invoking = InvokeAzureAgentWorkflowActionOutputItemResource;
    expect(ItemResource.parse(wire)).toBeInstanceOf(invoking);
    const other = ItemResource.fromJSON({ ...wire, kind: "Wait" });
    expect(other).not.toBeInstanceOf(invoking);
    expect(projects.WorkflowActionOutputItemResource.is(other)).toBe(true);
  });
});

describe("filters", () => {
  const comparison = { type: "eq", key: "author", value: "K" };
  const compound = { type: "or", filters: [comparison, { type: "and", filters: [comparison] }] };

  it("nest, and are told apart by what they say", () => {
    const filter = projects.Filters.fromJSON(compound);
    if (!(filter instanceof projects.CompoundFilter)) throw new Error("no compound filter");
    const [first, second] = filter.filters;
    expect(first).toBeInstanceOf(projects.ComparisonFilter);
    expect(second).toBeInstanceOf(projects.CompoundFilter);
    expect(filter.toJSON()).toEqual(compound);
    expect(projects.Filters.safeParse(compound).success).toBe(true);
    expect(projects.Filters.safeParse({ ...compound, filters: [{ type: "or" }] }).success).toBe(
      false,
    );
  });
});

describe("a field that takes several forms", () => {
  it.each([
    ["MCPTool", "allowed_tools", ["search"], { tool_names: ["search"] }, "MCPToolAllowedTools1"],
    ["MCPTool", "require_approval", "never", { never: {} }, "MCPToolRequireApproval1"],
    ["CodeInterpreterTool", "container", "c", { type: "auto" }, "CodeInterpreterToolAuto"],
    ["Response", "tool_choice", "auto", { type: "mcp", server_label: "s" }, "ToolChoiceObjectMCP"],
    ["ComparisonFilter", "value", 1, true, undefined],
  ])("%s.%s", (owner, wire, plain, other, model) => {
    const decode = (value: unknown): unknown => {
      const decoded = findTypeConst(projects, owner).fromJSON({ [wire]: value });
      if (!(decoded instanceof projects.Model)) throw new Error(`no ${owner}`);
      return decoded.get(wire);
    };
    expect(JSON.parse(JSON.stringify(decode(plain)))).toEqual(plain);
    const value = decode(other);
    expect(JSON.parse(JSON.stringify(value))).toEqual(other);
    expect(model === undefined || findTypeConst(projects, model).is(value)).toBe(true);
  });

  it("holds items, in a list, under names or as plain text", () => {
    const { ItemReferenceItemParam, Prompt, Response } = projects;
    const reference = { type: "item_reference", id: "i" };
    const response = Response.fromJSON({ instructions: [reference] });
    const prompt = Prompt.fromJSON({ id: "p", variables: { who: reference } });
    expect(response.instructions?.[0]).toBeInstanceOf(ItemReferenceItemParam);
    expect(prompt.variables?.who).toBeInstanceOf(ItemReferenceItemParam);
    expect(Response.fromJSON({ instructions: "Be brief." }).instructions).toBe("Be brief.");
  });
});

describe("what a class sends and takes", () => {
  it("keeps null where a key is required and may be null", () => {
    const event = { type: "error", sequence_number: 1, code: null, message: "m", param: null };
    expect(projects.ResponseStreamEvent.parse(event).toJSON()).toEqual(event);
    const { param: _, ...without } = event;
    expect(projects.ResponseStreamEvent.safeParse(without).success).toBe(false);
  });

  it("has Dates for both notations, and leaves other times as text", () => {
    const seconds = projects.ConversationResource.fromJSON({ created_at: 1700000000 });
    const text = projects.InsightsMetadata.fromJSON({ createdAt: "2025-11-01T10:00:00Z" });
    const once = projects.OneTimeTrigger.fromJSON({ triggerAt: "2025-11-01T10:00:00" });
    expect(seconds.createdAt).toEqual(new Date(1700000000000));
    expect(text.createdAt).toEqual(new Date("2025-11-01T10:00:00Z"));
    expect(once.triggerAt).toBe("2025-11-01T10:00:00");
  });

  it("is without read-only fields when it is made, and asks for them when it is checked", () => {
    const schedule = new projects.Schedule({
      enabled: true,
      trigger: new projects.OneTimeTrigger({ triggerAt: "2025-11-01T10:00:00" }),
      task: new projects.EvaluationScheduleTask({ evalId: "e", evalRun: { name: "nightly" } }),
    });
    expect(projects.Schedule.safeParse(schedule.toJSON()).success).toBe(false);
    const told = { ...schedule.toJSON(), id: "s", systemData: {} };
    const parsed = projects.Schedule.parse(told);
    expect(parsed.asDict({ excludeReadonly: true })).toEqual(schedule.toJSON());
  });
});
