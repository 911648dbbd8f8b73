/**
 * Opens a real workbench in a real browser, as a person would have it: the extension installed, not in development,
 * on a copy of the sample workspace, at a fixed date.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { root } from '../paths';
import { launchBrowser, startServer, type Server, type VSCodeVersion } from '../vscode-host';
import { inPageScript } from './in-page';
import { copySampleWorkspace, type WorkspaceOptions } from '../workspace-copy';
import { removeFolder } from '../temporary';

export interface WorkbenchOptions {
  /** Default: newest. */
  readonly version?: VSCodeVersion;
  /** What the copy of the sample holds beside or instead of the sample. */
  readonly workspace?: WorkspaceOptions;
  /** Opens this folder, or .code-workspace file, instead of a copy of the sample; null opens an empty window. */
  readonly open?: string | null;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: dark. */
  readonly theme?: 'dark' | 'light';
  /** Default: 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a screenshot for each pixel of the page; default: 1. */
  readonly scale?: number;
  /** The date and time in the extension host, local, as `2026-11-18T09:00:00`; default: the sample's. */
  readonly now?: string;
  /** A packaged extension to install, instead of the project's folder. */
  readonly vsix?: string;
  /** Restricted Mode until the folder is trusted; default: everything is trusted. */
  readonly askForTrust?: boolean;
  /** VS Code's own driver: without it notifications show as toasts. Default: on. */
  readonly driver?: boolean;
}

/** A day on which the sample workspace has something overdue, due today, this week and later. */
export const sampleNow = '2026-11-18T09:00:00';

export interface OpenWindow {
  readonly context: BrowserContext;
  readonly server: Server;
  readonly url: string;
  /** The opened folder, or the folder of the opened workspace file; empty for an empty window. */
  readonly folder: string;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** Starts a server and opens a browser page for it, without waiting for what it shows. */
export async function openWindow(options: WorkbenchOptions): Promise<OpenWindow> {
  browser ??= launchBrowser();
  const copy = options.open === undefined ? copySampleWorkspace(options.workspace) : undefined;
  const open = copy?.folder ?? options.open ?? undefined;
  const version = options.version ?? 'newest';
  const server = await startServer({
    version,
    driver: options.driver ?? true,
    settings: settingsFor(version, options),
    env: {
      ...copy?.gitEnvironment,
      GOALMARK_TEST_NOW: options.now ?? sampleNow,
    },
    ...(options.vsix === undefined ? { linkedExtensions: linkedProject() } : { vsix: [options.vsix] }),
  });
  try {
    const context = await (
      await browser
    ).newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
      colorScheme: options.theme ?? 'dark',
      locale: 'en-US',
    });
    await context.addInitScript({ path: inPageScript });
    return {
      context,
      server,
      url: addressOf(server.port, open),
      folder: open === undefined ? '' : open.endsWith('.code-workspace') ? resolve(open, '..') : open,
      close: async () => {
        await context.close();
        await server.stop();
        if (copy) removeFolder(join(copy.folder, '..'));
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Ends the browser that the windows share. */
export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running)?.close();
}

/** Each version's own default themes. */
const themes = {
  minimum: { dark: 'Default Dark Modern', light: 'Default Light Modern' },
  newest: { dark: 'Dark 2026', light: 'Light 2026' },
} as const;

function settingsFor(version: VSCodeVersion, options: WorkbenchOptions): Record<string, unknown> {
  return {
    'workbench.colorTheme': themes[version][options.theme ?? 'dark'],
    'security.workspace.trust.enabled': options.askForTrust ?? false,
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
    'editor.fontFamily': 'DejaVu Sans Mono',
    'editor.cursorBlinking': 'solid',
    'editor.minimap.enabled': false,
    ...options.settings,
  };
}

/** The name under which VS Code finds an extension, and the project as that extension. */
export function linkedProject(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  return { [`${manifest['publisher'] ?? ''}.${manifest['name'] ?? ''}-${manifest['version'] ?? ''}`]: root };
}

function addressOf(port: number, open: string | undefined): string {
  const url = new URL(`http://localhost:${port}/`);
  if (open === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  return url.href;
}
