import {
  partRoles,
  frameConsequence,
  type BitAllocation,
  type PackageEvidence,
  type PartRole,
  type ProofLimits,
  type QuantizationPolicy,
} from "@balafon/manifest-schema";
import type { BothPlans } from "../allocate/choices.ts";
import { createCalibration } from "../calibrate/calibration.ts";
import { checkEncoder, supportedLayout, type EncoderPorts } from "../check/encoder.ts";
import { checkGolden, type GoldenArrays } from "../check/golden.ts";
import { checkGoldenTexts } from "../check/golden-texts.ts";
import { checkGoldenValues } from "../check/golden-values.ts";
import { checkLayouts } from "../check/layouts.ts";
import { checkVocabulary, resolveVocabulary, type Vocabulary } from "../check/vocabulary.ts";
import { foldRotations, type Folding } from "../graph/fold/fold-rotations.ts";
import type { HeadGraph } from "../graph/head.ts";
import { upgradeOpset } from "../graph/upgrade.ts";
import { missingArray } from "../inspect/npz/missing-array.ts";
import { readNpz } from "../inspect/npz/read.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";
import { digestTensors } from "../inspect/tensors-digest.ts";
import { stateDict } from "../inspect/torch/state-dict.ts";
import { readTorch } from "../inspect/torch/read.ts";
import type { FeedbackOf } from "../quantize/feedback.ts";
import { codedSites, planQuantization, type PlannedWeight } from "../quantize/plan.ts";
import type { BitsOf } from "../quantize/policy.ts";
import { findWeights } from "../quantize/sites.ts";
import type { StricterGates } from "../prove/gates.ts";
import { proofLimits, stricterGates, type StoredWeight } from "../prove/limits.ts";
import { packageLimits } from "../prove/packages.ts";
import { splitReference } from "../resolve/npz-reference.ts";
import { allocateParts } from "./allocate.ts";
import { clipRunner } from "./calibrate.ts";
import { checkCalibrationClips } from "./calibration-clips.ts";
import { createCalibrationAudio } from "./calibration-audio.ts";
import { readEncoder } from "./encoder.ts";
import { openHead } from "./head.ts";
import type { OpenSource } from "../resolve/sources.ts";
import { checkIdleRules } from "./idle-rules.ts";
import type { GoldenFiles, Inputs } from "./inputs.ts";
import { planPackages, storedInPackages, type PlannedPackages, type SharedFeedback } from "./packages.ts";
import { step, type Session } from "./progress.ts";

/** One part, checked and planned: the graph, with rotations folded into its weights or as it came, and how its weights will be stored. */
export interface PlannedPart {
  readonly graph: OnnxGraph;
  readonly weights: readonly PlannedWeight[];
  /** All numbers in the float tensors of its source. */
  readonly parameters: number;
  /** Why rotations of what looks foldable were not folded, for people. */
  readonly unfolded: readonly string[];
}

/** Both parts, and what the contract shows of them. */
export interface Parts {
  readonly encoder: PlannedPart;
  readonly head: PlannedPart;
  readonly ports: EncoderPorts;
  readonly headGraph: HeadGraph;
  readonly vocabulary: Vocabulary;
  readonly golden: readonly (GoldenArrays & { readonly files: GoldenFiles })[];
  /** Present where the recipe has a budget. */
  readonly allocation?: BitAllocation;
  /** The limits of the proof: the built-in ones for how the weights are stored, tightened by the recipe. */
  readonly limits: ProofLimits;
  /** Those of the limits that the recipe did tighten. */
  readonly stricter: StricterGates;
  /** Present where the recipe has the target `mlpackage`; their limits differ by what their weights may cost. */
  readonly packages?: PlannedPackages & { readonly limits: PackageEvidence["limits"]; readonly stricter: StricterGates };
  readonly keysIgnored: number;
  readonly tensorsSha256: string;
}

/**
 * Reads both parts and checks them against the contract, before anything is written.
 *
 * @throws BalafonError FORMAT_*, PICKLE_FORBIDDEN, LIMIT_EXCEEDED; OPERATOR_UNSUPPORTED, OPSET_UNSUPPORTED; LAYOUT_MISMATCH, LAYOUT_CONTRADICTED,
 *   CHECKPOINT_MISMATCH; CONTRACT_INVALID, RECIPE_INVALID.
 */
