import { BalafonError, type Manifest } from "@balafon/manifest-schema";
import { realpath } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { besideModel, type DataBeside } from "../inspect/onnx/data-beside.ts";
import type { OnnxModel } from "../inspect/onnx/model.ts";
import { readOnnx } from "../inspect/onnx/read.ts";
import { quoted, quotedList } from "../inspect/quoted.ts";
import { sha256Of } from "../resolve/byte-source.ts";
import type { Inputs } from "./inputs.ts";

/**
 * The encoder as it came. Its external data is exactly what the recipe pins: a file that nothing pins could be any file, and a pin that nothing reads
 * says that the recipe was written for another export.
 *
 * @throws BalafonError FORMAT_*, LIMIT_EXCEEDED; RECIPE_INVALID where the two differ; FILE_MISSING, FILE_UNREADABLE.
 */
export async function readEncoder({ encoder, encoderData, names }: Inputs): Promise<OnnxModel> {
  const { path } = encoder.bytes;
  const beside = besideModel(path, names.encoder);
  const read = new Set<string>();
  try {
    const model = await readOnnx(encoder.bytes, async (location) => {
      read.add(location);
      const pinned = encoderData.get(location)?.bytes;
      if (pinned !== undefined) await checkWithin(path, pinned.path, pinned.name);
      return pinned ?? beside.open(location);
    });
    await checkPinned(beside, names.encoder);
    checkRead([...encoderData.keys()], read, names.encoder);
    return model;
  } finally {
    await beside.close();
  }
}

/** The runtime that proves the export follows links within its folder only. It would say so after everything else was done. */
async function checkWithin(model: string, data: string, name: string): Promise<void> {
  const way = relative(dirname(await realpath(model)), await realpath(data));
  if (way.split(/[\\/]/)[0] !== "..") return;
  throw new BalafonError("FILE_UNREADABLE", {
    subject: name,
    problem: "a symbolic link that leaves the folder of its model, where onnxruntime does not follow it",
    found: way,
    hint: "Put the file itself or a hard link beside the model, or link to both in one folder.",
  });
}

/** The digests that were found are told, so that they can be confirmed and written down: files that are read are never unknown. */
async function checkPinned({ files }: DataBeside, encoder: string): Promise<void> {
  if (files.size === 0) return;
  const lines: string[] = [];
  for (const [location, source] of [...files].slice(0, mostListed)) lines.push(`${quoted(location)}: ${await sha256Of(source)}`);
  throw new BalafonError("RECIPE_INVALID", {
    subject: "encoder.data",
    problem: `${quoted(encoder)} reads ${files.size === 1 ? "a file" : `${files.size} files`} that the recipe does not pin`,
    found: quotedList([...files.keys()]),
    details: [...lines, ...(files.size > mostListed ? ["..."] : [])],
    hint: "Have the maker of the export confirm each digest, then write these lines under encoder.data.",
  });
}

const mostListed = 40;

function checkRead(pinned: readonly string[], read: ReadonlySet<string>, encoder: string): void {
  const idle = pinned.filter((location) => !read.has(location));
  if (idle.length === 0) return;
  throw new BalafonError("RECIPE_INVALID", {
    subject: "encoder.data",
    problem: `the recipe pins files that ${quoted(encoder)} does not read`,
    expected: read.size === 0 ? "no data: the model holds its own weights" : quotedList([...read]),
    found: quotedList(idle),
    hint: "Check that this is the export that the recipe was written for, then remove the lines.",
  });
}

/** What the manifest says of the encoder's files. */
export function encoderEntry({ encoder, encoderData }: Inputs): Manifest["sources"]["encoder"] {
  const data = [...encoderData].map(([location, { entry }]) => ({ ...entry, file: location }));
  if (data.length === 0) return encoder.entry;
  return { ...encoder.entry, data: data.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Bytes of the export, its external data included. */
export function encoderBytes({ encoder, encoderData }: Inputs): number {
  return [...encoderData.values()].reduce((sum, { entry }) => sum + entry.bytes, encoder.entry.bytes);
}
