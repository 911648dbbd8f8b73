/** What `goalmark init` writes. The goal is one that has every part, so that each of them is seen once. */
import { addDays, DEFAULT_CONFIG, newGoalText, type CalendarDate, type Config } from '../../core';

export const WORKFLOW_PATH = '.github/workflows/goals.yml';
export const EXAMPLE_ID = 'plain-language-updates';

export function configText(): string {
  const { goals, cadence, dueSoonDays, maxActiveGoals } = DEFAULT_CONFIG;
  return `# What Goalmark reads here, and how. Every key may be left out; these are the defaults.
goals: ${listOf(goals)} # which files are goals
exclude: [] # which of them are not, such as "goals/archive/**"
cadence: ${cadence} # how often to check in: weekly, biweekly, monthly or quarterly
due_soon_days: ${dueSoonDays}
max_active_goals: ${maxActiveGoals} # of one owner, before it is reported

# Front matter keys of your own:
# extra_fields: [team]

# Who may own a goal or support an owner; anybody else is then reported:
# people:
#   ana: { name: Ana Souza, manager: li }
#   li: { name: Li Wen }

# How severe a rule is here: off, hint, info, warning or error. "goalmark rules" lists them.
# rules:
#   unaligned-goal: off
`;
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

export interface ExamplePeople {
  readonly owner: string;
  readonly manager: string | undefined;
}

/** Of those the configuration knows, where it knows somebody. */
export function examplePeople({ people }: Config): ExamplePeople {
  const [first] = people ?? [];
  if (first === undefined) return { owner: 'ana', manager: 'li' };
  const [owner, { manager }] = first;
  return { owner, manager: manager !== undefined && people?.has(manager) === true ? manager : undefined };
}

export function exampleText({ owner, manager }: ExamplePeople, today: CalendarDate): string {
  return newGoalText({
    id: EXAMPLE_ID,
    title: 'Explain incidents in plain language',
    type: 'development',
    status: 'active',
    owner,
    manager,
    setBy: 'together',
    created: today,
    due: addDays(today, 90),
    cadence: 'monthly',
    gap: 'Incident updates confuse the support and sales teams',
    rootCause: {
      kind: 'skill',
      detail: 'No structure for turning technical findings into a short summary',
    },
    goal: 'Within 90 days, write every cross-team update in the situation-behavior-impact structure',
    metric: { measure: 'Peer score for update clarity', baseline: 2.8, target: 4.2, unit: 'of 5' },
    ownership: {
      employee: 'Use the structure in each weekly update and ask two readers for a score',
      manager: 'Review one draft a week and give written feedback',
      organization: 'Course budget and two hours a week',
    },
  });
}

/** `folder` is where the goals are in the repository, `''` at its top; `branch` is its default one, where it is known. */
export function workflowText(version: string, folder: string, branch: string | undefined): string {
  const branches = branch !== undefined && PLAIN.test(branch) ? JSON.stringify(branch) : 'main, master';
  const place = folder === '' ? '' : `        with:\n          working-directory: ${inWorkflow(folder)}\n`;
  return `# Checks the goals that a pull request touches, at their lines, and all of them on the main branch. What changed in them
# stands in the run's summary and in one comment on the pull request, which is kept up to date.
name: Goals

on:
  pull_request:
  push:
    branches: [${branches}]

permissions:
  contents: read
  # For the comment alone. Take it away, or come from a fork, and the summary has to do.
  pull-requests: write

concurrency:
  group: goals-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  goals:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v6
        with:
          # All of its history, which says what a pull request touches and how often a date has slipped before.
          fetch-depth: 0
          persist-credentials: false
      - uses: goalmark/goalmark@v${version}
${place}`;
}

/** Without what is a pattern or an expression in a workflow. */
const PLAIN = /^[\p{L}\p{M}\p{N}/._@#-]+$/u;

/** As a text, in which nothing is evaluated. */
function inWorkflow(text: string): string {
  return JSON.stringify(text.replaceAll('${{', "${{ '${{' }}"));
}
