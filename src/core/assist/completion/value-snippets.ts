/** What an inserted key brings along: tab stops for its parts, brackets for a list, or the choice of its value. */
import type { FieldDefinition } from '../../model/fields';
import { escapeSnippet, type Completion } from './completion';

type Inserted = Pick<Completion, 'insertText' | 'isSnippet' | 'asksAgain'>;

interface Style {
  readonly inFlow: boolean;
  readonly indentUnit: string;
}

export function keySnippet(field: FieldDefinition, style: Style): Inserted {
  const { key, shape, placeholder } = field;
  switch (shape.kind) {
    case 'parts':
      return { insertText: `${key}:${partsSnippet(shape.parts, style)}`, isSnippet: true, asksAgain: false };
    case 'record': {
      const inside = style.inFlow ? ' { $0 }' : `\n${style.indentUnit}$0`;
      return { insertText: `${key}:${inside}`, isSnippet: true, asksAgain: true };
    }
    case 'ids':
      return { insertText: `${key}: [$0]`, isSnippet: true, asksAgain: true };
    case 'texts':
      return shape.onlyList === true
        ? { insertText: `${key}: [$0]`, isSnippet: true, asksAgain: true }
        : { insertText: `${key}: `, isSnippet: false, asksAgain: true };
    case 'globs':
      return { insertText: `${key}: ["$0"]`, isSnippet: true, asksAgain: false };
    case 'text':
    case 'line':
      return { insertText: `${key}: `, isSnippet: false, asksAgain: false };
    case 'number':
      return { insertText: `${key}: `, isSnippet: false, asksAgain: !placeholder.startsWith('<') };
    default:
      return { insertText: `${key}: `, isSnippet: false, asksAgain: true };
  }
}

/** The same key with a single text, where that will do. */
export function textInstead({ key, shape }: FieldDefinition): Inserted | undefined {
  if (shape.kind !== 'parts' || shape.orText === undefined) return undefined;
  return { insertText: `${key}: `, isSnippet: false, asksAgain: false };
}

/** What stands behind the colon of a map: its parts with a tab stop each. A date of its own is the exception. */
export function partsSnippet(parts: readonly FieldDefinition[], { inFlow, indentUnit }: Style): string {
  const pairs = usualParts(parts).map(({ key, shape }, index) => {
    const stop = index + 1;
    if (shape.kind !== 'choice') return `${key}: $${stop}`;
    const values = shape.values.map(({ value }) => escapeSnippet(value).replace(/[,|]/g, '\\$&'));
    return `${key}: \${${stop}|${values.join(',')}|}`;
  });
  return inFlow ? ` { ${pairs.join(', ')} }` : pairs.map((pair) => `\n${indentUnit}${pair}`).join('');
}

export function usualParts(parts: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return parts.filter(({ shape }) => shape.kind !== 'date');
}
