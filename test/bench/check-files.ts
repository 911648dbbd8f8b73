/** `goalmark check` and the naive script on the same files on disk, taking turns. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/paths';
import { removeFolder, temporaryFolder } from '../support/temporary';
import { generateGoals } from './generate';
import { median, seconds, table } from './figures';

interface Run {
  readonly wall: number;
  /** Seconds of the processor, on all its cores: what other programs do meanwhile hardly matters. */
  readonly processor: number;
}

export function benchCheck(count: number, rounds: number): void {
  const folder = temporaryFolder('bench');
  const files = generateGoals(count);
  let bytes = 0;
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += text.length;
  }
  const contenders = {
    goalmark: [join(root, 'dist/cli.js'), 'check', '--cwd', folder, '--fail-on', 'never'],
    naive: [join(root, 'test/bench/naive.mjs'), folder],
  };
  const runs: Record<keyof typeof contenders, Run[]> = { goalmark: [], naive: [] };
  for (let round = 0; round < rounds; round++) {
    runs.goalmark.push(timeOf(contenders.goalmark));
    runs.naive.push(timeOf(contenders.naive));
  }
  removeFolder(folder);

  const wall = (of: readonly Run[]): number => median(of.map((run) => run.wall));
  const processor = (of: readonly Run[]): number => median(of.map((run) => run.processor));
  const { goalmark, naive } = runs;
  console.log(`check of ${count} goals (${Math.round(bytes / 1e6)} MB), median of ${rounds}`);
  table([
    ['', 'wall', 'processor'],
    ['goalmark check', seconds(wall(goalmark)), seconds(processor(goalmark))],
    ['naive script', seconds(wall(naive)), seconds(processor(naive))],
    ['ratio', (wall(goalmark) / wall(naive)).toFixed(2), (processor(goalmark) / processor(naive)).toFixed(2)],
  ]);
}

const REPORT_PROCESSOR =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(`\\ncpu ${user+system}`)})';

function timeOf(args: readonly string[]): Run {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT_PROCESSOR, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const microseconds = /\ncpu (\d+)$/.exec(stderr)?.[1];
  if (status !== 0 || microseconds === undefined) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return { wall, processor: Number(microseconds) / 1e6 };
}
