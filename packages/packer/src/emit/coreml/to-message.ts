import { arrayTypes } from "../../inspect/coreml/description.ts";
import { packNumbers } from "../../inspect/coreml/pack-numbers.ts";
import type {
  CoreMlModel,
  MilBinding,
  MilBlob,
  MilFunction,
  MilNamedType,
  MilOperation,
  MilType,
  MilValue,
} from "../../inspect/coreml/program.ts";
import { dataTypes } from "../../inspect/coreml/type.ts";
import { immediateFields, weightFileName } from "../../inspect/coreml/value.ts";

/** Where the record of each blob starts in the weight file. */
type Offsets = ReadonlyMap<MilBlob, number>;

/** The protobuf message of a model, for `encodeModel`. What is zero or empty is left out, as protobuf's own writers do. */
export function modelToMessage({ specificationVersion, inputs, outputs, userDefined, functions }: CoreMlModel, offsets: Offsets): object {
  return {
    specificationVersion,
    description: {
      input: inputs.map(featureToMessage),
      output: outputs.map(featureToMessage),
      metadata: userDefined.size === 0 ? undefined : { userDefined: [...userDefined].map(([key, value]) => ({ key, value })) },
    },
    mlProgram: { version: 1, functions: entries(functions, (fn) => functionToMessage(fn, offsets)) },
  };
}

const entries = <Value>(map: ReadonlyMap<string, Value>, of: (value: Value) => object): object[] =>
  [...map].map(([key, value]) => ({ key, value: of(value) }));

const featureToMessage = ({ name, type }: MilNamedType): object => ({
  name,
  type: { multiArrayType: { shape: type.shape, dataType: arrayTypes[type.dtype] } },
});

function functionToMessage({ inputs, opset, operations, outputs }: MilFunction, offsets: Offsets): object {
  const block = { outputs, operations: operations.map((operation) => operationToMessage(operation, offsets)) };
  return { inputs: inputs.map(namedTypeToMessage), opset, blockSpecializations: [{ key: opset, value: block }] };
}

const operationToMessage = ({ type, inputs, outputs, attributes }: MilOperation, offsets: Offsets): object => ({
  type,
  inputs: entries(inputs, (bindings) => ({ arguments: bindings.map((binding) => bindingToMessage(binding, offsets)) })),
  outputs: outputs.map(namedTypeToMessage),
  attributes: entries(attributes, (value) => valueToMessage(value, offsets)),
});

const bindingToMessage = (binding: MilBinding, offsets: Offsets): object =>
  "name" in binding ? { name: binding.name } : { value: valueToMessage(binding.value, offsets) };

const namedTypeToMessage = ({ name, type }: MilNamedType): object => ({ name, type: typeToMessage(type) });

const typeToMessage = ({ dtype, shape }: MilType): object => ({
  tensorType: {
    dataType: dataTypes[dtype],
    rank: shape.length || undefined,
    dimensions: shape.map((size) => ({ constant: { size: size || undefined } })),
  },
});

function valueToMessage(value: MilValue, offsets: Offsets): object {
  const type = typeToMessage(value.type);
  if ("blob" in value) return { type, blobFileValue: { fileName: weightFileName, offset: offsets.get(value.blob)! } };
  const field = immediateFields[value.type.dtype];
  const values = field === "bytes" ? packNumbers(value.type.dtype, value.immediate as number[]) : value.immediate;
  return { type, immediateValue: { tensor: { [field]: { values } } } };
}
