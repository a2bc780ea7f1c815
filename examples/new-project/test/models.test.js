import assert from "node:assert/strict";
import { test } from "node:test";
import * as models from "my-models";

const namespaces = [models, ...Object.values(models)];
const { Model } = namespaces.find((namespace) => "Model" in namespace);
const classes = namespaces
  .flatMap((namespace) => Object.values(namespace))
  .filter((each) => typeof each === "function" && each.prototype instanceof Model);

test("The package has models.", () => assert.ok(classes.length > 0));

for (const each of classes) {
  test(`${each.name} keeps what it does not know.`, () => {
    const wire = { "not in the schema": [1, { two: null }] };
    assert.equal(JSON.stringify(each.fromJSON(wire)), JSON.stringify(wire));
  });

  test(`${each.name} says what is wrong, and never throws for it.`, () => {
    const result = each.safeParse("no object");
    assert.equal(result.success, false);
    assert.ok(result.error.issues.length > 0);
  });
}
