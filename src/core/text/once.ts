/** Reads when it is first asked, and then knows. */
export function once<Value extends string | object>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}
