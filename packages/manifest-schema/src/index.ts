export { BalafonError, formatPlace, type ErrorFacts, type Place } from "./errors/balafon-error.ts";
export { errorCodes, type ErrorCode } from "./errors/codes.ts";
