import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line, `N passed, N failed`, that people and CI read alike. Skipped tests count as failed: nothing here may be skipped. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = states.filter((state) => state === "passed").length;
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const failed = states.length - passed + brokenModules + errors.length;
    console.log(`${passed} passed, ${failed} failed`);
  }
}
