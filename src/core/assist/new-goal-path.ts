/**
 * Where a new goal's file goes: `goals/<owner>/<id>.md`, or wherever the configuration has its goals instead. Knows no
 * files: whether something is there already, or git ignores it, is for others to see.
 */
import { CONFIG_FILE_NAME, type Config } from '../model/config';
import { goalPathMatcher } from '../model/goal-paths';

export type NewGoalPlace =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/** A path that is a goal's by the configuration, relative to the root; or why there is none. */
export function newGoalPathIn({ goals, exclude }: Config, owner: string, id: string): NewGoalPlace {
  const isGoalPath = goalPathMatcher({ goals, exclude });
  const usual = newGoalPath(owner, id);
  const places = [usual, ...goals.flatMap((pattern) => placesFor(pattern, usual))];
  const path = places.find((candidate) => isGoalPath(candidate));
  if (path !== undefined) return { ok: true, path };
  const reason =
    `A goal at ${usual} would not be read: goals and exclude in ${CONFIG_FILE_NAME} leave it out. ` +
    `Name a folder there, such as goals/**/*.md.`;
  return { ok: false, reason };
}

/** Below what a pattern says literally: in a folder of the owner's, else right there; with the ending it asks for. */
function placesFor(pattern: string, usual: string): string[] {
  const inGoals = usual.split('/').slice(1);
  const file = inGoals.at(-1) ?? '';
  const segments = pattern.split('/');
  const literal = segments.findIndex((segment) => /[*?[\]{}()!\\]/.test(segment));
  const folder = segments.slice(0, literal === -1 ? -1 : literal);
  const names = [file, file.replace(/\.md$/, '.goal.md')];
  const ofOwner = [...folder, ...inGoals.slice(0, -1)];
  return names.flatMap((name) => [[...ofOwner, name].join('/'), [...folder, name].join('/')]);
}

/** `goals/<owner>/<id>.md`, with names that every file system takes and that lead nowhere else. */
export function newGoalPath(owner: string, id: string): string {
  const folder = safeName(owner);
  const file = `${safeName(id) || 'goal'}.md`;
  return folder === '' ? `goals/${file}` : `goals/${folder}/${file}`;
}

const LONGEST_NAME = 64;

/** Words of letters and digits, with one hyphen or dot between two of them. */
function safeName(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.]*/gu) ?? [];
  const plain = words
    .map((word) => word.split('.').filter(Boolean).join('.'))
    .join('-')
    .slice(0, LONGEST_NAME)
    .replace(/[-.]$/, '');
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

/** Names that Windows keeps for devices, whatever their ending, and a folder that is never looked into. */
const RESERVED = /^(?:(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|node_modules)$/i;
