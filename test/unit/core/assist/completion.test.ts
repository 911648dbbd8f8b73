/**
 * Completions at a cursor: `test/fixtures/completion/cases/*` holds one cursor each, `‸`; the golden file beside it lists what is
 * offered there and the document once the first is taken. The other goals are those of `completion/set`. A name that
 * ends in `-typed` means that the character before the cursor was just typed; else a person asks.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import {
  checkGoalFile,
  completesPaths,
  completionsAt,
  createGoalSet,
  createSourceText,
  parseConfigFile,
  parseGoalFile,
  RULES,
  type Completion,
  type CompletionRequest,
} from '../../../../src/core';
import { acceptCompletion } from '../../../support/accept-completion';
import { date } from '../../../support/date';
import { root } from '../../../support/paths';

/** Set to 1, the golden files are written anew instead of compared. Read the difference before you commit it. */
const update = process.env['GOALMARK_UPDATE_SNAPSHOTS'] === '1';

const CURSOR = '‸';
/** Of a long file not every offset is tried, but of two files not the same ones. */
const PLACES_IN_A_FILE = 40;
const fixtures = join(root, 'test/fixtures/completion');
const cases = join(fixtures, 'cases');
const today = date('2026-11-22');
const config = parseConfigFile('.goalmark.yml', read('set/.goalmark.yml')).config;
const set = createGoalSet(
  readdirSync(join(fixtures, 'set'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => parseGoalFile({ path, content: read(`set/${path}`) }, config.extraFields) ?? []),
  config,
);
const repositoryPaths = [
  'docs/a b.md',
  'docs/notes/übung, eins.md',
  'README.md',
  'goals/tom/read-query-plans.md',
  '../x.md',
];

function read(path: string): string {
  return readFileSync(join(fixtures, path), 'utf8');
}

function requestAt(name: string, text: string, offset: number, typed?: string): CompletionRequest {
  const isGoal = extname(name) !== '.yml';
  const path = isGoal ? `goals/ana/${name}` : '.goalmark.yml';
  const document: CompletionRequest['document'] = isGoal
    ? { kind: 'goal', file: parseGoalFile({ path, content: text }, config.extraFields) }
    : { kind: 'config', configFile: parseConfigFile(path, text) };
  const ruleSummaries = new Map(RULES.map(({ id, summary }) => [id, summary]));
  const request = {
    source: createSourceText(text),
    offset,
    path,
    document,
    set,
    config,
    today,
    typed,
    ruleSummaries,
  };
  const wanted = completesPaths({ ...request, repositoryPaths: [] });
  return { ...request, repositoryPaths: wanted ? repositoryPaths : [] };
}

function requestOf(name: string, marked: string): CompletionRequest {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset !== -1 && marked.lastIndexOf(CURSOR) === offset, `${name} has one cursor`);
  const text = marked.replace(CURSOR, '');
  const typed = /-typed\.\w+$/.test(name) ? text.charAt(offset - 1) : undefined;
  return requestAt(name, text, offset, typed);
}

/** Each replaces a part of the cursor's line that holds the cursor, and is called something. */
function assertSound({ source, offset }: CompletionRequest, completions: readonly Completion[]): void {
  const line = source.lineSpan(source.positionAt(offset).line);
  const unsound = completions.find(
    ({ span, label, detail }) =>
      span.start > offset ||
      span.end < offset ||
      span.start < line.start ||
      span.end > line.end ||
      label === '' ||
      /[\r\n]/.test(label + detail),
  );
  assert.equal(unsound, undefined);
}

/** What the editor puts first: something with a word that begins with what is typed, or else the first. */
function bestOf(
  { source, offset }: CompletionRequest,
  completions: readonly Completion[],
): Completion | undefined {
  const begins = ({ filterText, span }: Completion): boolean =>
    ` ${filterText}`.toLowerCase().includes(` ${source.text.slice(span.start, offset).trim().toLowerCase()}`);
  return completions.find(begins) ?? completions[0];
}

