/**
 * The two VS Codes that everything is tested in. `minimum` is what package.json's `engines.vscode` promises, `newest`
 * moves by hand: here and in vscode-server/newest together, so that a test run is the same on every machine and day.
 */
export const vscodeVersions = { minimum: '1.100.3', newest: '1.139.1' } as const;

export type VSCodeVersion = keyof typeof vscodeVersions;

export const versionNames = Object.keys(vscodeVersions) as readonly VSCodeVersion[];

export function isVSCodeVersion(name: string): name is VSCodeVersion {
  return Object.hasOwn(vscodeVersions, name);
}
