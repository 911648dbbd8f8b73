/**
 * Files made to be slow: each as large as its kind of trouble may be. Whatever a file says, checking it is to take less
 * than a second.
 */

const MIB = 1024 * 1024;
/** A file, front matter and a log may be at most this long. */
const FILE = 4 * MIB;
const FRONT_MATTER = 64 * 1024;
const LOG = 256 * 1024;

export interface WorstCase {
  readonly name: string;
  readonly text: string;
}

/** `scale` below 1 makes them shorter by that factor, for a look at what they lead to. */
export function worstCases(scale = 1): readonly WorstCase[] {
  const [file, frontMatter, log] = [FILE * scale, FRONT_MATTER * scale, LOG * scale];
  return [
    ...Object.entries(FRONT_MATTER_PATTERNS).map(([name, pattern]) => ({
      name: `front matter: ${name}`,
      text: `---\n${filled(frontMatter - 10, pattern)}\n---\n`,
    })),
    ...Object.entries(BODY_PATTERNS).map(([name, pattern]) => ({
      name: `log: ${name}`,
      text: `${START}## Check-ins\n\n${filled(log - 100, pattern)}`,
    })),
    ...Object.entries(FILE_PATTERNS).map(([name, pattern]) => ({
      name: `file: ${name}`,
      text: filled(file, pattern),
    })),
    {
      name: 'file: 4 MiB of prose below a goal',
      text: START + filled(file - 1000, () => 'word word word\n'),
    },
    {
      name: 'file: 4 MiB below a log',
      text: `${START}## Check-ins\n${filled(file - 1000, () => '- a: b\n')}`,
    },
    {
      name: 'file: 4 MiB of blank lines before the end of front matter',
      text: `---\n${'\n'.repeat(file - 10)}---`,
    },
  ];
}

const START = `---
id: slow
title: Slow
type: learning
status: active
owner: ana
created: 2026-01-12
due: 2026-12-18
---

`;

type Pattern = (index: number) => string;

function filled(length: number, pattern: Pattern): string {
  const parts: string[] = [];
  let left = length;
  for (let index = 0; left > 0; index++) {
    const part = pattern(index);
    parts.push(part);
    left -= part.length;
  }
  return parts.join('').slice(0, length);
}

const FRONT_MATTER_PATTERNS: Readonly<Record<string, Pattern>> = {
  'short keys': (index) => `k${index.toString(36)}: 1\n`,
  'keys without a value': (index) => `${index.toString(36)}:\n`,
  'keys that look like known ones': (index) => `ownershi${index % 10}x${index}: 1\n`,
  'one key again and again': () => 'id: a\n',
  'aliases of known keys': (index) => `${['rootCause', 'target_date', 'name', 'KPI'][index % 4] ?? ''}: a\n`,
  brackets: () => '[',
  'closed brackets': (index) => `k${index}: [[[[[[]]]]]]\n`,
  braces: () => '{',
  'a long list': (index) => (index === 0 ? 'tags: [a' : ', a'),
  'a long list of lines': (index) => (index === 0 ? 'aligns_to:\n' : `- objective-${index}\n`),
  'maps in maps': (index) => `${' '.repeat(index % 60)}k${index}:\n`,
  'ever deeper': (index) => `${' '.repeat(index)}k:\n`,
  'lists in lists': () => '- ',
  'lists in lists, all closed at once': () => `${'- '.repeat(1900)}\na: b\n`,
  'question marks, all closed at once': () => `${'? '.repeat(1900)}\na: b\n`,
  'question marks': () => '? ',
  colons: () => 'a: ',
  'colons in prose': (index) => `k${index}: a: b\n`,
  anchors: (index) => `k${index}: &a${index} b\n`,
  references: (index) => (index === 0 ? 'a: &a b\n' : `k${index}: *a\n`),
  tags: (index) => `k${index}: !!str a\n`,
  quotes: () => '"',
  'quotes in a list': (index) => (index === 0 ? 'a: ["a"' : ', "a"'),
  'anchors in a list': (index) => (index === 0 ? 'a: [a' : ', &a a'),
  'references in a list': (index) => (index === 0 ? 'a: [&a a' : ', *a'),
  'tags in a list': (index) => (index === 0 ? 'a: [a' : ', !!a a'),
  'brackets in a list': (index) => (index === 0 ? 'a: [a' : ', [a'),
  'colons in a list': (index) => (index === 0 ? 'a: [a' : ', a: b: c'),
  'one key in braces': (index) => (index === 0 ? '{ a: a' : ', a: a'),
  'keys in braces': (index) => (index === 0 ? '{ a: a' : `, ownership${index.toString(36)}: a`),
  'single quotes': () => "'",
  'quoted values': (index) => `k${index}: "a\\n"\n`,
  'an open quote': (index) => (index === 0 ? 'a: "' : 'b\n'),
  comments: () => '# a\n',
  'hashes in prose': (index) => `k${index}: a #b\n`,
  tabs: () => '\ta: b\n',
  blanks: () => ' ',
  'blank lines': () => '\n',
  'CR alone': (index) => `k${index}: a\r`,
  'a long plain text': (index) => (index === 0 ? 'gap: a' : ' a'),
  'a long plain text of lines': (index) => (index === 0 ? 'gap: a\n' : '  a\n'),
  'a block scalar': (index) => (index === 0 ? 'gap: >\n' : '  a\n'),
  'block scalars': (index) => `k${index}: |\n  a\n`,
  documents: () => '--- a\n',
  directives: () => '%YAML 1.2\n',
  'one long id': (index) => (index === 0 ? 'id: a' : '-a'),
  'one long person': (index) => (index === 0 ? 'owner: a' : ' a'),
  'one long date': (index) => (index === 0 ? 'due: 2' : '2'),
  dates: (index) => `${index}: 12.4.2026\n`,
  'a long number': (index) => (index === 0 ? 'metric:\n  target: 1' : '1'),
  placeholders: (index) => `k${index}: <a>\n`,
  'words without a colon': () => 'word\n',
};

