/**
 * The one door front matter is read through. gray-matter dispatches to the front matter's engine, caged: our own scan
 * decides where front matter is, gray-matter gets a bounded copy of it and always options (without them it keeps every
 * text it ever saw), and the only engine is the YAML reader here. A faster reader has its place behind this function.
 */
import matter from 'gray-matter';
import type { SourceText } from '../text/source-text';
import { scanFrontMatter, type FrontMatterScan } from './scan';
import { parseYaml, YAML_LIMITS } from './yaml';
import type { IsProse } from './yaml-survey';
import type { YamlTree } from './yaml-tree';

export interface FrontMatter {
  readonly scan: FrontMatterScan;
  /** Empty where the scan found no block. */
  readonly yaml: YamlTree;
}

const NO_YAML: YamlTree = { root: undefined, errors: [], limit: undefined };

export function readFrontMatter(source: SourceText, isProse?: IsProse): FrontMatter {
  const scan = scanFrontMatter(source);
  if (scan.kind !== 'block') return { scan, yaml: NO_YAML };
  const { content } = scan;
  if (content.end - content.start > YAML_LIMITS.size) {
    return { scan, yaml: { ...NO_YAML, limit: { limit: 'size', span: content } } };
  }
  let yaml: YamlTree | undefined;
  matter(plainBlock(source.text.slice(content.start, content.end)), {
    language: 'yaml',
    engines: {
      yaml: {
        // The copy has lost its offsets: the text itself is read.
        parse: () => {
          yaml = parseYaml(source.text, content, isProse);
          return {};
        },
        stringify: () => {
          throw new Error('Goal files are edited in place, never written from data.');
        },
      },
    },
  });
  // gray-matter asks no engine where there is nothing but blanks and comments.
  return { scan, yaml: yaml ?? parseYaml(source.text, content, isProse) };
}

/** What gray-matter may see: no blank lines, in which it is quadratic, and no lone CR, on which it throws. */
function plainBlock(content: string): string {
  const lines = content.split(/[\r\n]/).filter((line) => line.trim() !== '');
  return `---\n${lines.join('\n')}\n---\n`;
}
