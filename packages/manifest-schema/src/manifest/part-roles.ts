/** The parts of a pair, in the order in which everything is listed. */
export const partRoles = ["encoder", "head"] as const;
