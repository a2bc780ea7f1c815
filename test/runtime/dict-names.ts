import { Model, type ModelInfo } from "../../generator/runtime/index.js";

// The classes of test/vectors/dict.schema.json whose names are what they are about.

export class Clash extends Model {
  declare keysProperty?: string;
  declare itemsProperty?: string[];
  declare valuesProperty?: { [key: string]: number };
  declare getProperty?: string;
  declare setProperty?: string;
  declare hasProperty?: string;
  declare deleteProperty?: string;
  declare entriesProperty?: string;
  declare sizeProperty?: number;
  declare popProperty?: string;
  declare popItemProperty?: string;
  declare setDefaultProperty?: string;
  declare updateProperty?: string;
  declare clearProperty?: string;
  declare copyProperty?: string;
  declare equalsProperty?: string;
  declare toJSONProperty?: string;
  declare asDictProperty?: string;
  declare constructorProperty?: string;

  static override readonly info: ModelInfo = {
    fields: {
      keysProperty: { wire: "keys" },
      itemsProperty: { wire: "items" },
      valuesProperty: { wire: "values" },
      getProperty: { wire: "get" },
      setProperty: { wire: "set" },
      hasProperty: { wire: "has" },
      deleteProperty: { wire: "delete" },
      entriesProperty: { wire: "entries" },
      sizeProperty: { wire: "size" },
      popProperty: { wire: "pop" },
      popItemProperty: { wire: "popItem" },
      setDefaultProperty: { wire: "setDefault" },
      updateProperty: { wire: "update" },
      clearProperty: { wire: "clear" },
      copyProperty: { wire: "copy" },
      equalsProperty: { wire: "equals" },
      toJSONProperty: { wire: "toJSON" },
      asDictProperty: { wire: "asDict" },
      constructorProperty: { wire: "constructor" },
    },
  };
}

export class Odd extends Model {
  declare type?: string;
  declare firstName?: string;
  declare withSpace?: string;
  declare _2fa?: boolean;
  declare class?: string;
  declare httpServer?: string;

  static override readonly info: ModelInfo = {
    fields: {
      type: { wire: "@type" },
      firstName: { wire: "first-name" },
      withSpace: { wire: "with space" },
      _2fa: { wire: "2fa" },
      class: {},
      httpServer: { wire: "HTTPServer" },
    },
  };
}

export class Hazard extends Model<{ isoformat?: string }> {
  declare isoformat?: string;

  static override readonly info: ModelInfo = { fields: { isoformat: {} } };
}
