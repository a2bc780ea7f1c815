import { codecOf, Model, type ModelInfo } from "../../generator/runtime/index.js";

export * from "./dict-trees.js";

// The classes of test/vectors/dict.schema.json as the generator writes them, without docs, rules and schemas.

export interface WidgetWire {
  item_id: string;
  displayName?: string;
  count?: number;
  ratio?: number;
  enabled?: boolean;
  note?: string | null;
  tags?: string[];
  labels?: { [key: string]: string };
  color?: "red" | "green" | "blue" | (string & {});
  payload?: unknown;
  etag?: string;
}

export interface WidgetInit {
  itemId: string;
  displayName?: string;
  count?: number;
  ratio?: number;
  enabled?: boolean;
  note?: string | null;
  tags?: string[];
  labels?: { [key: string]: string };
  color?: "red" | "green" | "blue" | (string & {});
  payload?: unknown;
}

export class Widget extends Model<WidgetWire> {
  declare itemId: string;
  declare displayName?: string;
  declare count?: number;
  declare ratio?: number;
  declare enabled?: boolean;
  declare note?: string | null;
  declare tags?: string[];
  declare labels?: { [key: string]: string };
  declare color?: "red" | "green" | "blue" | (string & {});
  declare payload?: unknown;
  declare readonly etag?: string;

  constructor(init: WidgetInit) {
    super(init);
  }

  static override readonly info: ModelInfo = {
    fields: {
      itemId: { wire: "item_id" },
      displayName: {},
      count: {},
      ratio: {},
      enabled: {},
      note: {},
      tags: {},
      labels: {},
      color: {},
      payload: {},
      etag: { access: "read" },
    },
  };
}

export interface ChildWire {
  name: string;
  secret?: string;
  born?: string;
}

export interface ChildInit {
  name: string;
  born?: Date;
}

export class Child extends Model<ChildWire> {
  declare name: string;
  declare readonly secret?: string;
  declare born?: Date;

  constructor(init: ChildInit) {
    super(init);
  }

  static override readonly info: ModelInfo = {
    fields: { name: {}, secret: { access: "read" }, born: { type: "date-time" } },
    codecs: () => codecOf,
  };
}

export interface ParentWire {
  title?: string;
  child?: ChildWire;
  maybe?: ChildWire | null;
  children?: ChildWire[];
  childMap?: { [key: string]: ChildWire };
  serial?: string;
}

export interface ParentEntries {
  title?: string;
  child?: Child;
  maybe?: Child | null;
  children?: Child[];
  childMap?: { [key: string]: Child };
  serial?: string;
}

export interface ParentInit {
  title?: string;
  child?: Child | ChildWire;
  maybe?: Child | ChildWire | null;
  children?: (Child | ChildWire)[];
  childMap?: { [key: string]: Child | ChildWire };
}

export class Parent extends Model<ParentWire, ParentEntries> {
  declare title?: string;
  declare child?: Child;
  declare maybe?: Child | null;
  declare children?: Child[];
  declare childMap?: { [key: string]: Child };
  declare readonly serial?: string;

  constructor(init: ParentInit) {
    super(init);
  }

  static override readonly info: ModelInfo = {
    fields: {
      title: {},
      child: { type: () => Child },
      maybe: { type: () => Child },
      children: { type: { list: () => Child } },
      childMap: { type: { map: () => Child } },
      serial: { access: "read" },
    },
    codecs: () => codecOf,
  };
}

export interface TemporalWire {
  createdAt?: string;
  day?: string;
  at?: string;
  span?: string;
  stamps?: string[];
  stampMap?: { [key: string]: string };
}

export class Temporal extends Model<TemporalWire> {
  declare createdAt?: Date;
  declare day?: string;
  declare at?: string;
  declare span?: string;
  declare stamps?: Date[];
  declare stampMap?: { [key: string]: Date };

  static override readonly info: ModelInfo = {
    fields: {
      createdAt: { type: "date-time" },
      day: {},
      at: {},
      span: {},
      stamps: { type: { list: "date-time" } },
      stampMap: { type: { map: "date-time" } },
    },
    codecs: () => codecOf,
  };
}

export class WireTemporal extends Model<{ httpDate?: string; unixTime?: number }> {
  declare httpDate?: Date;
  declare unixTime?: Date;

  static override readonly info: ModelInfo = {
    fields: { httpDate: { type: "date-time-rfc7231" }, unixTime: { type: "unixtime" } },
    codecs: () => codecOf,
  };
}

export class Blob extends Model<{ data?: string; urlData?: string; chunks?: string[] }> {
  declare data?: Uint8Array;
  declare urlData?: Uint8Array;
  declare chunks?: Uint8Array[];

  static override readonly info: ModelInfo = {
    fields: {
      data: { type: "base64" },
      urlData: { type: "base64url" },
      chunks: { type: { list: "base64" } },
    },
    codecs: () => codecOf,
  };
}

export class Numeric extends Model<{ price?: number; bigId?: string }> {
  declare price?: number;
  declare bigId?: string;

  static override readonly info: ModelInfo = {
    fields: { price: {}, bigId: { type: "int64" } },
    codecs: () => codecOf,
  };
}

export class Defaults extends Model<{ level?: number; mode?: string; label?: string }> {
  declare level?: number;
  declare mode?: string;
  declare label?: string;

  static override readonly info: ModelInfo = {
    fields: { level: { default: 3 }, mode: { default: "fast" }, label: {} },
  };
}

export class Constant extends Model<{ version: "2024-01"; n?: number }> {
  declare readonly version: "2024-01";
  declare n?: number;

  static override readonly info: ModelInfo = {
    fields: { version: { constant: "2024-01" }, n: {} },
  };
}
