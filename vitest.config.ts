import { defineConfig } from "vitest/config";

// Tests run the TypeScript sources: the workspace packages resolve through the "@balafon/source" condition, so no build is needed or can be stale.
const source = "@balafon/source";

export default defineConfig({
  resolve: { conditions: [source, "node", "import", "module", "default"] },
  // Vitest hands these to Node as --conditions: "import" or "module" among them would give CommonJS packages the wrong files.
  ssr: { resolve: { conditions: [source, "node"], externalConditions: [source] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts", "tools/test/**/*.test.ts"],
    globalSetup: ["./tools/own-state.ts"],
    // The default leaves a processor idle, which is half of a small machine.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ["default", "./tools/summary-reporter.ts"],
    coverage: { provider: "v8", include: ["packages/*/src/**"], exclude: ["**/generated/**"], reporter: ["text-summary"] },
  },
});
