import { expect, test } from "vitest";
import * as check from "../../generator/runtime/check.js";

/** Texts that a format describes, and texts that it does not. */
const texts: readonly (readonly [
  string,
  (text: string) => boolean,
  readonly string[],
  readonly string[],
])[] = [
  [
    "isDate",
    check.isDate,
    ["2024-02-29", "2000-02-29"],
    ["2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", "২024-01-01"],
  ],
  [
    "isTime",
    check.isTime,
    ["08:30:06Z", "08:30:06.283185+00:20", "23:59:60Z", "22:59:60-01:00"],
    ["08:30:06", "24:00:00Z", "22:59:60Z", "08:30:06+24:00"],
  ],
  [
    "isDateTime",
    check.isDateTime,
    ["1963-06-19T08:30:06Z", "1963-06-19t08:30:06z"],
    ["1963-06-19 08:30:06Z", "1990-02-31T15:59:59Z", "1963-06-19"],
  ],
  [
    "isDuration",
    check.isDuration,
    ["P4DT12H30M5S", "P1W", "PT0S", "P1M"],
    ["P", "PT", "P2D1Y", "P1WT1H", "P1YT"],
  ],
  [
    "isHostname",
    check.isHostname,
    ["a.test", "xn--4gbwdl.xn--wgbh1c", "1host"],
    ["-a.test", "a..b", "a_b", `${"a".repeat(64)}.b`, "xn--X", "a."],
  ],
  ["isAsciiHostname", check.isAsciiHostname, ["ab--cd.test", "1host"], ["-a", "a_b", "a."]],
  ["isBase64", check.isBase64, ["", "YQ==", "YWI="], ["a", "%", "YQ=a"]],
  ["isJson", check.isJson, ["0", '{"a":1}'], ["", "{:}"]],
  ["isBase64Json", check.isBase64Json, ["MQ=="], ["1", "ezp9Cg==", "Iv8i"]],
  [
    "isIdnHostname",
    check.isIdnHostname,
    ["실례.테스트", "l·l", "a.test", "א1", "אִ.test", "१a", "ب٠ب", "xn--4gbwdl.xn--wgbh1c"],
    [
      "〮실례",
      "a·l",
      "-> $1.00 <--",
      "Ⅷ.test",
      "0a.א",
      "aא",
      "אa",
      "א-",
      "א0٠",
      "xn--0ca24w",
      "xn---9uc",
    ],
  ],
  [
    "isEmail",
    check.isEmail,
    ["a@b.test", '"a b"@c.test', "a@[127.0.0.1]", "a@[IPv6:::1]"],
    ["a", ".a@b.test", "a..b@c.test", "a@[::1]", "a @b.test"],
  ],
  ["isIdnEmail", check.isIdnEmail, ["실례@실례.테스트"], ["2962", "@a.test"]],
  [
    "isIpv4",
    check.isIpv4,
    ["192.168.0.1", "0.0.0.0"],
    ["127.0.0.0.1", "256.1.1.1", "087.10.0.1", "127.0", "1.2.3.4 "],
  ],
  [
    "isIpv6",
    check.isIpv6,
    ["::", "::1", "1::d6:192.168.0.1", "1:2:3:4:5:6:7:8"],
    ["12345::", ":2:3:4:5:6:7:8", "1::2::3", "::1%eth0", "1:2:3:4:5:6:7", "::1.2.3"],
  ],
  [
    "isUri",
    check.isUri,
    ["http://a.test/b?c#d", "urn:a:b", "ldap://[2001:db8::7]/c?x"],
    ["//a.test", "http:// a", "\\a", ":// no scheme", "http://a.test/%zz", "http://[::1:/"],
  ],
  ["isUriReference", check.isUriReference, ["/a", "a/b?c", "#d", ""], ["\\a", "#a\\b", "1:a"]],
  ["isIri", check.isIri, ["http://ƒøø.test/?∂=πfl"], ["/ƒ", "http://2001:0db8:85a3::7334"]],
  ["isIriReference", check.isIriReference, ["/âππ", "#ƒ"], ["\\âππ"]],
  [
    "isUriTemplate",
    check.isUriTemplate,
    ["http://a.test/{x,y}{?z*}", "{a:3}"],
    ["http://a.test/{x", "{^a}", "{a:0}"],
  ],
  ["isJsonPointer", check.isJsonPointer, ["", "/a~0b/~1"], ["a", "/~", "#/a"]],
  [
    "isRelativeJsonPointer",
    check.isRelativeJsonPointer,
    ["0", "1/a", "2#"],
    ["-1", "/a", "01", "0##"],
  ],
  [
    "isUuid",
    check.isUuid,
    ["2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
    ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638"],
  ],
  ["isRegex", check.isRegex, ["([abc])+\\s+$"], ["^(abc]", "\\a"]],
];

test.each(texts)("%s knows its texts", (_, knows, good, bad) => {
  expect(good.filter((text) => !knows(text))).toEqual([]);
  expect(bad.filter(knows)).toEqual([]);
});

test("long texts are decided at once", () => {
  const long = "a".repeat(50_000);
  const started = performance.now();
  for (const [, knows] of texts)
    for (const text of [
      long,
      `${long}@`,
      `http://${long}\\`,
      `P${"1D".repeat(20_000)}`,
      "{".repeat(50_000),
    ])
      knows(text);
  expect(performance.now() - started).toBeLessThan(5_000);
});