export async function prepareParts(inputs: Inputs, session: Session): Promise<Parts> {
  const { recipe, names, provides, contract } = inputs;
  step(session, "inspect", names.encoder, 0, 3);
  const model = await readEncoder(inputs);
  step(session, "inspect", names.head, 1, 3);
  const state = stateDict(await readTorch(inputs.head.bytes), recipe.head, names.head);
  const tensorsSha256 = await digestTensors(state.tensors.values(), names.head);
  step(session, "inspect", names.expects, 2, 3);
  const golden = await openGolden(inputs);
  step(session, "check", names.expects, 0, 1);

  const provided = supportedLayout(provides, names.provides);
  const { window, output } = supportedLayout(contract.layout, names.expects);
  const headGraph = await openHead(inputs, state.tensors, { frames: window.frames, dim: output.dim });
  checkLayouts(provides, contract.layout, names, frameConsequence(headGraph, provided.window.frames));
  const ports = checkEncoder(names.encoder, model.graph, provides, names.provides);
  const vocabulary = resolveVocabulary(recipe.head.vocabulary, inputs.vocabularyText);
  checkVocabulary(vocabulary, headGraph.classes, names.head);
  if (inputs.purpose === "pack") {
    checkGolden(names.expects, golden, contract.layout, headGraph.framesOut, headGraph.classes);
    checkGoldenTexts(names.expects, contract.golden, vocabulary);
    await checkGoldenValues(names.expects, golden);
  }
  await checkCalibrationClips(inputs, session);

  const policy = recipe.quantization;
  const graphs = { encoder: upgradeOpset(names.encoder, model.graph, model.opsetImport), head: headGraph.graph };
  checkAllRules(inputs, graphs);
  const audio = createCalibrationAudio(inputs, session);
  const calibrated = (part: PartRole, graph: OnnxGraph): FeedbackOf | undefined => {
    if (inputs.calibration.length === 0 || inputs.purpose === "check") return undefined;
    return createCalibration(graph, codedSites(part, graph, policy), clipRunner(part, graph, ports, inputs, audio));
  };
  const folded = {
    encoder: await fold("encoder", graphs.encoder, policy, calibrated),
    head: await fold("head", graphs.head, policy, calibrated),
  };
  const plan = (allocated?: BitsOf): BothPlans => ({ encoder: folded.encoder.plan(allocated), head: folded.head.plan(allocated) });
  const allocated = await allocateParts(inputs, { parts: folded, ports, headGraph, audio, plan }, session);
  const planned = plan(allocated?.bitsOf);
  const part = (role: PartRole, tensors: Iterable<Tensor>): PlannedPart => ({
    graph: folded[role].graph,
    weights: planned[role],
    parameters: parametersOf(tensors),
    unfolded: folded[role].unfolded,
  });
  const parts = { encoder: part("encoder", model.graph.initializers), head: part("head", state.tensors.values()) };
  const stored = [...parts.encoder.weights, ...parts.head.weights].map(({ site, scheme, coded }) => ({
    scheme,
    bits: coded?.bits ?? 0,
    numbers: elementCount(site.tensor.shape),
  }));
  const rounds = [parts.encoder.graph, parts.head.graph].some(roundsActivations);
  const { gates } = recipe.proof;
  const limitsOf = (weights: readonly StoredWeight[]): ProofLimits => proofLimits(weights, rounds, gates, inputs.gatePlace);
  const stricterOf = (weights: readonly StoredWeight[]): StricterGates => stricterGates(weights, gates, inputs.gatePlace);
  const packages = await planPackages(inputs, graphs, { encoder: folded.encoder.shared, head: folded.head.shared }, ports, audio);
  const limits = limitsOf(stored);
  const packageGates = (weights: readonly StoredWeight[]) => ({ limits: packageLimits(limitsOf(weights)), stricter: stricterOf(weights) });
  return {
    ...parts,
    ...(packages === undefined ? {} : { packages: { ...packages, ...packageGates(storedInPackages(packages)) } }),
    ...(allocated === undefined ? {} : { allocation: allocated.allocation }),
    limits,
    stricter: stricterOf(stored),
    ports,
    headGraph,
    vocabulary,
    golden,
    keysIgnored: state.ignored.length,
    tensorsSha256,
  };
}

function checkAllRules(inputs: Inputs, graphs: Readonly<Record<PartRole, OnnxGraph>>): void {
  const { rules, onnx } = inputs.recipe.quantization;
  const weights = partRoles.flatMap((part) => findWeights(graphs[part]).map(({ tensor }) => `${part}/${tensor.name}`));
  checkIdleRules(inputs, "quantization.onnx.rules", onnx?.rules, weights);
  checkIdleRules(inputs, "quantization.rules", rules, weights);
}

