import type { MilDType } from "../../../inspect/coreml/program.ts";

/** A parameter of an operation, as coremltools 9 declares it for one opset. */
export interface Parameter {
  readonly name: string;
  /** Whether it may be left out. Where coremltools has a default that is not None, its builder writes it down, and so must we. */
  readonly optional: boolean;
  /** Whether it must be known when the program is compiled. */
  readonly constant: boolean;
  /** Parameters of one letter have one element type. `W` is `T` before iOS 17, which brought weights of another type than their input. */
  readonly domain: string | undefined;
  readonly types: readonly MilDType[];
}

/** What an operation takes from an opset on. */
export interface Form {
  /** 6 for iOS 16 (or older), 7 for iOS 17, 8 for iOS 18. */
  readonly since: number;
  readonly parameters: readonly Parameter[];
}

const typeSets = {
  float: ["fp16", "fp32"],
  number: ["fp16", "fp32", "int32"],
  any: ["fp16", "fp32", "int32", "bool"],
  int32: ["int32"],
  bool: ["bool"],
  string: ["string"],
  fp32: ["fp32"],
  factor: ["fp32", "int32"],
  uint32: ["uint32"],
  bytes: ["int8", "uint8"],
  table: ["fp16", "fp32", "int8", "uint8"],
  packed: ["uint8"],
  codes: ["uint1", "uint2", "uint3", "uint4", "uint6", "uint8"],
  small: ["int4", "uint4", "int8", "uint8"],
} as const satisfies Readonly<Record<string, readonly MilDType[]>>;

const activation = "x T:float";
const unary = "x T:number";
const binary = "x T:number, y T:number";
const logical = "x T:bool, y T:bool";
const reduction = "x T:number, axes? =int32, keep_dims =bool";
const pool = "x T:float, kernel_sizes =int32, strides =int32, pad_type =string, pad =int32, ceil_mode =bool";
const normalized = "gamma? =W:float, beta? =W:float, epsilon =W:float";
const recurrent =
  "weight_ih =T:X, weight_hh =T:X, bias? =T:X, direction =string, output_sequence =bool, recurrent_activation =string, activation =string";
const lstm = `x T:X, initial_h T:X, initial_c T:X, ${recurrent}, cell_activation =string, peephole? =T:X, clip? =T:X, weight_ih_back? =T:X, weight_hh_back? =T:X, bias_back? =T:X, peephole_back? =T:X`;
const gru = `x T:X, initial_h T:X, ${recurrent}`;

/**
 * The operations that we write: `name types`, with `?` where a parameter may be left out and `=` where it is a constant; a letter before the types is
 * its domain. From the definitions of coremltools 9.0, which conformance/judges/coreml/operations.py compares it with. Types that only foreign programs use
 * (int16, uint16) are left out.
 */
const declared: Readonly<Record<string, string | Readonly<Record<number, string>>>> = {
  const: "",
  identity: "x T:any",
  cast: "x T:any, dtype =string",
  select: "cond bool, a T:any, b T:any",
  clip: "x T:float, alpha =T:float, beta =T:float",
  ...named("add sub mul real_div floor_div mod maximum minimum pow equal not_equal less less_equal greater greater_equal", binary),
  ...named("logical_and logical_or logical_xor", logical),
  logical_not: "x bool",
  ...named("abs sign square", unary),
  ...named("sqrt exp erf sin cos floor ceil round tanh relu relu6 sigmoid silu softplus softsign", activation),
  ...named("rsqrt log inverse", "x T:float, epsilon =W:float"),
  ...named("leaky_relu elu prelu", "x T:float, alpha =W:float"),
  ...named("sigmoid_hard scaled_tanh", "x T:float, alpha =W:float, beta =W:float"),
  gelu: "x T:float, mode =string",
  softmax: "x T:float, axis =int32",
  linear: "x T:number, weight =W:number, bias =W:number",
  matmul: "x T:number, y W:number, transpose_x =bool, transpose_y =bool",
  conv: {
    6: "x T:float, weight T:float, bias? =T:float, strides =int32, pad_type =string, pad =int32, dilations =int32, groups =int32",
    7: "x T:float, weight W:float, bias? W:float, strides =int32, pad_type =string, pad =int32, dilations =int32, groups =int32",
  },
  layer_norm: `x T:float, axes =int32, ${normalized}`,
  batch_norm: `x T:float, mean =W:float, variance =W:float, ${normalized}`,
  instance_norm: `x T:float, ${normalized}`,
  transpose: "x T:any, perm =int32",
  reshape: "x T:any, shape int32",
  expand_dims: "x T:any, axes =int32",
  squeeze: "x T:any, axes? =int32",
  slice_by_index: "x T:any, begin int32, end int32, stride? =int32, begin_mask? =bool, end_mask? =bool, squeeze_mask? =bool",
  split: "x T:any, num_splits? =int32, split_sizes? =int32, axis =int32",
  concat: "values any, axis =int32, interleave =bool",
  stack: "values any, axis =int32",
  gather: {
    6: "x T:number, indices int32, axis =int32, batch_dims =int32",
    7: "x T:number, indices int32, axis =int32, batch_dims =int32, validate_indices =bool",
  },
  gather_along_axis: { 6: "x T:number, indices int32, axis =int32", 7: "x T:number, indices int32, axis =int32, validate_indices =bool" },
  tile: "x T:any, reps int32",
  pad: "x T:float, pad int32, mode =string, constant_val =T:float",
  avg_pool: `${pool}, exclude_padding_from_average =bool`,
  max_pool: pool,
  ...named("upsample_nearest_neighbor", "x T:float, scale_factor_height =U:factor, scale_factor_width =V:factor"),
  ...named("reduce_mean reduce_sum reduce_max reduce_min reduce_prod reduce_log_sum_exp reduce_l2_norm reduce_sum_square", reduction),
  reduce_argmax: { 6: "x T:number, axis =int32, keep_dims =bool", 7: "x T:number, axis =int32, keep_dims =bool, output_dtype =string" },
  lstm: { 6: lstm.replaceAll("X", "fp32"), 7: lstm.replaceAll("X", "float") },
  gru: { 6: gru.replaceAll("X", "fp32"), 7: gru.replaceAll("X", "float") },
  constexpr_lut_to_dense: { 6: "indices =packed, lut =T:table, shape =uint32", 8: "indices =codes, lut =T:table, vector_axis? =int32" },
  constexpr_affine_dequantize: "quantized_data =bytes, zero_point =bytes, scale =float, axis =int32",
  constexpr_blockwise_shift_scale: { 8: "data =small, scale =float, offset? =small" },
};

function named(names: string, parameters: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, parameters]));
}

function parameterOf(text: string): Parameter {
  const [name = "", kind = ""] = text.split(" ");
  const [, equals, , domain, types] = /^(=?)((\w):)?(\w+)$/.exec(kind)!;
  const set = typeSets[types as keyof typeof typeSets];
  return { name: name.replace("?", ""), optional: name.endsWith("?"), constant: equals === "=", domain, types: set };
}

/** By operation type, oldest form first. */
export const operations: ReadonlyMap<string, readonly Form[]> = new Map(
  Object.entries(declared).map(([type, text]) => [
    type,
    Object.entries(typeof text === "string" ? { 6: text } : text).map(([since, list]) => ({
      since: Number(since),
      parameters: list === "" ? [] : list.split(", ").map(parameterOf),
    })),
  ]),
);
