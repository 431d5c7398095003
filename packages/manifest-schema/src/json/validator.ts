/** One thing that is wrong with a value, as ajv says it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** JSON pointer into the schema. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The schema that holds the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  /** The value at `instancePath`. */
  readonly data?: unknown;
}

/**
 * A compiled schema. Says whether a value is what the schema says, fills in the schema's defaults in place, and leaves what is wrong, all of it, in `errors`
 * until it is called again. The validators of this package are compiled beforehand (`generated/`): none needs `eval` or `Function`.
 */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
