import {
  AudioContent,
  BinaryContent,
  ContentInitializationError,
  DataUri,
  ImageContent,
  ValidationError,
} from "ai-wire-models/semantic_kernel";
import { describe, expect, it } from "vitest";

const bytes = Uint8Array.from([0, 255, 128]);

describe("bytes", () => {
  it("are kept as a data URI, under both names", () => {
    const image = new ImageContent({ data: bytes, dataFormat: "base64", mimeType: "image/png" });
    expect(image.dataUri).toBe("data:image/png;base64,AP+A");
    expect(image.get("data_uri")).toBe(image.dataUri);
    expect(image.toJSON()).toMatchObject({ content_type: "image", data_uri: image.dataUri });
    expect(image.data).toEqual(bytes);
    expect(ImageContent.fromJSON(image.toJSON()).data).toEqual(bytes);
  });

  it("that are no text are written as base64, asked for or not", () => {
    const content = new BinaryContent({ data: bytes });
    expect(content.dataUri).toBe("data:text/plain;base64,AP+A");
    expect(content.data).toEqual(bytes);
  });

  it("may hold commas as text", () => {
    const content = new BinaryContent({ data: "one, two, three" });
    expect(content.dataString).toBe("one, two, three");
    expect(BinaryContent.fromElement(content.toElement()).dataString).toBe("one, two, three");
  });

  it("keep their type and format when they are replaced", () => {
    const content = new BinaryContent({ dataUri: "data:image/jpeg;base64,YWJj" });
    content.data = "ZGVm";
    expect([content.dataUri, content.dataString]).toEqual(["data:image/jpeg;base64,ZGVm", "ZGVm"]);
    content.mimeType = "image/gif";
    expect(content.dataUri).toBe("data:image/gif;base64,ZGVm");
  });

  it("are those of a data URI that is assigned, also where there were some", () => {
    const content = new BinaryContent({ data: "old" });
    content.dataUri = "data:image/jpeg;foo=bar;base64,YWJj";
    expect(content.mimeType).toBe("image/jpeg");
    expect(content.metadata).toEqual({ foo: "bar" });
    expect(content.dataString).toBe("YWJj");
  });

  it("come back with the metadata", () => {
    const metadata = { "a b": "c;d,e=é", list: [1, "x"], none: "" };
    const content = new BinaryContent({ data: bytes, metadata });
    expect(content.dataUri).toBe(
      "data:text/plain;a%20b=c%3Bd%2Ce%3D%C3%A9;list=%5B1%2C%20%27x%27%5D;none=;base64,AP+A",
    );
    expect(new BinaryContent({ dataUri: content.dataUri }).metadata).toEqual({
      ...metadata,
      list: "[1, 'x']",
    });
    expect(new BinaryContent({ dataUri: content.dataUri, metadata }).equals(content)).toBe(true);
  });

  it("have a type and a format without commas", () => {
    expect(() => new BinaryContent({ data: "a", mimeType: "a/b,c" })).toThrow(
      ContentInitializationError,
    );
  });

  it("stay apart from metadata, whatever is in it", () => {
    const content = new BinaryContent({ data: "a", metadata: { "k;=": "x,y;base64" } });
    expect(content.dataString).toBe("a");
    expect(content.copy().data).toEqual(content.data);
  });
});

describe("data URIs", () => {
  it.each(["audio/mp3", "video/mp4", "image/svg+xml", "application/vnd.ms-excel"])(
    "may have the type %s",
    (mimeType) => {
      expect(DataUri.fromDataUri(`data:${mimeType};base64,YWJj`).mimeType).toBe(mimeType);
      expect(new AudioContent({ dataUri: `data:${mimeType};base64,YWJj` }).mimeType).toBe(mimeType);
    },
  );

  it("are read as URIs are", () => {
    const uri = DataUri.fromDataUri("DATA:text/plain;base64,YW\nJj?query#fragment");
    expect(uri.dataBytes).toEqual(Uint8Array.from([97, 98, 99]));
  });

  it.each(["data:", "data:text/plain", "text/plain;,a", `data:text/plain${";a=a".repeat(50_000)}`])(
    "are no other texts: %.20s",
    (text) => {
      expect(() => DataUri.fromDataUri(text)).toThrow(ContentInitializationError);
    },
  );

  it("may leave out the type", () => {
    expect(DataUri.fromDataUri("data:,a,b").toString()).toBe("data:text/plain;,a,b");
    expect(DataUri.fromDataUri("data:;base64,YQ==", "image/png").mimeType).toBe("image/png");
  });

  it("can be changed and written", () => {
    const uri = DataUri.fromDataUri("data:text/plain;base64,YWJj");
    uri.updateData("ZGVm");
    expect(uri.toString({ a: 1 })).toBe("data:text/plain;a=1;base64,ZGVm");
    expect(() => uri.updateData("?")).toThrow(ContentInitializationError);
  });
});

it("A URI is absolute.", () => {
  expect(new BinaryContent({ uri: "http://here" }).uri).toBe("http://here/");
  expect(() => new BinaryContent({ uri: "picture.png" })).toThrow(ValidationError);
});
