import { defineConfig } from "vitest/config";

// Tests run the TypeScript sources: the workspace packages resolve through the "@balafon/source" condition, so no build is needed or can be stale.
const conditions = ["@balafon/source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts", "tools/test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    reporters: ["default", "./tools/summary-reporter.ts"],
    coverage: { provider: "v8", include: ["packages/*/src/**"], reporter: ["text-summary"] },
  },
});