describe('completion', function () {
  this.timeout(60_000);
  const names = readdirSync(cases).filter((name) => /\.(?:md|yml)$/.test(name));

  for (const name of names) {
    it(`offers what the golden file shows: ${name}`, () => {
      const request = requestOf(name, read(`cases/${name}`));
      const completions = completionsAt(request);
      assertSound(request, completions);
      const first = bestOf(request, completions);
      const shown = [
        ...completions.map(({ label, detail }) => (detail === '' ? label : `${label} (${detail})`)),
        ...(first === undefined ? ['nothing'] : ['=====', acceptCompletion(request.source, first)]),
      ].join('\n');
      const golden = join(cases, `${name}.txt`);
      if (update) writeFileSync(golden, shown);
      assert.ok(existsSync(golden), `${golden} is missing`);
      assert.equal(shown, readFileSync(golden, 'utf8'));
    });

    it(`offers the same with CRLF and with a byte order mark: ${name}`, () => {
      const marked = read(`cases/${name}`);
      const labels = (text: string): string[] =>
        completionsAt(requestOf(name, text)).map(({ label }) => label);
      const plain = labels(marked);
      assert.deepEqual(labels(marked.replaceAll('\n', '\r\n')), plain);
      assert.deepEqual(labels(`\uFEFF${marked}`), plain);
    });
  }

  it('offers no label twice', () => {
    for (const name of names) {
      const shown = completionsAt(requestOf(name, read(`cases/${name}`))).map(
        ({ label, detail }) => label + detail,
      );
      assert.deepEqual(shown, [...new Set(shown)], name);
    }
  });

  it('tells beside an objective only until when, and before all else its title where there is room', () => {
    const name = 'value-aligns.md';
    const [first] = completionsAt(requestOf(name, read(`cases/${name}`)));
    assert.equal(first?.label, 'fewer-late-starts');
    assert.equal(first.detail, 'until 2026-12-31');
    assert.match(first.documentation, /^Fewer late starts \(ruth\): \S/);
  });

  it('leaves the room beside the id of a rule to the id', () => {
    const name = 'config-rules.yml';
    const rule = completionsAt(requestOf(name, read(`cases/${name}`))).find(
      ({ label }) => label === 'duplicate-id',
    );
    assert.equal(rule?.detail, '');
    assert.equal(rule.documentation, 'Two goals have the same id.');
  });

  it('finds a key by another spelling of it', () => {
    const due = completionsAt(requestOf('a.md', `---\nid: a\ndead${CURSOR}\n---\n`)).find(
      ({ label }) => label === 'due',
    );
    assert.ok(due?.filterText.includes('deadline'));
  });

  it('writes whole goals in which nothing is wrong but what is still to be filled in', () => {
    const request = requestOf('new-goal.md', CURSOR);
    for (const completion of completionsAt(request)) {
      const content = acceptCompletion(request.source, completion);
      const file = parseGoalFile({ path: request.path, content }, config.extraFields);
      assert.ok(file !== undefined);
      assert.deepEqual(file.yaml.errors, []);
      const rules = new Set(checkGoalFile(file, config, today).map(({ rule }) => rule));
      assert.deepEqual([...rules], ['empty-field'], content);
    }
  });

  it('leaves a document readable whatever is taken', () => {
    for (const name of names.filter((each) => /^(?:keys|value|config)-(?!broken|.*open)/.test(each))) {
      const request = requestOf(name, read(`cases/${name}`));
      for (const completion of completionsAt(request)) {
        const content = acceptCompletion(request.source, completion);
        const yaml =
          extname(name) === '.yml'
            ? parseConfigFile('.goalmark.yml', content).yaml
            : parseGoalFile({ path: request.path, content }, config.extraFields)?.yaml;
        const before = request.document.kind === 'goal' ? request.document.file : request.document.configFile;
        const tolerated = before?.yaml.errors.map(({ code }) => code) ?? [];
        assert.deepEqual(
          yaml?.errors.filter(({ code }) => !tolerated.includes(code)),
          [],
          `${name}: ${completion.label}\n${content}`,
        );
      }
    }
  });

  it('never throws and replaces only what is at the cursor, all over the odd files of the rules', () => {
    const rules = join(root, 'test/fixtures/rules');
    const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\/(?:bad|good)[^/]*\.(?:md|yml)$/.test(path),
    );
    assert.ok(files.length > 60);
    for (const [index, path] of files.entries()) {
      const text = readFileSync(join(rules, path), 'utf8');
      const base = requestAt(extname(path) === '.yml' ? '.goalmark.yml' : 'odd.md', text, 0);
      const step = Math.max(1, Math.ceil(text.length / PLACES_IN_A_FILE));
      for (let offset = index % step; offset <= text.length; offset += step) {
        const request = { ...base, offset };
        assertSound(request, completionsAt(request));
      }
    }
  });

  it('never throws and replaces only what is at the cursor, in texts made of syntax', () => {
    const piece = fc.constantFrom(
      ...[
        '---',
        '\n',
        '\r\n',
        ' ',
        '  ',
        ':',
        '- ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '#',
        '|',
        '\t',
        '\uFEFF',
      ],
      ...[
        'metric',
        'aligns_to',
        'due',
        'people',
        'measure',
        '## Check-ins',
        '### ',
        '- **Focus:** ',
        '<!--',
        '```',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.boolean(), (pieces, at, isGoal) => {
        const text = (isGoal ? '---\n' : '') + pieces.join('');
        const request = requestAt(isGoal ? 'odd.md' : 'odd.yml', text, at % (text.length + 1));
        assertSound(request, completionsAt(request));
      }),
      { numRuns: 1000 },
    );
  });
});
