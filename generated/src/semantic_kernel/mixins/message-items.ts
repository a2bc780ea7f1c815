import type { CmcItemTypes } from "../cmc-item-types.js";
import {
  AnnotationContent,
  AudioContent,
  BinaryContent,
  FileReferenceContent,
  FunctionCallContent,
  FunctionResultContent,
  ImageContent,
  ReasoningContent,
  StreamingAnnotationContent,
  StreamingFileReferenceContent,
  TextContent,
  UnknownKernelContent,
} from "../kernel-content.js";
import type { XmlElement } from "./xml-element.js";

/** The kinds of content that a message may consist of, as far as this package knows them. */
export type KnownItem = Exclude<CmcItemTypes, UnknownKernelContent>;

/** Makes a content of a plain object by its tag, as `new` would: with defaults, and what is derived. */
export function makeItem(value: unknown): unknown {
  const isPlain = typeof value === "object" && value !== null && !("contentType" in value);
  const tag: unknown = isPlain && "content_type" in value ? value.content_type : undefined;
  const type = classOf(tag);
  return type === undefined ? value : Reflect.construct(type, [value]);
}

/** Reads a child of a message; undefined where its tag is that of no content, or of one that is only ever written. */
export function readItem(element: XmlElement): KnownItem | undefined {
  switch (element.tag) {
    case "annotation":
      return AnnotationContent.fromElement(element);
    case "text":
      return TextContent.fromElement(element);
    case "file_reference":
      return FileReferenceContent.fromElement(element);
    case "function_call":
      return FunctionCallContent.fromElement(element);
    case "function_result":
      return FunctionResultContent.fromElement(element);
    case "image":
      return ImageContent.fromElement(element);
    case "reasoning":
      return ReasoningContent.fromElement(element);
    case "streaming_file_reference":
      return StreamingFileReferenceContent.fromElement(element);
    case "streaming_annotation":
      return StreamingAnnotationContent.fromElement(element);
    default:
      return undefined;
  }
}

/** The items of a message that this package knows. Others came with `fromJSON` and have no other form than JSON. */
export function knownItems(items: readonly CmcItemTypes[] | undefined): readonly KnownItem[] {
  return (items ?? []).filter((item) => !(item instanceof UnknownKernelContent));
}

function classOf(tag: unknown): (new (init: never) => object) | undefined {
  switch (tag) {
    case "annotation":
      return AnnotationContent;
    case "audio":
      return AudioContent;
    case "binary":
      return BinaryContent;
    case "file_reference":
      return FileReferenceContent;
    case "function_call":
      return FunctionCallContent;
    case "function_result":
      return FunctionResultContent;
    case "image":
      return ImageContent;
    case "reasoning":
      return ReasoningContent;
    case "streaming_annotation":
      return StreamingAnnotationContent;
    case "streaming_file_reference":
      return StreamingFileReferenceContent;
    case "text":
      return TextContent;
    default:
      return undefined;
  }
}
