import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { root } from '../support/paths';
import { launchBrowser } from '../support/vscode-host';

describe('npm start', () => {
  it('says the result on the command line, serves VS Code with the extension, and leaves nothing behind', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/start.ts', '--server'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      const output = await readUntil(child.stdout, /http:\/\/localhost\S+/);
      const url = new URL(/http:\/\/localhost\S+/.exec(output)?.[0] ?? '');
      const check = output.indexOf('$ goalmark check');
      const due = output.indexOf('$ goalmark due');
      assert.ok(check >= 0 && due > check && output.indexOf(url.href) > due, output);

      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(url.href);
        await page.locator('.explorer-folders-view .label-name', { hasText: '.goalmark.yml' }).waitFor();
        await page.locator('.activitybar .action-item a[aria-label^="Goals"]').waitFor();
        await page.locator('.statusbar-item[id="goalmark.goalmark.goalmark.due"]').waitFor();
        const { status } = await fetch(url.origin);
        assert.equal(status, 403, 'without the token nobody gets in');
      } finally {
        await browser.close();
      }

      child.kill('SIGINT');
      assert.deepEqual(await ended, [130, null]);
      await assert.rejects(reach(Number(url.port)), /ECONNREFUSED/);
    } finally {
      child.kill('SIGTERM');
    }
  });
});

async function readUntil(stream: NodeJS.ReadableStream, end: RegExp): Promise<string> {
  let output = '';
  for await (const chunk of stream) {
    output += String(chunk);
    if (end.test(output)) break;
  }
  stream.resume();
  return output;
}

async function reach(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}
