import { describe, expect, it } from "vitest";
import { stateFolder, stateVariables } from "../../src/sign/state-folder.ts";

describe("stateFolder", () => {
  it.each([
    ["linux", { XDG_STATE_HOME: "/state", HOME: "/home/awa" }, "/state/balafon"],
    ["linux", { HOME: "/home/awa" }, "/home/awa/.local/state/balafon"],
    ["darwin", { HOME: "/Users/awa" }, "/Users/awa/.local/state/balafon"],
    ["win32", { LOCALAPPDATA: "C:\\Users\\awa\\AppData\\Local", HOME: "/home/awa" }, "C:\\Users\\awa\\AppData\\Local\\balafon"],
    ["win32", { XDG_STATE_HOME: "D:\\state", LOCALAPPDATA: "C:\\Users\\awa" }, "D:\\state\\balafon"],
  ])("on %s, of %j", (platform, environment, folder) => {
    expect(stateFolder(environment, platform)).toBe(folder);
  });

  it.each([
    ["linux", {}],
    ["linux", { XDG_STATE_HOME: "", HOME: "" }],
    ["linux", { XDG_STATE_HOME: "state", HOME: "." }],
    ["linux", { LOCALAPPDATA: "/state" }],
    ["win32", { LOCALAPPDATA: "AppData", HOME: "C:\\Users\\awa" }],
  ])("is none on %s where %j names no absolute path: a relative one lies wherever a command runs", (platform, environment) => {
    expect(stateFolder(environment, platform)).toBeUndefined();
  });

  it("passes over a relative XDG_STATE_HOME", () => {
    expect(stateFolder({ XDG_STATE_HOME: "state", HOME: "/home/awa" }, "linux")).toBe("/home/awa/.local/state/balafon");
  });

  it("says which variables it looks at", () => {
    expect([stateVariables("linux"), stateVariables("win32")]).toEqual([
      ["XDG_STATE_HOME", "HOME"],
      ["XDG_STATE_HOME", "LOCALAPPDATA"],
    ]);
  });
});
