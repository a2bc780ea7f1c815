import { expect, expectTypeOf, test } from "vitest";
import type { Model, WireOf } from "../../generator/runtime/index.js";
import {
  type Boat,
  Car,
  type CarWire,
  type Child,
  Parent,
  type UnknownVehicle,
  Vehicle,
  VehicleBase,
} from "./dict-models.js";

// Each test is the compiler's; what runs only shows that the values are what the types say.

test("narrowing by tag leaves one class a case, and the fallback", () => {
  const vehicle: Vehicle = Vehicle.fromJSON({ kind: "car", doors: 2 });
  switch (vehicle.kind) {
    case "car":
      expectTypeOf(vehicle).toEqualTypeOf<Car>();
      break;
    case "boat":
      expectTypeOf(vehicle).toEqualTypeOf<Boat>();
      break;
    default:
      expectTypeOf(vehicle).toEqualTypeOf<UnknownVehicle>();
  }
  const base: VehicleBase = vehicle;
  expect(base).toBeInstanceOf(Car);
});

test("the dictionary is typed by wire name", () => {
  const car = Car.fromJSON({ kind: "car", doors: 2 });
  expectTypeOf(car.get("doors")).toEqualTypeOf<number | undefined>();
  expectTypeOf(car.get("doors", "none")).toEqualTypeOf<number | string>();
  expectTypeOf(car.get("kind")).toEqualTypeOf<"car">();
  expectTypeOf(car.get("anything")).toBeUnknown();
  expectTypeOf(car.pop("doors")).toEqualTypeOf<number>();
  expectTypeOf(car.toJSON()).toEqualTypeOf<CarWire>();
  expectTypeOf<WireOf<Car>>().toEqualTypeOf<CarWire>();
  // @ts-expect-error doors are numbers
  car.set("doors", "two");
  expect(car.get("doors")).toBe("two");
});

test("entries are live models, and take models or their wire JSON", () => {
  const parent = new Parent({ child: { name: "a" } });
  expectTypeOf(parent.get("child")).toEqualTypeOf<Child | undefined>();
  parent.set("child", { name: "b" }).update({ title: "t" });
  expectTypeOf(
    parent.set("child", parent.setDefault("child", { name: "c" })),
  ).toEqualTypeOf<Parent>();
  expect(parent.child?.name).toBe("b");
});

test("a union of models is a dictionary too", () => {
  const vehicle: Vehicle = Vehicle.fromJSON({ kind: "plane", wheels: 3 });
  expectTypeOf(vehicle.get("kind")).toEqualTypeOf<string>();
  expectTypeOf(vehicle.get("wheels")).toEqualTypeOf<number | undefined>();
  vehicle.set("wheels", 4).delete("vin");
  const model: Model = vehicle.copy();
  expect(model.equals({ kind: "plane", wheels: 4 })).toBe(true);
});

test("the base class of a tree cannot be made or decoded by itself", () => {
  const attempts = (): unknown => [
    // @ts-expect-error it is abstract
    new VehicleBase({}),
    // @ts-expect-error its const decodes
    VehicleBase.fromJSON({}),
  ];
  expect(attempts).toBeTypeOf("function");
  expect(VehicleBase.is(Vehicle.fromJSON({}))).toBe(true);
});
