import type { MilFunction, MilNamedType, MilOperation, MilType } from "../../inspect/coreml/program.ts";
import { constantsOf } from "../../inspect/coreml/weights/decompress.ts";
import { freshNames } from "../../inspect/onnx/fresh-names.ts";
import { quoted } from "../../inspect/quoted.ts";
import type { DType, Tensor } from "../../inspect/tensor.ts";
import { constantOf, type Constant } from "./constant.ts";
import { liftedType } from "./widen.ts";
import { invalidProgram } from "./errors.ts";

/** The values of a function so far: what can be read, of which type, and which of them are constants. */
export interface Scope {
  /** Takes an input's or a result's name. @throws BalafonError FORMAT_INVALID where it is taken. */
  write(value: MilNamedType): void;
  /** Takes an operation's outputs as constants where it is one that gives them. @throws BalafonError */
  declare(operation: MilOperation): boolean;
  typeOf(name: string): MilType;
  constant(name: string): Constant | undefined;
  /** Makes the reading of a value a reading of another. */
  redirect(name: string, to: string): void;
  /** A value's name in the lifted graph; a constant becomes an initializer there when it is first asked for. @throws BalafonError FORMAT_INVALID */
  read(name: string): string;
  /** A name that no value has. */
  fresh(base: string): string;
  /** Adds an initializer under a new name. */
  add(base: string, tensor: Tensor): string;
  initializers(): readonly Tensor[];
}

export function createScope(main: MilFunction): Scope {
  const { inputs, operations } = main;
  const written = constantsOf(main);
  const fresh = freshNames([...inputs, ...operations.flatMap(({ outputs }) => outputs)].map(({ name }) => name));
  const types = new Map<string, MilType>();
  const constants = new Map<string, Constant>();
  const redirected = new Map<string, string>();
  const initializers = new Map<string, Tensor>();

  const write = ({ name, type }: MilNamedType): void => {
    if (types.has(name)) throw invalidProgram(`the value ${quoted(name)} is written twice`);
    types.set(name, type);
  };
  const typeOf = (name: string): MilType => {
    const type = types.get(name);
    if (type === undefined) throw invalidProgram(`the value ${quoted(name)} is read before it is written`);
    return type;
  };
  const add = (name: string, tensor: Tensor): string => {
    initializers.set(name, { ...tensor, name });
    return name;
  };
  return {
    write,
    declare: (operation) => {
      const constant = constantOf(operation, written);
      if (constant === undefined) return false;
      const [output] = operation.outputs;
      if (output === undefined || operation.outputs.length > 1)
        throw invalidProgram(`the operation ${quoted(operation.type)} gives other than one value`);
      write(output);
      constants.set(output.name, constant);
      return true;
    },
    typeOf,
    constant: (name) => constants.get(name),
    redirect: (name, to) => {
      redirected.set(name, to);
    },
    read: (name) => {
      dtypeOf(name, typeOf(name));
      const constant = constants.get(name);
      if (constant !== undefined && !initializers.has(name)) add(name, constant.tensor());
      return redirected.get(name) ?? name;
    },
    fresh,
    add: (base, tensor) => add(fresh(base), tensor),
    initializers: () => [...initializers.values()],
  };
}

/** @throws BalafonError FORMAT_INVALID for a type that is not computed with. */
export function dtypeOf(name: string, type: MilType): DType {
  const dtype = liftedType(type);
  if (dtype === undefined) throw invalidProgram(`the value ${quoted(name)} cannot be computed with`, { found: type.dtype });
  return dtype;
}
