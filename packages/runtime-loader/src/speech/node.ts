export { openSession, runtimeName, type FloatTensor, type Port, type Session, type SessionOptions } from "./session.node.ts";
