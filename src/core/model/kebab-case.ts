import { ID_MAX_LENGTH } from './fields';

/** A text as an id: lower-case words joined by hyphens, accents dropped; empty when nothing is left of it. */
export function kebabCase(text: string): string {
  const words = text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > ID_MAX_LENGTH) return id === '' ? word.slice(0, ID_MAX_LENGTH) : id;
    id = longer;
  }
  return id;
}
