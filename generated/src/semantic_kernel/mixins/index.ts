export type { DumpOptions } from "./dump.js";
export {
  ContentAdditionException,
  ContentInitializationError,
  ContentSerializationError,
  FunctionCallInvalidArgumentsException,
  FunctionCallInvalidNameException,
  LookupError,
} from "./errors.js";
export { parseXml } from "./parse-xml.js";
export { printXml } from "./print-xml.js";
export type { XmlElement } from "./xml-element.js";
