/** The numbers of a metric as people say them in one line: `2.8 to 4.2 of 5`. */

/** As they were typed: what is written is what somebody said, digit for digit. */
export interface MetricNumbers {
  readonly baseline?: string;
  readonly target: string;
  readonly unit?: string;
}

/** One number alone is the target. A text says why it cannot be read. */
export function readNumbers(text: string): MetricNumbers | string {
  const [first = '', ...others] = text
    .replace(/^from /i, '')
    .split(/->|→|–| to /i)
    .map((part) => part.trim());
  if (others.length === 0) {
    const only = readNumber(first.replace(/^to /i, ''));
    return typeof only === 'string' ? only : { target: only.value, ...unitOf(only.rest) };
  }
  const baseline = readNumber(first);
  if (typeof baseline === 'string') return baseline;
  const target = readNumber(others.join(' to '));
  if (typeof target === 'string') return target;
  // In "10 % to 5 %" the second says it again.
  const unit = target.rest === '' ? baseline.rest : target.rest;
  return { baseline: baseline.value, target: target.value, ...unitOf(unit) };
}

/** What was understood. */
export function numbersWords({ baseline, target, unit }: MetricNumbers): string {
  const from = baseline === undefined ? '' : `From ${baseline} `;
  return `${from}${from === '' ? 'To' : 'to'} ${target}${unit === undefined ? '' : `, unit: ${unit}`}`;
}

function readNumber(text: string): { readonly value: string; readonly rest: string } | string {
  const number = /^[-+−]?\d[\d.,]*/.exec(text)?.[0];
  if (number === undefined) return EXAMPLE;
  const digits = number.replace('−', '-').replace(/^\+/, '').replace(/[.,]$/, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return `Write ${number} with a point and without separators: 1234.5`;
  if (!Number.isFinite(Number(digits))) return EXAMPLE;
  return { value: digits, rest: text.slice(number.length).trim() };
}

const EXAMPLE = 'Write the number now, the number to reach and the unit: 2.8 to 4.2 of 5';

function unitOf(text: string): { unit?: string } {
  return text === '' ? {} : { unit: text };
}
