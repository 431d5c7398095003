import { float16ToFloat32, float32ToFloat16 } from "../float16.ts";
import { assignCodes, type Nearest } from "./nearest.ts";
import { rmsScale, type ScaleRule } from "./scale.ts";

/** One least-squares fit of the scale to the codes that the root mean square gives: dot(values, centroids) / energy of the centroids. */
export function leastSquaresScale(nearest: Nearest): ScaleRule {
  return (group) => {
    const { values, codes, start, end } = group;
    const rms = rmsScale(group);
    if (rms === 0 || !Number.isFinite(rms)) return rms;
    assignCodes(nearest, values, start, end, rms, codes);
    let dot = 0;
    let energy = 0;
    for (let i = start; i < end; i++) {
      const centroid = nearest.centroids[codes[i]!]!;
      dot += values[i]! * centroid;
      energy += centroid * centroid;
    }
    return float16ToFloat32(float32ToFloat16(dot / energy));
  };
}
