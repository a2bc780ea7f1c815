import {
  alias,
  codecOf,
  Model,
  type ModelInfo,
  type UnionStatics,
  type Unrecognized,
  union,
  type ValueStatics,
} from "../../generator/runtime/index.js";

export * from "./dict-names.js";

// The unions of test/vectors/dict.schema.json as the generator writes them.

export interface VehicleBaseWire {
  kind: string;
  wheels?: number;
  vin?: string;
}
export interface CarWire extends VehicleBaseWire {
  kind: "car";
  doors?: number;
  trailer?: VehicleWire;
  convoy?: VehicleWire[];
}
export interface CarEntries extends VehicleBaseWire {
  kind: "car";
  doors?: number;
  trailer?: Vehicle;
  convoy?: Vehicle[];
}
export interface BoatBaseWire extends VehicleBaseWire {
  kind: "boat";
  power: string;
}
export interface SailBoatWire extends BoatBaseWire {
  power: "sail";
  masts?: number;
}
export interface MotorBoatWire extends BoatBaseWire {
  power: "motor";
  hp?: number;
}
export type BoatWire = SailBoatWire | MotorBoatWire | BoatBaseWire;
export type VehicleWire = CarWire | BoatWire | VehicleBaseWire;

export abstract class VehicleBase<W extends VehicleBaseWire = VehicleBaseWire, E = W> extends Model<
  W,
  E
> {
  declare readonly kind: string;
  declare wheels?: number;
  declare readonly vin?: string;

  static override readonly info: ModelInfo = {
    fields: { kind: {}, wheels: {}, vin: { access: "read" } },
  };
}

export class Car extends VehicleBase<CarWire, CarEntries> {
  declare readonly kind: "car";
  declare doors?: number;
  declare trailer?: Vehicle;
  declare convoy?: Vehicle[];

  static override readonly info: ModelInfo = {
    fields: {
      kind: { constant: "car" },
      doors: {},
      trailer: { type: () => Vehicle },
      convoy: { type: { list: () => Vehicle } },
    },
    codecs: () => codecOf,
  };
}

export abstract class BoatBase<W extends BoatBaseWire = BoatBaseWire, E = W> extends VehicleBase<
  W,
  E
> {
  declare readonly kind: "boat";
  declare readonly power: string;

  static override readonly info: ModelInfo = {
    fields: { kind: { constant: "boat" }, power: {} },
  };
}

export class SailBoat extends BoatBase<SailBoatWire> {
  declare readonly power: "sail";
  declare masts?: number;

  static override readonly info: ModelInfo = {
    fields: { power: { constant: "sail" }, masts: {} },
  };
}

export class MotorBoat extends BoatBase<MotorBoatWire> {
  declare readonly power: "motor";
  declare hp?: number;

  static override readonly info: ModelInfo = {
    fields: { power: { constant: "motor" }, hp: {} },
  };
}

export class UnknownBoat extends BoatBase {
  declare readonly power: Unrecognized;
}

export type Boat = SailBoat | MotorBoat | UnknownBoat;
export const Boat: UnionStatics<Boat, BoatWire> = /* @__PURE__ */ union({
  name: "Boat",
  base: () => BoatBase,
  select: (value) => {
    switch (value["power"]) {
      case "sail":
        return SailBoat;
      case "motor":
        return MotorBoat;
      default:
        return UnknownBoat;
    }
  },
});

export class UnknownVehicle extends VehicleBase {
  declare readonly kind: Unrecognized;
}

export type Vehicle = Car | Boat | UnknownVehicle;
export const Vehicle: UnionStatics<Vehicle, VehicleWire> = /* @__PURE__ */ union({
  name: "Vehicle",
  base: () => VehicleBase,
  select: (value) => {
    switch (value["kind"]) {
      case "car":
        return Car;
      case "boat":
        return Boat;
      default:
        return UnknownVehicle;
    }
  },
});

