import { isGoalFile, type YamlDocument } from '../model/document';
import type { YamlLimit } from '../parse/yaml-tree';
import type { Span } from '../text/source-text';
import type { DocumentRule, Finding } from './rule';

export const yamlLimits: DocumentRule = {
  id: 'yaml-limits',
  scope: 'document',
  severity: 'error',
  summary: 'The file, its front matter or its log is larger or deeper than what is read.',
  why: 'A file made to be slow must not hold up the editor or a check, so it is refused before it costs time or memory.',
  bad: `tags: ${'['.repeat(66)}${']'.repeat(66)}`,
  good: 'tags: [communication]',
  check: (document) => {
    const { yaml } = document;
    const findings: Finding[] = [];
    if (yaml.limit !== undefined) {
      findings.push({
        span: beginningOf(document, yaml.limit),
        message: messageFor(document, yaml.limit),
      });
    }
    if (!isGoalFile(document)) return findings;
    const { unreadable, body, frontMatter } = document;
    if (unreadable === 'size') {
      findings.push({
        span: { start: 0, end: 0 },
        message:
          'The file is larger than 4 MiB, so it is not read. Move what is not the goal into other files.',
      });
    }
    if (body.tooLong && frontMatter.scan.kind === 'block') {
      findings.push({
        span: document.source.lineSpan(frontMatter.scan.bodyLine),
        message:
          'The text below the front matter is longer than 256 KiB, so its check-ins are not read. Move what is not the log into other files.',
      });
    }
    return findings;
  },
};

/** Not the whole of it, which would underline everything. */
function beginningOf(document: YamlDocument, { span }: YamlLimit): Span {
  if (isGoalFile(document) && document.frontMatter.scan.kind === 'block')
    return document.frontMatter.scan.opening;
  return document.source.lineSpan(document.source.positionAt(span.start).line);
}

function messageFor(document: YamlDocument, { limit }: YamlLimit): string {
  const what = isGoalFile(document) ? 'front matter' : 'configuration';
  switch (limit) {
    case 'size':
      return isGoalFile(document)
        ? 'The front matter is longer than 64 KiB, so it is not read. Move long texts below it.'
        : 'The configuration is longer than 64 KiB, so it is not read. Shorten it.';
    case 'depth':
      return `The ${what} is nested more than 64 levels deep, so it is not read. Write it with fewer levels.`;
    case 'nodes':
      return `The ${what} has more than 20,000 parts, so it is not read. Shorten it.`;
  }
}
