import { axisOf, constantInput, inputType, invalid, optionalConstant, type TypedNode } from "../typed-node.ts";

/** What a Slice takes of one axis: `count` elements from `start` on, `step` apart. */
export interface SlicedAxis {
  readonly axis: number;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** The axes that a Slice cuts, bounds clamped as ONNX says. @throws BalafonError FORMAT_INVALID, OPERATOR_UNSUPPORTED where they are computed */
export function slicedAxes(typed: TypedNode): SlicedAxis[] {
  const { shape } = inputType(typed, 0);
  const [starts, ends] = [constantInput(typed, 1), constantInput(typed, 2)];
  const axes = (optionalConstant(typed, 3) ?? starts.map((_, at) => at)).map((axis) => axisOf(typed, axis, shape.length));
  const steps = optionalConstant(typed, 4) ?? axes.map(() => 1);
  const fits = [starts, ends, steps].every((list) => list.length === axes.length) && new Set(axes).size === axes.length;
  if (!fits || steps.includes(0)) throw invalid(typed, "has starts, ends, axes and steps that do not fit");
  return axes.map((axis, at) => {
    const [dim, step] = [shape[axis]!, steps[at]!];
    const clamp = (bound: number, low: number, high: number): number => Math.min(Math.max(bound < 0 ? bound + dim : bound, low), high);
    const start = clamp(starts[at]!, 0, step > 0 ? dim : dim - 1);
    const end = step > 0 ? clamp(ends[at]!, 0, dim) : clamp(ends[at]!, -1, dim - 1);
    return { axis, start, step, count: Math.max(0, Math.ceil((end - start) / step)) };
  });
}
