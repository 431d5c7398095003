import type { SchemaError, Validator } from "./validator.ts";

/** One way in which a value is not what its schema says. */
export interface Problem {
  /** Where in the value: property names and array indexes. */
  readonly path: readonly (string | number)[];
  /** Whether `path` ends in a property that should not be there: then the key is at fault, not its value. */
  readonly atKey: boolean;
  readonly problem: string;
  readonly expected?: string;
  readonly found?: string;
  readonly hint?: string;
}

/** Nobody reads more, and a hostile file could hold a million. */
const mostProblems = 1000;

/**
 * Checks a value against the schema that a validator was compiled from, and fills in the schema's defaults, in place.
 *
 * @returns the problems in the order found, 1000 at most; empty where the value is valid.
 */
export function problemsOf(validator: Validator, value: unknown): Problem[] {
  if (validator(value)) return [];
  // A failed branch reports itself and then its parent; the parent's "must match exactly one" adds nothing for people.
  const told = (validator.errors ?? []).filter(({ keyword }) => keyword !== "oneOf" && keyword !== "anyOf");
  return withoutMisspelt(firstOfEachPlace(told.length > 0 ? told : (validator.errors ?? []))).map(toProblem);
}

/** A field that is there under a misspelt name is not missing as well: the hint at the name says it. */
function withoutMisspelt(placed: readonly PlacedError[]): readonly PlacedError[] {
  const meant = new Set(
    placed.map(({ error }) => (error.keyword === "additionalProperties" ? `${error.instancePath} ${meantBy(error)}` : "")),
  );
  return placed.filter(
    ({ error }) => error.keyword !== "required" || !meant.has(`${error.instancePath} ${error.params["missingProperty"]}`),
  );
}

const fieldsOf = (error: SchemaError): string[] => Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});

const meantBy = (error: SchemaError): string | undefined => nearest(String(error.params["additionalProperty"]), fieldsOf(error));

/** An error, and the errors of the other branches of its `anyOf`: one problem with several answers. */
interface PlacedError {
  readonly error: SchemaError;
  readonly alternatives: SchemaError[];
}

/** One error for each place, except where an object lacks several fields or has several that it should not. */
function firstOfEachPlace(errors: readonly SchemaError[]): PlacedError[] {
  const seen = new Map<string, PlacedError>();
  const placed: PlacedError[] = [];
  for (const error of errors) {
    const isAboutFields = error.keyword === "additionalProperties" || error.keyword === "required";
    const earlier = isAboutFields ? undefined : seen.get(error.instancePath);
    if (earlier !== undefined) {
      if (error.schemaPath.includes("/anyOf/")) earlier.alternatives.push(error);
      continue;
    }
    if (placed.length === mostProblems) break;
    const entry = { error, alternatives: [] };
    placed.push(entry);
    if (!isAboutFields) seen.set(error.instancePath, entry);
  }
  return placed;
}

type Explain = (error: SchemaError) => Omit<Problem, "path" | "atKey">;

const explanations: Readonly<Record<string, Explain>> = {
  required: ({ params }) => ({ problem: `"${params["missingProperty"]}" is missing`, hint: `Add ${params["missingProperty"]}.` }),
  additionalProperties: (error) => {
    const near = meantBy(error);
    return {
      problem: `${show(error.params["additionalProperty"])} is not a field here`,
      expected: fieldsOf(error).join(", "),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    };
  },
  enum: ({ params, data }) => {
    const allowed = (params["allowedValues"] as unknown[]).map(String);
    // A number is not a misspelling of another.
    const near = typeof data === "string" ? nearest(data, allowed) : undefined;
    return {
      problem: "not one of the values that are known here",
      expected: allowed.join(", "),
      found: show(data),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    };
  },
  const: ({ params, data }) => ({
    problem: "another value than the only one allowed",
    expected: show(params["allowedValue"]),
    found: show(data),
  }),
  type: ({ params, data }) => ({ problem: "a value of another type", expected: String(params["type"]), found: show(data) }),
  pattern: ({ parentSchema, params, data }) => ({
    problem: "does not have the form that is needed",
    expected: String(parentSchema?.["description"] ?? params["pattern"]),
    found: show(data),
  }),
  discriminator: ({ params, data, parentSchema }) => ({
    problem: `"${params["tag"]}" does not say which kind this is`,
    expected: kindsOf(parentSchema, String(params["tag"])).join(", "),
    found: show((data as Record<string, unknown>)[String(params["tag"])]),
  }),
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
};

function outOfRange({ params, data }: SchemaError): Omit<Problem, "path" | "atKey"> {
  return { problem: "a number out of range", expected: `${params["comparison"]} ${params["limit"]}`, found: show(data) };
}

/** The constants that tell the branches of a discriminated `oneOf` apart. */
function kindsOf(schema: SchemaError["parentSchema"], tag: string): string[] {
  const branches = (schema?.["oneOf"] ?? []) as { properties: Record<string, { const: string }> }[];
  return branches.map(({ properties }) => properties[tag]!.const);
}

function toProblem({ error, alternatives }: PlacedError): Problem {
  const facts = factsOf(error);
  const path = pointerToPath(error.instancePath);
  const atKey = error.keyword === "additionalProperties";
  if (atKey) return { path: [...path, String(error.params["additionalProperty"])], atKey, ...facts };
  if (error.keyword === "discriminator") return { path: [...path, String(error.params["tag"])], atKey, ...facts };
  if (alternatives.length === 0) return { path, atKey, ...facts };
  const expected = [facts, ...alternatives.map(factsOf)].map((branch) => branch.expected ?? branch.problem).join(" or ");
  return { path, atKey, problem: "not one of the values that are known here", expected, found: show(error.data) };
}

function factsOf(error: SchemaError): Omit<Problem, "path" | "atKey"> {
  return explanations[error.keyword]?.(error) ?? { problem: error.message ?? error.keyword, found: show(error.data) };
}

function pointerToPath(pointer: string): (string | number)[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** A value in at most 80 characters. Only its outermost level is written out: a hostile value may be deeper than the stack. */
function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? `a list of ${value.length}` : "an object";
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The known word within two edits of `word`, if one is. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const scored = known.map((candidate) => ({ candidate, edits: editDistance(word.slice(0, 64), candidate) }));
  const best = scored.filter(({ edits }) => edits <= 2).sort((a, b) => a.edits - b.edits)[0];
  return best?.candidate;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
