/** The singular of an English noun in lower case, by its ending: good enough to look it up in a word list. */

export function singularOf(noun: string): string {
  const { length } = noun;
  if (length < 4 || !noun.endsWith('s') || NO_PLURAL.test(noun)) return noun;
  if (noun.endsWith("'s")) return noun.slice(0, -2);
  if (noun.endsWith('ies') && length > 4) return `${noun.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

const NO_PLURAL = /(?:ss|us|is)$/;
