/**
 * A browser to draw the workbench in: a Chrome, Chromium or Edge that is installed, else a headless one from npm
 * together with fonts, so that nothing has to be there and a screenshot looks the same on every machine.
 */
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { MissingPiece } from '../missing-piece';
import { run } from '../processes';
import { installPinned } from './pinned-install';

const quietFlags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // In a container the default /dev/shm is too small for a page of this size.
  '--disable-dev-shm-usage',
];

/** Starts the browser without a window. `GOALMARK_TEST_BROWSER` names an executable to take instead. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['GOALMARK_TEST_BROWSER'];
  if (chosen) return await launchInstalled(chosen);
  if (bundledRunsHere) return await launchBundled();
  for (const path of installedBrowsers()) {
    try {
      return await launchInstalled(path);
    } catch {
      // some are only a launcher for one that is not installed: the next
    }
  }
  throw new MissingPiece(
    'The tests that look at VS Code need Chrome, Chromium or Edge, and none is installed: ' +
      'install one, or name its executable in GOALMARK_TEST_BROWSER.',
  );
}

async function launchInstalled(executablePath: string): Promise<Browser> {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, headless: true, args: [...quietFlags, ...sandbox] });
}

const bundledRunsHere = process.platform === 'linux' && process.arch === 'x64';

async function launchBundled(): Promise<Browser> {
  const folder = await installPinned('browser', unpackBrowser);
  return await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', '--no-zygote', '--no-sandbox', '--disable-gpu', ...quietFlags],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

async function unpackBrowser(folder: string): Promise<void> {
  const packed = join(folder, 'node_modules/@sparticuz/chromium/bin');
  await writeFile(
    join(folder, 'chromium'),
    brotliDecompressSync(await readFile(join(packed, 'chromium.br'))),
  );
  await chmod(join(folder, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = join(folder, `${name}.tar`);
    await writeFile(archive, brotliDecompressSync(await readFile(join(packed, `${name}.tar.br`))));
    const into = join(folder, name);
    await mkdir(into, { recursive: true });
    await run('tar', ['-xf', archive, '-C', into, '--no-same-owner'], { timeoutMs: 60_000 });
  }
  await cp(join(folder, 'node_modules/dejavu-fonts-ttf/ttf'), join(folder, 'fonts/dejavu'), {
    recursive: true,
  });
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration);
}

/** VS Code asks for the system's fonts; here that is always these two. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts</cachedir>
  ${family('monospace', 'DejaVu Sans Mono')}
  ${['sans-serif', 'system-ui', 'Ubuntu', 'Droid Sans'].map((name) => family(name, 'Open Sans')).join('\n  ')}
</fontconfig>
`;

function family(name: string, font: string): string {
  return `<match><test name="family"><string>${name}</string></test><edit name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`;
}

function installedBrowsers(): string[] {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const programs = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  const windows = programs.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  );
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const candidates = { win32: windows, darwin: mac }[process.platform as string] ?? onPath;
  return candidates.filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
