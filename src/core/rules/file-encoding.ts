import type { FileRule } from './rule';

export const fileEncoding: FileRule = {
  id: 'file-encoding',
  scope: 'file',
  severity: 'error',
  summary: 'The file is not UTF-8 text.',
  why: 'Read with a guessed encoding, words would be damaged and written back damaged; such a file is left as it is.',
  bad: 'title: Gespräche führen (saved as Latin-1)',
  good: 'title: Gespräche führen (saved as UTF-8)',
  check: ({ unreadable }) =>
    unreadable === 'encoding'
      ? [
          {
            span: { start: 0, end: 0 },
            message: 'The file is not UTF-8 text, so it is not read. Save it with the encoding UTF-8.',
          },
        ]
      : [],
};
