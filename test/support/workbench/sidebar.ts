/** The activity bar and the views of the container that it shows. */
import type { Locator, Page } from 'playwright-core';
import { readAll } from './in-page';
import { insist } from './insist';

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly ariaLabel: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Undefined for a row that cannot be expanded. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

export class Sidebar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows a container of the activity bar by its title. */
  async show(title: string): Promise<void> {
    const action = this.#action(title);
    await action.waitFor({ timeout: 45_000 });
    if ((await action.getAttribute('aria-selected')) === 'true' && (await this.#titled(title))) return;
    await action.click();
    await this.element.locator('.composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  }

  /** The text of a container's badge; undefined while it has none. */
  async badge(title: string): Promise<string | undefined> {
    const badge = this.#action(title).locator('.badge-content');
    if (!(await badge.isVisible())) return undefined;
    return await badge.innerText();
  }

  /** The rows that are drawn, of all views or of the one with this title; waits for the first one. */
  async rows(view?: string): Promise<TreeRow[]> {
    const rows = this.#rows(view);
    await rows.first().waitFor();
    return await readAll<TreeRow>(rows, 'treeRows');
  }

  /** The row whose label is, or starts with, this text. */
  row(label: string, view?: string): Locator {
    return this.#rows(view)
      .filter({ has: this.#page.locator('.label-name', { hasText: label }) })
      .first();
  }

  /** Clicks a button that a row has while it is pointed at. */
  async actOnRow(label: string, action: string): Promise<void> {
    const row = this.row(label);
    const button = row.locator(`a.action-label[aria-label^="${action}"]`);
    await insist(button, () => row.hover());
    await button.click();
  }

  async expand(label: string, view?: string): Promise<void> {
    const row = this.row(label, view);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  }

  /** What the view says instead of rows. */
  async welcome(view: string): Promise<string> {
    const content = this.#pane(view).locator('.welcome-view-content');
    await content.waitFor();
    return (await content.innerText()).replaceAll('\u00a0', ' ').trim();
  }

  /** The message line above a view's rows. */
  async message(view: string): Promise<string> {
    const message = this.#pane(view).locator('.message').filter({ hasText: /\S/ }).first();
    return (await message.innerText()).trim();
  }

  /** The labels of a view's title bar buttons. */
  async actions(view: string): Promise<string[]> {
    await this.#header(view).hover();
    return await readAll<string>(this.#header(view).locator('a.action-label'), 'ariaLabels');
  }

  /** Clicks a button of a view's title bar. */
  async act(view: string, action: string): Promise<void> {
    const button = this.#header(view).locator(`a.action-label[aria-label^="${action}"]`);
    await insist(button, () => this.#header(view).hover());
    await button.click();
  }

  /** Makes the side bar as wide as this, by its edge, as a person does. */
  async resize(width: number): Promise<void> {
    const box = await this.element.boundingBox();
    if (!box) throw new Error('The side bar is hidden.');
    const y = box.y + box.height / 2;
    // The themes differ in the gap between the side bar and the editor; its edge is where the pointer can take it.
    const edges = await this.#page.locator('.monaco-sash.vertical').all();
    for (const edge of edges) {
      const place = await edge.boundingBox();
      if (!place || Math.abs(place.x + place.width / 2 - (box.x + box.width)) > 8) continue;
      const from = place.x + place.width / 2;
      await this.#page.mouse.move(from, y);
      await this.#page.mouse.down();
      await this.#page.mouse.move(from + width - box.width, y, { steps: 4 });
      await this.#page.mouse.up();
      return;
    }
    throw new Error('The side bar has no edge to take.');
  }

  /** The whole side bar, for a picture of it. */
  get element(): Locator {
    return this.#page.locator('.part.sidebar');
  }

  async #titled(title: string): Promise<boolean> {
    const text = await this.#page.locator('.part.sidebar .composite.title').innerText();
    return text.toLowerCase().includes(title.toLowerCase());
  }

  #action(title: string): Locator {
    return this.#page.locator('.activitybar .action-item', {
      has: this.#page.locator(`a[aria-label^="${title}"]`),
    });
  }

  #header(view: string): Locator {
    // A container with one view shows the view's buttons in its own title.
    return this.#page
      .locator(`.part.sidebar .pane-header[aria-label^="${view}"], .part.sidebar .composite.title`)
      .filter({ visible: true })
      .filter({ has: this.#page.locator('a.action-label') })
      .last();
  }

  #pane(view: string): Locator {
    return this.#page.locator('.part.sidebar .pane', {
      has: this.#page.locator(`.pane-header[aria-label^="${view}"]`),
    });
  }

  #rows(view: string | undefined): Locator {
    const place = view === undefined ? this.element : this.#pane(view);
    return place.locator('.monaco-list-row[role=treeitem]');
  }
}
