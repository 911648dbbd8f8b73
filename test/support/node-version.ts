/** Imported first: an older Node fails in the middle of something else, with words that help nobody. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Goalmark needs Node 20.9 or newer, and this is Node ${process.versions.node}: install a newer one.`,
  );
  process.exit(1);
}

export {};
