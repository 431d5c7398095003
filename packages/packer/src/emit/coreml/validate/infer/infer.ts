import { binary, cast, likeX, select, type Infer } from "./elementwise.ts";
import { channelNorm, gelu, layerNorm, linear, matmul, softmax } from "./products.ts";
import { gru, lstm } from "./recurrent.ts";
import { argmax, reduce } from "./reductions.ts";
import {
  concat,
  expandDims,
  gather,
  gatherAlongAxis,
  pad,
  reshape,
  sliceByIndex,
  split,
  squeeze,
  stack,
  tile,
  transpose,
} from "./shapes.ts";
import { conv, pool, upsample } from "./windows.ts";

const all = (names: string, infer: Infer): Record<string, Infer> => Object.fromEntries(names.split(" ").map((name) => [name, infer]));

/** What each operation gives; constants are made of what they hold. */
export const inference: ReadonlyMap<string, Infer> = new Map(
  Object.entries({
    ...all("identity abs sign square sqrt exp erf sin cos floor ceil round tanh relu relu6 sigmoid silu softplus softsign", likeX),
    ...all("rsqrt log inverse leaky_relu elu prelu sigmoid_hard scaled_tanh clip", likeX),
    ...all("add sub mul real_div floor_div mod maximum minimum pow logical_and logical_or logical_xor", binary()),
    ...all("equal not_equal less less_equal greater greater_equal", binary("bool")),
    ...all("reduce_mean reduce_sum reduce_max reduce_min reduce_prod reduce_log_sum_exp reduce_l2_norm reduce_sum_square", reduce),
    ...all("avg_pool max_pool", pool),
    ...all("batch_norm instance_norm", channelNorm),
    logical_not: likeX,
    cast,
    select,
    gelu,
    softmax,
    linear,
    matmul,
    conv,
    layer_norm: layerNorm,
    transpose,
    reshape,
    expand_dims: expandDims,
    squeeze,
    slice_by_index: sliceByIndex,
    split,
    concat,
    stack,
    gather,
    gather_along_axis: gatherAlongAxis,
    tile,
    pad,
    upsample_nearest_neighbor: upsample,
    reduce_argmax: argmax,
    lstm,
    gru,
  } satisfies Record<string, Infer>),
);
