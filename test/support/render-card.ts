/** A hover's card as text for golden files: what comes from a file stands in «guillemets», so that none is missed. */
import type { Card, CardPart, SourceText } from '../../src/core';

/** The line with the card's span underlined, and the card below it. */
export function renderCard(source: SourceText, offset: number, card: Card | undefined): string {
  const at = card?.span.start ?? offset;
  const { line, character } = source.positionAt(at);
  const width = card === undefined ? 1 : Math.max(1, card.span.end - card.span.start);
  const text = source.lineText(line);
  const mark = card === undefined ? '|' : '^'.repeat(Math.min(width, Math.max(1, text.length - character)));
  return `${text}\n${' '.repeat(character)}${mark}\n${card === undefined ? '    nothing\n' : blocks(card)}`;
}

function blocks(card: Card): string {
  const lines = card.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.parts.map(part).join('')]
      : block.items.map((item) => `- ${item.map(part).join('')}`),
  );
  return lines.map((line) => `    ${line}\n`).join('');
}

function part({ text, from, style, to }: CardPart): string {
  const marked = from === 'file' ? `«${text}»` : text;
  const styled = style === 'strong' ? `**${marked}**` : style === 'code' ? `\`${marked}\`` : marked;
  return to === undefined ? styled : `[${styled}](${to.kind === 'goal' ? to.path : `rule ${to.rule}`})`;
}
