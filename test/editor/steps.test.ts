/** Questions one after the other, answered by somebody who is faster than the boxes are drawn. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askSteps, type Flow, type Step } from '../../src/vscode/steps';
import { until } from './in-editor';

interface Answers {
  readonly kind?: string;
  readonly tags?: readonly string[];
  readonly why?: string;
}

const CHOICES = ['knowledge', 'skill', 'behavior'].map((value) => ({ value, label: value }));

describe('questions in steps', () => {
  it('take an Enter that comes together with the box', async () => {
    const asked = new Asked();
    const flow = flowOf(
      {
        kind: 'pick',
        key: 'kind',
        name: 'Kind',
        question: asked.by('kind'),
        choices: () => CHOICES,
        there: 'skill',
      },
      {
        kind: 'pick',
        key: 'tags',
        name: 'Tags',
        question: asked.by('tags'),
        choices: () => CHOICES,
        many: true,
      },
      {
        kind: 'input',
        key: 'why',
        name: 'Why',
        question: asked.by('why'),
        isOptional: true,
        initial: () => 'So',
      },
    );
    const initial: Answers = { tags: ['skill', 'behavior'] };
    const done = askSteps(flow, initial, memento(), (answers) => Promise.resolve(answers));
    for (const name of ['kind', 'tags', 'why']) {
      await asked.until(name);
      await pressEnter();
    }
    // What is there already is no answer.
    assert.deepEqual(await done, { tags: ['skill', 'behavior'], why: 'So' });
  });

  it('are asked without a pause in which keys would get into the text behind', async () => {
    const asked = new Asked();
    const flow = flowOf(
      { kind: 'pick', key: 'kind', name: 'Kind', question: asked.by('kind'), choices: () => CHOICES },
      {
        kind: 'input',
        key: 'why',
        name: 'Why',
        question: asked.by('why'),
        isOptional: true,
        initial: () => 'So',
      },
    );
    let keep: () => void = () => undefined;
    const isKept = new Promise<void>((resolve) => (keep = resolve));
    const done = askSteps(flow, {}, memento(isKept), (answers) => Promise.resolve(answers));
    await asked.until('kind');
    await pressEnter();
    await asked.until('why');
    await pressEnter();
    keep();
    assert.deepEqual(await done, { kind: 'knowledge', why: 'So' });
  });
});

function flowOf(...steps: readonly Step<Answers>[]): Flow<Answers> {
  return { name: 'test.steps', title: 'Steps', steps };
}

/** Tells that a step is being asked: its box is shown before anything else can happen. */
class Asked {
  readonly #names = new Set<string>();
  readonly #event = new vscode.EventEmitter<string>();

  by(name: string): () => string {
    return () => {
      if (!this.#names.has(name)) {
        this.#names.add(name);
        queueMicrotask(() => {
          this.#event.fire(name);
        });
      }
      return `Which ${name}?`;
    };
  }

  async until(name: string): Promise<void> {
    await until(`the step ${name}`, this.#event.event, () => this.#names.has(name));
  }
}

function memento(isKept = Promise.resolve()): vscode.Memento {
  return { keys: () => [], get: () => undefined, update: () => isKept };
}

async function pressEnter(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
