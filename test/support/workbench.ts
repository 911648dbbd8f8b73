/**
 * Drives VS Code's workbench in a browser in the words of a person: run a command, open a file, look at the tree.
 * What is looked at comes back as plain data; every wait has an end and says what it waited for.
 *
 * The names of VS Code's elements are in this file and in workbench/, nowhere in the tests.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { outFolder } from './paths';
import { PATIENCE_MS } from './patience';
import { Editor } from './workbench/editor';
import { storedWith } from './workbench/in-page';
import { openWindow, type OpenWindow, type WorkbenchOptions } from './workbench/open';
import { Panels } from './workbench/panels';
import { QuickInput } from './workbench/quick-input';
import { Sidebar } from './workbench/sidebar';

export { closeBrowser, sampleNow, type WorkbenchOptions } from './workbench/open';
export type { ProblemRow } from './workbench/panels';
export type { TreeRow } from './workbench/sidebar';

/** How long VS Code may take to start; everything else has playwright's own patience. */
const startMs = 45_000;

/** Opens a workbench and waits until it is drawn. Always `close()` it, in `after` or `finally`. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const window = await openWindow(options);
  try {
    const page = await window.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(window.url, { waitUntil: 'commit' });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: startMs });
    return new Workbench(window, page);
  } catch (error) {
    await window.close();
    throw error;
  }
}

/**
 * A workbench for the tests of one `describe`: opened before them, closed after them, and photographed into
 * out/screenshots/failed when one fails.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before('open VS Code', async () => {
    workbench = await openWorkbench(options);
  });
  afterEach('take a picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replaceAll(/[^a-z0-9]+/gi, '-');
    await workbench?.screenshot(name, { folder: join(outFolder, 'screenshots/failed') });
  });
  after('close VS Code', async () => {
    await workbench?.close();
  });
  return () => {
    if (!workbench) throw new Error('The workbench is there in tests, not while they are defined.');
    return workbench;
  };
}

export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly sidebar: Sidebar;
  readonly editor: Editor;
  readonly panels: Panels;
  readonly #window: OpenWindow;

  constructor(window: OpenWindow, page: Page) {
    this.#window = window;
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.sidebar = new Sidebar(page);
    this.editor = new Editor(page, this.quickInput);
    this.panels = new Panels(page);
  }

  /** The opened folder on disk. */
  get folder(): string {
    return this.#window.folder;
  }

  /** The absolute path of a file in the opened folder. */
  path(relative: string): string {
    return join(this.folder, relative);
  }

  async close(): Promise<void> {
    await this.#window.close();
  }

  /**
   * Loads the page anew, as after F5 in a browser. The editor stores its state a moment after it changes, and a page that
   * goes does not wait for that: name, as JSON has it, what is to be there afterwards.
   */
  async reload(stored?: string): Promise<void> {
    if (stored !== undefined) {
      await this.until(`${stored} to be stored`, async () => (await storedWith(this.page, stored))[0]);
    }
    await this.page.reload({ waitUntil: 'commit' });
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: startMs });
  }

  /** Runs a command of the command palette by its title, with its category: `Goals: Refresh`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** A status bar item by its id, `publisher.extension.item`; waits for it, so for the extension's activation too. */
  async statusItem(id: string): Promise<{ text: string; label: string; locator: Locator }> {
    const locator = this.page.locator(`.statusbar-item[id="${id}"]`);
    await locator.waitFor({ timeout: startMs });
    const label = (await locator.locator('a').first().getAttribute('aria-label')) ?? '';
    return { text: plain(await locator.innerText()), label, locator };
  }

  /** The messages in the notification center, which this opens. */
  async notifications(): Promise<string[]> {
    const center = this.page.locator('.notifications-center.visible');
    if (!(await center.isVisible())) await this.page.locator('[id="status.notifications"] a').click();
    await center.waitFor();
    return await center.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Polls until `probe` gives a value; for what VS Code shows a moment later. */
  async until<T>(what: string, probe: () => Promise<T | undefined>, timeoutMs = PATIENCE_MS): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const value = await probe();
      if (value !== undefined) return value;
      if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * Writes a picture of the window, or of one element with a margin around it, to `<folder>/<name>.png`; returns its
   * path. The folder is out/screenshots when none is named.
   */
  async screenshot(
    name: string,
    options: { folder?: string; of?: Locator; margin?: number } = {},
  ): Promise<string> {
    const path = join(options.folder ?? join(outFolder, 'screenshots'), `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    const box = await options.of?.boundingBox();
    const margin = options.margin ?? 0;
    const { width, height } = this.page.viewportSize() ?? { width: 1280, height: 800 };
    await this.page.screenshot({
      path,
      animations: 'disabled',
      caret: 'hide',
      ...(box
        ? {
            clip: {
              x: Math.max(0, box.x - margin),
              y: Math.max(0, box.y - margin),
              width: Math.min(box.width + 2 * margin, width - Math.max(0, box.x - margin)),
              height: Math.min(box.height + 2 * margin, height - Math.max(0, box.y - margin)),
            },
          }
        : {}),
    });
    return path;
  }
}

/** Text as a person reads it: VS Code draws spaces that do not break. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
