/** CommonMark's blocks as markdown-it's tokens. Inline markup is never parsed: the tokens of text hold it as written. */
import MarkdownIt, { type Token } from 'markdown-it';

export function parseBlocks(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

const markdown = new MarkdownIt('commonmark');
markdown.core.ruler.enableOnly(['normalize', 'block']);
// As built, markdown-it takes half its time to define the properties of its tokens one by one. The block rules only set
// them, so that plain objects do.
markdown.block.State = class extends markdown.block.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = {
      type,
      tag,
      attrs: null,
      map: null,
      nesting,
      level: this.level,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    };
    if (nesting > 0) this.level++;
    this.tokens.push(token as unknown as Token);
    return token as unknown as Token;
  }
};
