import { isFactsInConflict } from '../model/document';
import type { FileRule } from './rule';

export const frontMatterUnclosed: FileRule = {
  id: 'front-matter-unclosed',
  scope: 'file',
  severity: 'error',
  summary: 'The front matter is opened and never closed.',
  why: 'Without the closing line nobody can tell where the facts end and the text begins, so nothing of the goal is read.',
  bad: '---\nid: plain-language-updates\ntitle: Explain incidents in plain language\n',
  good: '---\nid: plain-language-updates\ntitle: Explain incidents in plain language\n---\n',
  check: (file) => {
    const { scan } = file.frontMatter;
    if (scan.kind !== 'unclosed' || isFactsInConflict(file)) return [];
    const message = 'The front matter is never closed. Add a line of --- below its last key.';
    return [{ span: scan.opening, message }];
  },
};
