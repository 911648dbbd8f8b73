/** Git repositories made on the spot, with the same commits whoever runs the tests. */
import { execFileSync } from 'node:child_process';
import { folderWith, write } from './command-line';

export interface GitRepository {
  readonly folder: string;
  /** Its output without the last line's end. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (file: string, content: string) => void;
  /** All that is there; returns the commit's hash. */
  readonly commit: (message?: string) => string;
}

export function gitRepository(files: Readonly<Record<string, string>>): GitRepository {
  const folder = folderWith(files);
  const git = (...args: readonly string[]): string => runGit(folder, args);
  git('init', '-q', '-b', 'main', '.');
  const repository = {
    folder,
    git,
    write: (file: string, content: string) => {
      write(folder, file, content);
    },
    commit: (message = 'A commit'): string => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
  return repository;
}

export function runGit(folder: string, args: readonly string[]): string {
  return execFileSync('git', [...args], {
    cwd: folder,
    env: { ...process.env, ...NOBODY },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).replace(/\n$/, '');
}

/** Nobody's configuration, and one author. */
const NOBODY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@example.org',
  GIT_AUTHOR_DATE: '2026-02-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@example.org',
  GIT_COMMITTER_DATE: '2026-02-01T12:00:00Z',
};
