import { item, items, manifestText } from "../../lib/mlpackage.mjs";
import { invalid, unsupported, limit, of } from "./attack.mjs";

const manifest = (name, code, says, text_) => of(`manifest-${name}`, code, says, { manifest: text_ });
const listed = (name, code, says, entries, more) => manifest(name, code, says, manifestText({ itemInfoEntries: entries, ...more }));
const path = (name, at, code = invalid, says = "does not lie in the package") => listed(name, code, says, { ...items, a: item(at) });

export const manifests = [
  manifest("empty", invalid, "not JSON", ""),
  manifest("not-json", invalid, "not JSON", "{"),
  manifest("not-utf8", invalid, "UTF-8", Buffer.from([0xff, 0xfe])),
  manifest("a-list", invalid, "not an object", "[]"),
  manifest("key-twice", invalid, "written twice", `{"rootModelIdentifier": "b", ${manifestText().slice(1)}`),
  manifest("item-twice", invalid, "written twice", manifestText().replace('"b":', '"a":')),
  manifest("prototype", invalid, "__proto__", manifestText().replace('"b":', '"__proto__":')),
  manifest("nested", invalid, "deep", `${"[".repeat(100_000)}`),
  manifest("of-five-megabytes", limit, "", " ".repeat(5 << 20)),
  manifest("version", unsupported, "another version", manifestText({ fileFormatVersion: "2.0.0" })),
  manifest("version-number", unsupported, "another version", manifestText({ fileFormatVersion: 1 })),
  manifest("root-of-nobody", invalid, "names none", manifestText({ rootModelIdentifier: "z" })),
  manifest("root-of-the-prototype", invalid, "names none", manifestText({ rootModelIdentifier: "constructor" })),
  manifest("root-a-number", invalid, "names none", manifestText({ rootModelIdentifier: 1 })),
  manifest("root-of-the-weights", ["FILE_UNREADABLE", "FILE_MISSING"], "", manifestText({ rootModelIdentifier: "b" })),
  listed("items-a-list", invalid, "not an object", []),
  listed("items-of-words", invalid, "not an object", { a: "x" }),
  listed("without-weights", invalid, "the package has none", { a: items.a }),
  listed("weights-elsewhere", invalid, "the package has none", { ...items, b: item("com.apple.CoreML/other") }),
  listed("another-author", unsupported, "not Core ML's", { ...items, b: item("com.apple.CoreML/weights", { author: "x" }) }),
  listed("without-a-path", invalid, "no path", { ...items, b: item("x", { path: 1 }) }),
  listed("path-twice", invalid, "a path twice", { ...items, c: item("com.apple.CoreML/weights") }),
  listed("many-items", limit, "", { ...items, ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`i${at}`, item(`p${at}`)])) }),
  path("path-outside", "../../../etc/passwd"),
  path("path-absolute", "/etc/passwd"),
  path("path-of-windows", "..\\..\\x"),
  path("path-of-a-drive", "C:x"),
  path("path-of-a-device", "a/\u0000"),
  path("path-empty", ""),
  path("path-too-long", "x/".repeat(600) + "x"),
  path("path-of-nothing", "com.apple.CoreML/none.mlmodel", "FILE_MISSING", ""),
];
