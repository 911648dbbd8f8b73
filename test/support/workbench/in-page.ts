/** Calls the functions of in-page.js, most of them on the elements of a locator. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const inPageScript = join(__dirname, 'in-page.js');

declare const goalmarkPage: Readonly<Record<string, (on: unknown, argument?: unknown) => unknown>>;

/** Calls a function with all elements that are there now. */
export async function readAll<T>(
  locator: Locator,
  name: 'treeRows' | 'problemRows' | 'tabNames' | 'ariaLabels',
): Promise<T[]> {
  return (await locator.evaluateAll((elements, called) => goalmarkPage[called]?.(elements), name)) as T[];
}

/** Calls a function with the one element, waiting for it. */
export async function readOne<T>(
  locator: Locator,
  name: 'editorLines' | 'underlined' | 'placeOf',
  argument?: string,
): Promise<T> {
  return (await locator.evaluate(
    (element, [called, rest]) => goalmarkPage[called ?? '']?.(element, rest),
    [name, argument],
  )) as T;
}

/** The values that the editor has stored and that hold a text. */
export async function storedWith(page: Page, text: string): Promise<string[]> {
  return (await page.evaluate((wanted) => goalmarkPage['storedWith']?.(wanted), text)) as string[];
}
