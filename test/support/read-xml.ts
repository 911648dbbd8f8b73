/** Reads XML 1.0 without declarations of types, strictly: what is not well-formed is refused. */
import assert from 'node:assert/strict';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Directly in it. */
  text: string;
}

export function readXml(text: string): XmlElement {
  const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
  assert.equal(illegal, null, 'a character that XML does not have');
  const document = element('', '');
  const open = [document];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  assert.notEqual(body, text, 'no declaration');
  for (const [token, closing, name = '', attributes = '', empty] of body.matchAll(TOKEN)) {
    const inside = open.at(-1) ?? document;
    if (!token.startsWith('<')) inside.text += resolved(token);
    else if (closing === '/') assert.equal(open.pop()?.name, name, `</${name}> closes another element`);
    else {
      const child = element(name, attributes);
      inside.children.push(child);
      if (empty !== '/') open.push(child);
    }
  }
  assert.equal(body.replace(TOKEN, ''), '', 'something is neither text nor a tag');
  assert.deepEqual(open, [document], 'an element is not closed');
  assert.equal(document.text.trim(), '', 'text outside of the root');
  const [root, ...others] = document.children;
  assert.ok(root !== undefined && others.length === 0, 'not one root');
  return root;
}

const TOKEN = /<(\/?)([a-z][\w.-]*)((?: [a-z][\w.-]*="[^"<]*")*) ?(\/?)>|[^<]+/gi;

function element(name: string, attributes: string): XmlElement {
  const pairs = [...attributes.matchAll(/ ([\w.-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']): [string, string] => [key, resolved(value)],
  );
  assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, `${name} has an attribute twice`);
  return { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
}

function resolved(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = entities[entity];
    assert.ok(character !== undefined, `${entity} is no entity`);
    return character;
  });
}
