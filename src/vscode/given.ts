/** What a command was given by a keybinding or another extension: values by name, not looked at yet. */
export type Given = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
