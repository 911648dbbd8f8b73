/** How much a problem matters, mildest first, and what a configuration may say of it. */
import type { ValueDefinition } from './vocabulary';

export const SEVERITY_SETTINGS = [
  { value: 'off', means: 'Not reported.' },
  { value: 'hint', means: 'A quiet suggestion at its place.' },
  { value: 'info', means: 'Worth knowing.' },
  { value: 'warning', means: 'Should be mended.' },
  { value: 'error', means: 'Must be mended; a check fails.' },
] as const satisfies readonly ValueDefinition[];

export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number]['value'];
export type Severity = Exclude<SeveritySetting, 'off'>;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
