/** What is below the editor: the Problems panel. */
import type { Locator, Page } from 'playwright-core';
import { readAll } from './in-page';
import { insist } from './insist';

export interface ProblemRow {
  /** The row as it reads: message, source, code and place; or a file's name, folder and count. */
  readonly text: string;
  readonly ariaLabel: string;
  readonly isFile: boolean;
}

export class Panels {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the Problems panel and reads the rows that are drawn; waits for the first. */
  async problems(): Promise<ProblemRow[]> {
    await this.showProblems();
    const rows = this.element.locator('.monaco-list-row');
    await rows.first().waitFor();
    return await readAll<ProblemRow>(rows, 'problemRows');
  }

  async showProblems(): Promise<void> {
    if (await this.element.isVisible()) return;
    await insist(this.element, () => this.#page.keyboard.press('Control+Shift+M'));
  }

  /** Opens a problem in its file. */
  async openProblem(text: string): Promise<void> {
    await this.showProblems();
    const problem = this.element.locator('.monaco-list-row', { hasText: text }).first();
    const focused = this.#page.locator('.editor-group-container.active .monaco-editor.focused');
    await insist(focused, () => problem.dblclick());
  }

  get element(): Locator {
    return this.#page.locator('.markers-panel');
  }
}
