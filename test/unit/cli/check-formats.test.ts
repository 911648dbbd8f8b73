/** Problems for other tools: SARIF held against the published schema, and JUnit read as XML. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { applyEdits, createSourceText, RULES } from '../../../src/core';
import { root } from '../../support/paths';
import { readXml, type XmlElement } from '../../support/read-xml';
import { folderWith, goal, goalmark, QUIET, write } from './command-line';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: Region;
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}

/** As it was published, in draft 04 of JSON Schema, which calls an id `id`. */
function sarifValidator(): (log: unknown) => void {
  const text = readFileSync(path.join(root, 'test/fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8');
  const { $schema, id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  assert.match(String($schema), /draft-04/);
  assert.match(String(id), /sarif-schema-2\.1\.0\.json$/);
  const reference = /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[\dA-F]{2})*$/i;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      uri: (value: string) => /^[a-z][a-z\d+.-]*:/i.test(value) && reference.test(value),
      'uri-reference': reference,
      'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
    },
  });
  const validate = ajv.compile(schema);
  return (log) => {
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3), undefined, 2));
  };
}

async function sarif(cwd: string, ...args: readonly string[]): Promise<Sarif['runs'][number]> {
  const { status, stdout, stderr } = await goalmark(['check', '--format', 'sarif', ...args], { cwd });
  assert.equal(stderr, '');
  assert.ok(status < 2);
  const log = JSON.parse(stdout) as Sarif;
  assertValid(log);
  const [run, ...others] = log.runs;
  assert.ok(run !== undefined && others.length === 0);
  return run;
}

const assertValid = sarifValidator();

const HOSTILE = [
  '$(touch x)',
  '`touch x`',
  '::set-output name=a::b',
  '</failure><script>',
  ']]> & "quoted" \'too\'',
  'a\u0000\u0001\u001B[31m\u009B\u202E\uFFFE',
  '[a link](https://example.org) {0} {',
  'half \uD800',
];

function hostileFolder(): string {
  const cwd = folderWith({ '.goalmark.yml': QUIET });
  HOSTILE.forEach((text, index) => {
    const quoted = JSON.stringify(text)
      .replace('\u009B', '\\u009b')
      .replace('\u202E', '\\u202e')
      .replace('\uFFFE', '\\ufffe');
    const changes = { type: quoted, aligns_to: `[${quoted}]`, due: quoted };
    write(cwd, `goals/${index}.md`, goal(`g${index}`, changes));
  });
  if (process.platform === 'linux') {
    for (const name of [
      'a b%#?[x].md',
      'quote"\'<&>.md',
      '$(touch x)`.md',
      'li\nne::error::.md',
      'é\u202E.md',
    ]) {
      write(cwd, `goals/${name}`, goal('odd', { due: 'soon' }));
    }
  }
  return cwd;
}

describe('goalmark check --format sarif', () => {
  it('has every rule with its help, and what was found with its place', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      'the team/.goalmark.yml': QUIET,
      'the team/goals/a.md': goal('a', { title: 'Écrire 🎯 à l’équipe', due: '12.4.2026' }),
      'the team/goals/b.md': goal('a', { deadline: '2026-06-30', due: undefined }),
    });
    const { tool, columnKind, results } = await sarif(path.join(cwd, 'the team'));
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      tool.driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    for (const { id, helpUri } of tool.driver.rules) assert.ok(helpUri.endsWith(`/docs/rules.md#${id}`));
    assert.deepEqual(
      results.map(({ ruleId, level, locations: [location] }) => [
        ruleId,
        level,
        location?.physicalLocation.artifactLocation,
        location?.physicalLocation.region,
      ]),
      (
        [
          ['duplicate-id', 'error', 'a', [2, 5, 2, 6]],
          ['invalid-date', 'error', 'a', [8, 6, 8, 15]],
          ['duplicate-id', 'error', 'b', [2, 5, 2, 6]],
          ['field-alias', 'warning', 'b', [10, 1, 10, 9]],
        ] as const
      ).map(([rule, level, file, [startLine, startColumn, endLine, endColumn]]) => [
        rule,
        level,
        { uri: `the%20team/goals/${file}.md`, uriBaseId: '%SRCROOT%' },
        { startLine, startColumn, endLine, endColumn },
      ]),
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    const related = results[0]?.relatedLocations?.[0]?.physicalLocation;
    assert.equal(related?.artifactLocation.uri, 'the%20team/goals/b.md');
  });

  it('offers fixes that do what goalmark fix does, and none with something to fill in', async () => {
    const before = goal('a', {
      title: 'Écrire 🎯',
      due: '12.4.2026',
      deadline: undefined,
      onwer: 'ana',
      gap: '""',
    });
    const cwd = folderWith({ '.goalmark.yml': QUIET, 'goals/a.md': before });
    const { results } = await sarif(cwd);
    const source = createSourceText(before);
    const offset = (line: number, column: number): number =>
      source.offsetAt({ line: line - 1, character: column - 1 });
    const texts = results.flatMap(({ fixes = [] }) =>
      fixes.map(({ artifactChanges }) => {
        const edits = artifactChanges.flatMap(({ replacements }) =>
          replacements.map(({ deletedRegion: region, insertedContent: { text } }) => ({
            span: {
              start: offset(region.startLine, region.startColumn),
              end: offset(region.endLine, region.endColumn),
            },
            newText: text,
          })),
        );
        return applyEdits(before, edits);
      }),
    );
    assert.ok(texts.includes(before.replace('12.4.2026', '2026-04-12')), texts.join('\n---\n'));
    for (const text of texts) assert.doesNotMatch(text, /<\w[^>]*>/);
    const vague = folderWith({ '.goalmark.yml': QUIET, 'goals/a.md': goal('a', { goal: 'Be better' }) });
    const run = await sarif(vague);
    assert.ok(run.results.length > 0);
    for (const { fixes = [] } of run.results) assert.doesNotMatch(JSON.stringify(fixes), /<\w[^>]*>/);
  });

  it('knows a problem again when its lines have moved, and tells two of a kind apart', async () => {
    const wrong = goal('a', { due: 'soon', created: 'soon', x: '1', y: '2' });
    const cwd = folderWith({ '.goalmark.yml': QUIET, 'goals/a.md': wrong });
    const marks = async (): Promise<string[]> =>
      (await sarif(cwd)).results.map(({ partialFingerprints }) =>
        Object.values(partialFingerprints).join(' '),
      );
    const before = await marks();
    assert.equal(new Set(before).size, before.length);
    assert.ok(before.length >= 4);
    write(cwd, 'goals/a.md', wrong.replace('---\n', '---\n# A comment.\n\n').replaceAll('\n', '\r\n'));
    assert.deepEqual(await marks(), before);
    write(cwd, 'goals/a.md', wrong.replace('due: soon', 'due: later'));
    const after = await marks();
    assert.equal(after.filter((mark) => !before.includes(mark)).length, 1);
  });

  it('is valid whatever files hold and are named', async () => {
    const { results } = await sarif(hostileFolder());
    assert.ok(results.length > 20);
    const text = JSON.stringify(results);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(text, /[\u0000-\u001F\u007F-\u009F\u202E]|\\ud800/);
    for (const { message } of results) {
      assert.doesNotMatch(message.text, /(?<!\\)\]\(/);
      assert.doesNotMatch(message.text.replaceAll('{{', '').replaceAll('}}', ''), /[{}]/);
    }
    if (process.platform !== 'linux') return;
    const uris = results.map(({ locations: [location] }) => location?.physicalLocation.artifactLocation.uri);
    assert.ok(uris.includes('goals/a%20b%25%23%3F%5Bx%5D.md'), uris.join('\n'));
    assert.ok(uris.includes('goals/li%0Ane%3A%3Aerror%3A%3A.md'));
  });

  it('is valid where nothing is wrong', async () => {
    assert.deepEqual((await sarif(folderWith({ 'goals/a.md': goal('a') }))).results, []);
  });
});

