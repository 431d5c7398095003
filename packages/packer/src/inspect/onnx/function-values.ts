import { invalid, quote } from "./errors.ts";
import type { FunctionMessage, NodeMessage } from "./messages.ts";

/**
 * What a call gives a body to read and to write: values of the graph by the body's names, "" for an input that is left out. An output that is left out is
 * not among them; it keeps a name of the body's own.
 *
 * @throws BalafonError FORMAT_INVALID where the call has more values than the function, or the function names one twice or not at all
 */
export function bindValues(node: NodeMessage, { input, output }: FunctionMessage, subject: string): Map<string, string> {
  if (node.input.length > input.length || node.output.length > output.length) {
    throw invalid(subject, "it is called with more values than it has", {
      expected: `at most ${input.length} inputs and ${output.length} outputs`,
      found: `${node.input.length} and ${node.output.length}`,
    });
  }
  const values = new Map<string, string>();
  const bind = (name: string, value: string): void => {
    if (name === "") throw invalid(subject, "it lists an input or output without a name");
    if (values.has(name)) throw invalid(subject, `it lists an input or output ${quote(name)} twice`);
    values.set(name, value);
  };
  for (const [index, name] of input.entries()) bind(name, node.input[index] ?? "");
  for (const [index, name] of output.entries()) bind(name, node.output[index] ?? "");
  for (const name of output) if (values.get(name) === "") values.delete(name);
  return values;
}
