// Where the numbers and tables of a plan lie: see `writePlan` of src/kernels/turboquant.ts.
export const gridFactorAt: usize = 0;
export const sizeAt: usize = 4;
export const rmsFactorAt: usize = 8;
export const searchFactorAt: usize = 12;
export const fitFactorAt: usize = 16;
export const rootAt: usize = 20;
export const spreadAt: usize = 24;
export const candidatesAt: usize = 28;
export const signedAt: usize = 32;
export const halfAt: usize = 36;
export const refineFactorAt: usize = 40;
export const tablesAt: usize = 48;
export const baseAt: usize = tablesAt;
export const thresholdAt: usize = tablesAt + 16;
export const levelAt: usize = tablesAt + 32;
export const planesAt: usize = tablesAt + 48;
export const candidateTablesAt: usize = tablesAt + 112;
