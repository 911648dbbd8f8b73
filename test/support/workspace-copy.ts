/**
 * Copies of the sample goals repository to open in a VS Code: with a git history of their own and a git user who
 * is the same on every machine, in a temporary folder that is removed at the end.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { MissingPiece } from './missing-piece';
import { sampleWorkspace } from './paths';
import { temporaryFolder } from './temporary';

export interface WorkspaceCopy {
  readonly folder: string;
  /** For every process that reads this repository: the copy's git user, nothing of this machine's configuration. */
  readonly gitEnvironment: Readonly<Record<string, string>>;
}

export interface WorkspaceOptions {
  /** Paths in the workspace and their contents, written over the sample before its first commit. */
  readonly files?: Readonly<Record<string, string>>;
  /** An empty repository instead of the sample. */
  readonly empty?: boolean;
  /** Here instead of in a temporary folder. */
  readonly into?: string;
  readonly user?: { readonly name: string; readonly email: string };
}

export const defaultUser = { name: 'Li Wen', email: 'li.wen@curtain.example' } as const;

export function copySampleWorkspace(options: WorkspaceOptions = {}): WorkspaceCopy {
  const place = options.into ?? temporaryFolder('ws');
  const folder = join(place, 'box-office');
  if (options.empty !== true && existsSync(sampleWorkspace)) {
    cpSync(sampleWorkspace, folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const user = options.user ?? defaultUser;
  const configuration = join(place, 'gitconfig');
  writeFileSync(configuration, `[user]\n\tname = ${user.name}\n\temail = ${user.email}\n`);
  const gitEnvironment = {
    GIT_CONFIG_GLOBAL: configuration,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  commitAll(folder, gitEnvironment);
  return { folder, gitEnvironment };
}

function commitAll(folder: string, gitEnvironment: Readonly<Record<string, string>>): void {
  const date = '2026-01-05T09:00:00Z';
  const env = { ...process.env, ...gitEnvironment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--no-gpg-sign', '--message=Goals of the team');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new MissingPiece(
      'git is needed to make the sample workspace, and it is not on the PATH: install git.',
    );
  }
}