describe('goalmark check --format junit', () => {
  async function junit(cwd: string, ...args: readonly string[]): Promise<XmlElement> {
    const { stdout, stderr } = await goalmark(['check', '--format', 'junit', ...args], { cwd });
    assert.equal(stderr, '');
    // A workflow's log must not take a line for a command.
    assert.doesNotMatch(stdout, /^ *::|##\[/m);
    return readXml(stdout);
  }

  const cases = (suites: XmlElement): readonly XmlElement[] => suites.children[0]?.children ?? [];
  const names = (test: XmlElement): readonly string[] => test.children.map(({ name }) => name);

  const team = (): string =>
    folderWith({
      '.goalmark.yml': QUIET,
      'goals/good.md': goal('good'),
      'goals/late.md': goal('late', { due: 'soon', created: 'soon', deadline: '2026-06-30' }),
      'goals/warned.md': goal('warned', { due: undefined, deadline: '2026-06-30' }),
    });

  it('has a test case for each file, which fails from --fail-on on', async () => {
    const suites = await junit(team());
    assert.equal(suites.name, 'testsuites');
    assert.deepEqual(
      cases(suites).map((test) => [test.attributes['name'], names(test)]),
      [
        ['.goalmark.yml', []],
        ['goals/good.md', []],
        ['goals/late.md', ['failure', 'system-out']],
        ['goals/warned.md', ['system-out']],
      ],
    );
    const { tests, failures, errors } = suites.attributes;
    assert.deepEqual([tests, failures, errors], ['4', '1', '0']);
    const [failure, output] = cases(suites)[2]?.children ?? [];
    assert.match(failure?.attributes['message'] ?? '', /^2 problems, the first: \S/);
    assert.equal(failure?.attributes['type'], 'invalid-date');
    assert.match(failure.text, /^goals\/late\.md:7:10 error invalid-date .+\ngoals\/late\.md:8:6 error /);
    assert.match(output?.text ?? '', /^goals\/late\.md:\d+:\d+ warning /);
  });

  it('fails as much or as little as was asked for', async () => {
    const failing = async (severity: string): Promise<readonly (string | undefined)[]> =>
      cases(await junit(team(), '--fail-on', severity))
        .filter((test) => names(test).includes('failure'))
        .map((test) => test.attributes['name']);
    assert.deepEqual(await failing('warning'), ['goals/late.md', 'goals/warned.md']);
    assert.deepEqual(await failing('never'), []);
  });

  it('is well-formed whatever files hold and are named', async () => {
    const suites = await junit(hostileFolder());
    const tests = cases(suites);
    assert.ok(tests.length > HOSTILE.length);
    const all = tests.flatMap(({ children }) => children.map(({ text }) => text)).join('\n');
    assert.ok(all.includes('</failure><script>'));
    assert.ok(all.includes('<U+001B>'));
    for (const test of tests.slice(1)) assert.deepEqual(names(test)[0], 'failure');
  });
});
