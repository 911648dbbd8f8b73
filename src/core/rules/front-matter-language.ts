import type { FileRule } from './rule';
import { shown } from './words';

export const frontMatterLanguage: FileRule = {
  id: 'front-matter-language',
  scope: 'file',
  severity: 'error',
  summary: 'The front matter says that it is in another language than YAML.',
  why: 'Only YAML is read and nothing in a goal file is ever run, so a goal in another language stays unread.',
  bad: '---js\n{ id: "plain-language-updates" }\n---\n',
  good: '---\nid: plain-language-updates\n---\n',
  check: ({ frontMatter: { scan }, source }) => {
    if (scan.kind !== 'language') return [];
    const language = source.text.slice(scan.language.start, scan.language.end);
    const written = source.text.slice(scan.opening.start, scan.opening.end).replace(/^\uFEFF/, '');
    const isYaml = /^ya?ml$/i.test(language);
    return [
      {
        span: scan.language,
        message: isYaml
          ? `Front matter is always YAML. Write --- alone, without ${language}.`
          : `Front matter is read as YAML only. Write --- alone instead of ${shown(written)}, and the keys below it as YAML.`,
        fixes: isYaml
          ? [
              {
                title: `Remove ${language}`,
                edits: [{ span: { start: scan.opening.start + 3, end: scan.opening.end }, newText: '' }],
                safe: true,
              },
            ]
          : [],
      },
    ];
  },
};
