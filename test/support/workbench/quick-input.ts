/** The box at the top: command palette, quick open, picks and input boxes. */
import type { Locator, Page } from 'playwright-core';
import { insist } from './insist';

export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the command palette. */
  async open(): Promise<void> {
    await this.#open('F1');
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.#find('F1', `>${title}`, this.#labelled(title));
  }

  /** Opens a file by its name or path. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.#find('Control+P', path, this.#rows().filter({ hasText: name }));
  }

  async type(text: string): Promise<void> {
    await this.#box().locator('.quick-input-box input').fill(text);
  }

  /** Chooses the row whose text starts with `label`. */
  async choose(label: string): Promise<void> {
    await this.#labelled(label).first().click();
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
    return (await this.#rows().allInnerTexts()).map(plain);
  }

  /** What the box says about the value that was typed. */
  async message(): Promise<string> {
    return plain(await this.#box().locator('.quick-input-message').innerText());
  }

  /** Waits until the box says this: its prompt, or what there is to say about the value that was typed. */
  async says(message: string): Promise<void> {
    await this.#shows('.quick-input-message', message);
  }

  /** Waits for a box whose title, with its step, is `New goal: Type (1/5)`. */
  async isAt(title: string): Promise<void> {
    await this.#shows('.quick-input-title', title);
  }

  /** Waits until the first rows, with their descriptions, start like this. */
  async offers(...rows: string[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      await this.#rows()
        .nth(index)
        .filter({ hasText: startsWith(row) })
        .waitFor();
    }
  }

  /** What stands in the box. */
  async value(): Promise<string> {
    return await this.#box().locator('.quick-input-box input').inputValue();
  }

  /** Goes to the step before. */
  async back(): Promise<void> {
    await this.#box().locator('.quick-input-left-action-bar a.action-label').first().click();
  }

  /** Waits until no box is open. */
  async isClosed(): Promise<void> {
    await this.#box().waitFor({ state: 'hidden' });
  }

  /** Waits for the box with this title. */
  async untilTitle(title: string): Promise<void> {
    await this.#box().locator('.quick-input-title', { hasText: title }).waitFor();
  }

  /**
   * Opens the box with `key`, types `text` and chooses the first of `rows`. A box lists what was there when the text was
   * typed: a command that is registered, or a file that is found, later is in the next box only. And a key that was heard
   * twice empties the box. So all of it is done anew until the row is there.
   */
  async #find(key: string, text: string, rows: Locator): Promise<void> {
    await insist(rows.first(), async () => {
      if (await this.#box().isVisible()) await this.cancel();
      await this.#open(key);
      await this.type(text);
    });
    await rows.first().click();
  }

  async #open(key: string): Promise<void> {
    await insist(this.#box(), () => this.#page.keyboard.press(key), 1000);
  }

  async #shows(part: string, text: string): Promise<void> {
    const element = this.#box().locator(part);
    try {
      await element.filter({ hasText: startsWith(text) }).waitFor();
    } catch (error) {
      const instead = (await element.isVisible()) ? plain(await element.innerText()) : 'nothing';
      throw new Error(`The box does not say "${text}", but: ${instead}`, { cause: error });
    }
  }

  #box(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  #labelled(label: string): Locator {
    const named = this.#page.locator('.monaco-icon-label .label-name', { hasText: startsWith(label) });
    return this.#rows().filter({ has: named });
  }

  #rows(): Locator {
    return this.#page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function startsWith(text: string): RegExp {
  return new RegExp(
    `^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s*`)}`,
  );
}
