/** The text editor that is in front. */
import type { Locator, Page } from 'playwright-core';
import { readAll, readOne } from './in-page';
import { insist } from './insist';
import type { QuickInput } from './quick-input';

export type Squiggle = 'error' | 'warning' | 'info' | 'hint';

export class Editor {
  readonly #page: Page;
  readonly #quickInput: QuickInput;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
  }

  /** Opens a file of the workspace and waits until its text is there. */
  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.#quickInput.openFile(path);
    await this.#page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.element.locator('.view-line').first().waitFor();
  }

  /** Puts the cursor there and shows it; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput.open();
    await this.#quickInput.type(`:${line}:${column}`);
    await this.#quickInput.accept();
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // The box is gone before the editor has the focus and the cursor is there: keys pressed in between are lost.
    await this.#cursorAt(line).waitFor();
    await this.#focused.waitFor();
  }

  /** Begins a new line behind the cursor, as Enter does. */
  async newLine(): Promise<void> {
    const before = await this.#cursorLine();
    await insist(this.#cursorAt(before + 1), async () => {
      if ((await this.#cursorLine()) === before) await this.#page.keyboard.press('Enter');
    });
  }

  /** The lines that are drawn, from top to bottom. */
  async lines(): Promise<string[]> {
    return await readOne<string[]>(this.element, 'editorLines');
  }

  /** The names of the tabs, from left to right; unsaved ones with an asterisk. */
  async tabs(): Promise<string[]> {
    return await readAll<string>(this.#page.locator('.tab'), 'tabNames');
  }

  /** The underlines of one severity. They are drawn parts: a problem over two lines has two. */
  squiggles(severity: Squiggle): Locator {
    return this.element.locator(`.squiggly-${severity}`);
  }

  /** The texts under the underlines of one severity, from top to bottom; waits for the first. */
  async squiggledTexts(severity: Squiggle): Promise<string[]> {
    await this.squiggles(severity).first().waitFor({ state: 'attached' });
    return await readOne<string[]>(this.element, 'underlined', `squiggly-${severity}`);
  }

  /** Rests the mouse on a text of the editor; returns what the hover says. */
  async hover(text: string): Promise<string> {
    const hover = this.#page.locator('.monaco-resizable-hover:visible, .monaco-hover:visible').first();
    // A move that comes while the editor is still being laid out is lost, and a lens that is drawn moves the text.
    await insist(hover, async () => {
      const { x, y } = await this.#placeOf(text);
      await this.#page.mouse.move(x - 20, y - 60);
      await this.#page.mouse.move(x - 2, y);
      await this.#page.mouse.move(x, y);
    });
    return (await hover.innerText()).replaceAll('\u00a0', ' ').trim();
  }

  /** Asks for suggestions at the cursor; returns their labels. */
  async suggestions(): Promise<string[]> {
    const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row');
    await insist(rows.first(), () => this.#page.keyboard.press('Control+Space'));
    return await rows.locator('.label-name').allInnerTexts();
  }

  /** The texts of the code lenses. */
  async lenses(): Promise<string[]> {
    return await this.element.locator('.codelens-decoration a').allInnerTexts();
  }

  /** Waits until Tab goes from one stop of a snippet to the next. */
  async hasStops(): Promise<void> {
    await this.element.locator('.snippet-placeholder').first().waitFor({ state: 'attached' });
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+S');
    await this.#page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }

  get element(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor[role=code]').first();
  }

  /** The line that the status bar says the cursor is in. */
  async #cursorLine(): Promise<number> {
    return Number(/\d+/.exec(await this.#cursor.innerText())?.[0]);
  }

  #cursorAt(line: number): Locator {
    return this.#cursor.filter({ hasText: new RegExp(`^\\s*Ln ${line},`) });
  }

  get #cursor(): Locator {
    return this.#page.locator('.statusbar-item[id="status.editor.selection"]');
  }

  get #focused(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor.focused');
  }

  async #placeOf(text: string): Promise<{ x: number; y: number }> {
    await this.element.locator('.view-line').first().waitFor();
    const place = await readOne<{ x: number; y: number } | null>(this.element, 'placeOf', text);
    if (!place) throw new Error(`"${text}" is not drawn in the editor, or is drawn in parts.`);
    return place;
  }
}
