import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

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

const ajv = new Ajv({ allErrors: true, useDefaults: true, discriminator: true, verbose: true, strict: true, allowUnionTypes: true });
const compiled = new WeakMap<object, ValidateFunction>();

/**
 * Checks a value against a schema and fills in the schema's defaults, in place.
 *
 * @returns every problem, in the order found; empty where the value is valid.
 */
export function problemsOf(schema: object, value: unknown): Problem[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  // A failed branch reports itself and then its parent; the parent's "must match exactly one" adds nothing for people.
  const told = (validate.errors ?? []).filter(({ keyword }) => keyword !== "oneOf" && keyword !== "anyOf");
  return mergeConstants(told.length > 0 ? told : (validate.errors ?? [])).map(toProblem);
}

/** `anyOf` over constants and types gives one error a branch; they are one problem with several answers. */
function mergeConstants(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = error.keyword === "additionalProperties" || error.keyword === "required" ? undefined : error.instancePath;
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Explain = (error: ErrorObject) => Omit<Problem, "path" | "atKey">;

const explanations: Readonly<Record<string, Explain>> = {
  required: ({ params }) => ({ problem: `"${params["missingProperty"]}" is missing`, hint: `Add ${params["missingProperty"]}.` }),
  additionalProperties: (error) => {
    const known = Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
    const name = String(error.params["additionalProperty"]);
    const near = nearest(name, known);
    return {
      problem: `"${name}" is not a field here`,
      expected: known.join(", "),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    };
  },
  enum: ({ params, data }) => {
    const allowed = (params["allowedValues"] as unknown[]).map(String);
    const near = nearest(String(data), allowed);
    return {
      problem: "not one of the values that are known here",
      expected: allowed.join(", "),
      found: show(data),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    };
  },
  const: ({ params, data }) => ({ problem: "another value than the only one allowed", expected: show(params["allowedValue"]), found: show(data) }),
  type: ({ params, data }) => ({ problem: "a value of another type", expected: String(params["type"]), found: show(data) }),
  pattern: ({ parentSchema, params, data }) => ({
    problem: "does not have the form that is needed",
    expected: String(parentSchema?.["description"] ?? params["pattern"]),
    found: show(data),
  }),
  discriminator: ({ params, data }) => ({
    problem: `"${params["tag"]}" does not say which kind this is`,
    found: show((data as Record<string, unknown>)[String(params["tag"])]),
  }),
};

function toProblem(error: ErrorObject): Problem {
  const explain = explanations[error.keyword];
  const facts = explain?.(error) ?? { problem: error.message ?? error.keyword, found: show(error.data) };
  const path = pointerToPath(error.instancePath);
  const atKey = error.keyword === "additionalProperties";
  return { path: atKey ? [...path, String(error.params["additionalProperty"])] : path, atKey, ...facts };
}

function pointerToPath(pointer: string): (string | number)[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
}

function show(value: unknown): string {
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