export interface GarageWire {
  first?: VehicleWire;
  fleet?: VehicleWire[];
  byPlate?: { [key: string]: VehicleWire };
}
export interface GarageEntries {
  first?: Vehicle;
  fleet?: Vehicle[];
  byPlate?: { [key: string]: Vehicle };
}

export class Garage extends Model<GarageWire, GarageEntries> {
  declare first?: Vehicle;
  declare fleet?: Vehicle[];
  declare byPlate?: { [key: string]: Vehicle };

  static override readonly info: ModelInfo = {
    fields: {
      first: { type: () => Vehicle },
      fleet: { type: { list: () => Vehicle } },
      byPlate: { type: { map: () => Vehicle } },
    },
    codecs: () => codecOf,
  };
}

export abstract class ShapeBase extends Model<{ kind: string; label?: string }> {
  declare readonly kind: string;
  declare label?: string;

  static override readonly info: ModelInfo = { fields: { kind: {}, label: {} } };
}

export class Polygon extends ShapeBase {
  declare readonly kind: "polygon";
  declare sides?: number;

  static override readonly info: ModelInfo = {
    fields: { kind: { constant: "polygon" }, sides: {} },
  };
}

export class Square extends ShapeBase {
  declare readonly kind: "square";
  declare sides?: number;
  declare width?: number;

  static override readonly info: ModelInfo = {
    fields: { kind: { constant: "square" }, sides: {}, width: {} },
  };
}

export class UnknownShape extends ShapeBase {
  declare readonly kind: Unrecognized;
}

export type Shape = Polygon | Square | UnknownShape;
export const Shape: UnionStatics<Shape, { kind: string; label?: string }> = /* @__PURE__ */ union({
  name: "Shape",
  base: () => ShapeBase,
  select: (value) => {
    switch (value["kind"]) {
      case "polygon":
        return Polygon;
      case "square":
        return Square;
      default:
        return UnknownShape;
    }
  },
});

export interface NodeWire {
  value?: number;
  next?: NodeWire;
  kids?: NodeWire[];
}
export interface NodeEntries {
  value?: number;
  next?: Node;
  kids?: Node[];
}

export class Node extends Model<NodeWire, NodeEntries> {
  declare value?: number;
  declare next?: Node;
  declare kids?: Node[];

  static override readonly info: ModelInfo = {
    fields: { value: {}, next: { type: () => Node }, kids: { type: { list: () => Node } } },
    codecs: () => codecOf,
  };
}

export class Cat extends Model<{ species: "cat"; lives?: number }> {
  declare readonly species: "cat";
  declare lives?: number;

  static override readonly info: ModelInfo = {
    fields: { species: { constant: "cat" }, lives: {} },
  };
}

export class Dog extends Model<{ species: "dog"; breed?: string }> {
  declare readonly species: "dog";
  declare breed?: string;

  static override readonly info: ModelInfo = {
    fields: { species: { constant: "dog" }, breed: {} },
  };
}

export type Animal = Cat | Dog;
export const Animal: ValueStatics<Animal, { species: "cat" | "dog" }> = /* @__PURE__ */ alias({
  name: "Animal",
  type: { choice: chooseAnimal },
});

function chooseAnimal(value: unknown): (() => typeof Cat | typeof Dog) | undefined {
  if (typeof value !== "object" || value === null || !("species" in value)) return undefined;
  if (value.species === "cat") return () => Cat;
  return value.species === "dog" ? () => Dog : undefined;
}

export class UnionHolder extends Model {
  declare scalar?: string | number;
  declare oneOrMany?: number | number[];
  declare animal?: Animal;
  declare textOrCat?: string | Cat;

  static override readonly info: ModelInfo = {
    fields: {
      scalar: {},
      oneOrMany: {},
      animal: { type: () => Animal },
      textOrCat: { type: () => Cat },
    },
    codecs: () => codecOf,
  };
}
