import type { Locator } from 'playwright-core';
import { PATIENCE_MS } from '../patience';

/**
 * Does `act` again until its effect is there: VS Code does not hear a key that is pressed while it starts or lays itself
 * out. After `heardMs` without the effect it counts as not heard. Only for what may be done twice.
 */
export async function insist(effect: Locator, act: () => Promise<void>, heardMs = 3000): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    await act();
    const isThere = await effect.waitFor({ timeout: heardMs }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`Tried for ${PATIENCE_MS / 1000} s, and never saw ${effect.toString()}.`);
}
