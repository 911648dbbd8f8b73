/** A goal that is right in everything, for tests to change. */

export const EXAMPLE_FRONT_MATTER = `id: plain-language-updates
title: Explain incidents in plain language
type: development
status: active
owner: ana
manager: li
created: 2026-01-12
due: 2026-04-12
gap: Incident updates confuse the support and sales teams
root_cause:
  kind: skill
  detail: No structure for turning technical findings into a short summary
goal: Within 90 days, write every cross-team update in the situation-behavior-impact structure
metric:
  measure: Peer score for update clarity
  baseline: 2.8
  target: 4.2
  unit: of 5
ownership:
  employee: Use the structure in each weekly update
  manager: Review one draft a week
  organization: Two hours a week
aligns_to: [customer-trust-2026]
`;

export const EXAMPLE_LOG = `## Check-ins

### 2026-02-11

- **Progress:** Three of four updates used the structure
- **Blockers:** Thursdays are too full to draft
- **Support:** A second reviewer for the March release
- **Focus:** 8
- **Health:** on-track
- **Metric:** 3.1
`;

/** The example with the top-level keys of an excerpt in the place of its own, or added at the end. */
export function goalWith(excerpt: string, body = EXAMPLE_LOG): string {
  const changed = new Map(topLevelKeys(excerpt));
  const kept = topLevelKeys(EXAMPLE_FRONT_MATTER).map(([key, lines]) => {
    const instead = changed.get(key);
    changed.delete(key);
    return instead ?? lines;
  });
  return `---\n${[...kept, ...changed.values()].join('')}---\n\n${body}`;
}

/** Each with all of its lines. */
function topLevelKeys(yaml: string): [string, string][] {
  const blocks = `${yaml.trimEnd()}\n`.match(/^\S.*\n(?:[ \t].*\n)*/gm) ?? [];
  return blocks.map((lines) => [lines.split(':')[0] ?? '', lines]);
}
