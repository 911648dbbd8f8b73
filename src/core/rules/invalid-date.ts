import { datesMeant, type DatesMeant } from './dates-meant';
import type { FileRule, Finding, Fix } from './rule';
import { firstLineOf, isOnOneLine, replaceScalar } from '../edit/yaml-edits';
import { keyName } from './words';

export const invalidDate: FileRule = {
  id: 'invalid-date',
  scope: 'file',
  severity: 'error',
  summary: 'A date is not a calendar date written YYYY-MM-DD.',
  why: 'What is due, and in which order, is reckoned from these dates.',
  bad: 'due: 12.4.2026',
  good: 'due: 2026-04-12',
  check: (file) =>
    file.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'date' || issue.node.kind !== 'scalar') return [];
      const { node } = issue;
      const text = issue.node.text.trim();
      const meant = datesMeant(text);
      const fixes = meant.dates.map((date): Fix => ({
        title: `Change to ${date}`,
        edits: [replaceScalar(node, date)],
        safe: meant.plain,
      }));
      return [
        {
          span: firstLineOf(file, node),
          message: messageFor(keyName(issue.path), text, meant),
          fixes: isOnOneLine(node, file) ? fixes : [],
        },
      ];
    }),
};

function messageFor(key: string, text: string, { dates, plain }: DatesMeant): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text} is not a calendar date.`;
  const [first, second] = dates;
  if (second !== undefined) return `Write the date as YYYY-MM-DD: ${String(first)} or ${second}.`;
  if (first === undefined || !plain) return `Write ${key} as a calendar date: YYYY-MM-DD.`;
  return `Write the date as YYYY-MM-DD: ${first}.`;
}
