/** What a recipe calls its bundle and what a manifest repeats: the bundle's folder is named after both, and both are printed beside who signed it. */
export const bundleName = {
  type: "string",
  pattern: "^[a-z0-9][a-z0-9-]{0,63}$",
  description: "Lower-case letters, digits and dashes",
} as const;

export const bundleVersion = {
  type: "string",
  pattern: "^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$",
  description: "MAJOR.MINOR.PATCH",
} as const;
