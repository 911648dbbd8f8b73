/** The box at the top: command palette, quick open, picks and input boxes. */
import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the command palette; VS Code ignores the key while it starts, so it is pressed until the box is there. */
  async open(): Promise<void> {
    await this.#press('F1');
  }

  /** Opens a file by its name or path. */
  async openFile(path: string): Promise<void> {
    await this.#press('Control+P');
    await this.type(path);
    const name = path.split('/').at(-1) ?? path;
    await this.#rows().filter({ hasText: name }).first().click();
  }

  async type(text: string): Promise<void> {
    await this.#box().locator('.quick-input-box input').fill(text);
  }

  /** Chooses the row whose text starts with `label`. */
  async choose(label: string): Promise<void> {
    const named = this.#page.locator('.monaco-icon-label .label-name', { hasText: startsWith(label) });
    await this.#rows().filter({ has: named }).first().click();
  }

  /** Chooses what is selected, or accepts what was typed. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
  }

  /** The rows' labels with their descriptions. */
  async rows(): Promise<string[]> {
    await this.#rows().first().waitFor();
    return (await this.#rows().allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** What the box says about the value that was typed. */
  async message(): Promise<string> {
    return await this.#box().locator('.quick-input-message').innerText();
  }

  /** Waits for the box with this title. */
  async untilTitle(title: string): Promise<void> {
    await this.#box().locator('.quick-input-title', { hasText: title }).waitFor();
  }

  async #press(key: string): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      await this.#page.keyboard.press(key);
      const shown = await this.#box()
        .waitFor({ timeout: 750 })
        .then(
          () => true,
          () => false,
        );
      if (shown) return;
    }
    throw new Error(`${key} opened no quick input.`);
  }

  #box(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  #rows(): Locator {
    return this.#page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }
}

function startsWith(text: string): RegExp {
  return new RegExp(
    `^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`)}`,
  );
}
