// How figures of a large encoder are printed.
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
export const line = (name, ms, rest = "") => console.log(`${name.padEnd(28)} ${(ms / 1000).toFixed(2).padStart(7)} s${rest}`);
