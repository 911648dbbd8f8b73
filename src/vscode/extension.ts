export function activate(): void {
  // nothing is registered yet
}