/** A part whose rotations are folded as far as they can be, and how its weights are stored at given widths. */
interface FoldedPart extends Pick<PlannedPart, "graph" | "unfolded"> {
  readonly shared: SharedFeedback | undefined;
  plan(allocated?: BitsOf): PlannedWeight[];
}

/**
 * Where weights stay packed, their rotation would cost time whenever the part runs, so what can be folded of it is.
 *
 * @param calibrated the feedback for the weights of a graph: that of the graph that is going to be quantized, because folding turns inputs too
 */
async function fold(
  part: PartRole,
  graph: OnnxGraph,
  policy: QuantizationPolicy,
  calibrated: (part: PartRole, graph: OnnxGraph) => FeedbackOf | undefined,
): Promise<FoldedPart> {
  // With a budget, weights whose width is open get one that their form admits. Every form admits 4 bits.
  const weights = planQuantization(part, graph, policy, { allocated: policy.budget === undefined ? undefined : () => 4 });
  const online = weights.filter(({ coded }) => coded?.form === "packed" && coded.rotation !== undefined);
  if (online.length === 0) {
    const feedbackOf = calibrated(part, graph);
    const plan = (allocated?: BitsOf): PlannedWeight[] => planQuantization(part, graph, policy, { feedbackOf, allocated });
    return { graph, unfolded: [], shared: sharedFeedback(weights, new Map(), feedbackOf), plan };
  }
  const { graph: folded, rotated, unfolded } = await foldRotations(graph, new Set(online.map(({ site }) => site.tensor.name)));
  const sources = new Map(weights.map(({ site }) => [site.tensor.name, site.tensor]));
  const feedbackOf = calibrated(part, folded);
  const plan = (allocated?: BitsOf): PlannedWeight[] =>
    planQuantization(part, folded, policy, { rotated, feedbackOf, allocated }).map((weight) =>
      withSource(weight, sources.get(weight.site.tensor.name)!),
    );
  return { graph: folded, unfolded, shared: sharedFeedback(weights, rotated, feedbackOf), plan };
}

function sharedFeedback(
  weights: readonly PlannedWeight[],
  rotated: Folding["rotated"],
  feedbackOf: FeedbackOf | undefined,
): SharedFeedback | undefined {
  const names = weights.filter(({ coded }) => coded !== undefined).map(({ site }) => site.tensor.name);
  return feedbackOf && { feedbackOf, weights: new Set(names.filter((name) => !rotated.has(name))) };
}

/** Folding widens to float32. A weight that came as float16 and is not in codes is stored as float16 again. */
function withSource(weight: PlannedWeight, { dtype, byteLength }: Tensor): PlannedWeight {
  const widened = weight.scheme === "none" && dtype === "float16" && weight.site.tensor.dtype === "float32";
  return { ...weight, ...(widened ? { scheme: "fp16", insteadOf: "none" } : {}), sourceBytes: byteLength };
}

async function openGolden({ golden }: Inputs): Promise<Parts["golden"]> {
  // Clips share archives, and each is read once.
  const archives = new Map<OpenSource, Map<string, Tensor>>();
  const arrayOf = async (source: OpenSource, reference: string): Promise<Tensor> => {
    const arrays = archives.get(source) ?? (await readNpz(source.bytes));
    archives.set(source, arrays);
    const { array } = splitReference(reference);
    return arrays.get(array) ?? missingArray(source.bytes.name, array, [...arrays.keys()]);
  };
  const opened: Parts["golden"][number][] = [];
  for (const files of golden) {
    const { clip } = files;
    opened.push({ clip, files, features: await arrayOf(files.features, clip.features), logits: await arrayOf(files.logits, clip.logits) });
  }
  return opened;
}

/** ONNX's TensorProto.DataType FLOAT16 and BFLOAT16. */
const halfTypes = new Set([10, 16]);

/** Whether a graph computes in 16 bits somewhere: weights that are only stored so are cast before they are used. */
function roundsActivations({ nodes }: OnnxGraph): boolean {
  return nodes.some(({ opType, attributes }) => opType === "Cast" && halfTypes.has(Number(attributes.get("to")?.value)));
}

/** Float tensors of more than one number: shapes, indexes and an exporter's constants are not parameters. */
function parametersOf(tensors: Iterable<Tensor>): number {
  const parameters = [...tensors].filter(({ dtype, shape }) => /float/.test(dtype) && elementCount(shape) > 1);
  return parameters.reduce((sum, { shape }) => sum + elementCount(shape), 0);
}
