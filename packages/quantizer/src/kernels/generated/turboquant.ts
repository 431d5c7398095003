// Compiled from assembly/turboquant.ts by `pnpm kernels`.
export const turboquantWasm: string =
  "AGFzbQEAAAABBgFgAX8BfQMCAQAFAwEAAAcSAgVwcm9iZQAABm1lbW9yeQIAChcBFQEBeyAA/QAEACIB/R8AIAH9HwGSCw==";