const BODY_PATTERNS: Readonly<Record<string, Pattern>> = {
  'check-ins': (index) => (index % 5 === 0 ? '### 2026-02-12\n' : '- Progress: a\n'),
  'check-ins on no date': () => '### soon\n',
  reflections: () => '### 2026-02-12 reflection\n- Focus: 11\n',
  'headings of every level': (index) => `${'#'.repeat(1 + (index % 6))} a\n`,
  logs: () => '## Check-ins\n### 2026-02-12\n',
  items: () => '- a\n',
  labels: () => '- **Progress:** a\n',
  'long labels': () => `- ${'a '.repeat(20)}:\n`,
  'items in items': () => '- ',
  'items ever deeper': (index) => `${' '.repeat((index % 50) * 2)}- a\n`,
  'numbered items': (index) => `${index}. a\n`,
  'quotes in quotes': () => '> ',
  quotes: () => '> a\n',
  fences: () => '```\n',
  'an open fence': (index) => (index === 0 ? '```\n' : 'a\n'),
  'open comments': () => '<!-- ',
  'rules turned off': (index) => `<!-- goalmark-disable rule-${index} -->\n`,
  html: () => '<div>\n',
  'link definitions': (index) => `[a${index}]: b\n`,
  'open link definitions': () => '[a]: (\n',
  brackets: () => '[',
  underlines: () => 'a\n=\n',
  dashes: () => '-',
  stars: () => '* * *\n',
  backticks: () => '`',
  emphasis: () => '*a ',
  tabs: () => '\t- a\n',
  'indented code': () => '    a\n',
  'blank lines': () => '\n',
  blanks: () => ' ',
  'CR alone': () => 'a\r',
  NUL: () => '\0',
  'one long line': () => 'a ',
};

const FILE_PATTERNS: Readonly<Record<string, Pattern>> = {
  'one line': () => 'a',
  'blank lines': () => '\n',
  'CR alone': () => '\r',
  'CR and LF': () => '\r\n',
  'front matter that never ends': (index) => (index === 0 ? '---\n' : 'a: b\n'),
  'delimiters with blanks': () => `---${' '.repeat(50)}x\n`,
  dashes: () => '-',
  'a language': (index) => (index === 0 ? '---js' : 'a'),
  NUL: () => '\0',
};
