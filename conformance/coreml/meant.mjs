// A graph with what the codes of its packages mean in the place of its weights; all else as it came.
import { decodedTensor, roundedTensor } from "./decode.mjs";

export async function meantGraph(graph, planned) {
  const meant = new Map();
  for (const { site, coded } of planned)
    meant.set(site.tensor.name, await (coded ? decodedTensor(coded.weight) : roundedTensor(site.tensor)));
  return { ...graph, initializers: graph.initializers.map((tensor) => meant.get(tensor.name) ?? tensor) };
}
