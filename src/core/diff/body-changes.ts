/** What changed in the body besides its log: the diagnosis, the notes, and which rules are turned off. */
import { bodyStart, type GoalFile } from '../model/document';
import { listWords } from '../text/list-words';
import { oneLine } from '../text/one-line';
import type { Span } from '../text/source-text';
import type { Finding } from './change';
import { blanked, whereTheyDiffer, without } from './prose';
import { rewording } from './rewording';
import type { Versions } from './versions';
import { quoted, quotedPair } from './words';

export function bodyChanges(versions: Versions): readonly Finding[] {
  return [...diagnosisChanges(versions), ...notesChange(versions), ...disabledChanges(versions)];
}

function diagnosisChanges({ before, after }: Versions): readonly Finding[] {
  const labels = new Set([...before.diagnosis, ...after.diagnosis].map(({ label }) => label));
  return [...labels].flatMap((label): Finding[] => {
    const a = before.diagnosis.find((answer) => answer.label === label);
    const b = after.diagnosis.find((answer) => answer.label === label);
    const from = oneLine(a?.value ?? '');
    const to = oneLine(b?.value ?? '');
    if (from === to) return [];
    const [shownFrom, shownTo] = quotedPair(from, to);
    const message =
      from === ''
        ? `Diagnosis added: ${label}, ${quoted(to)}.`
        : to === ''
          ? `Diagnosis removed: ${label} was ${quoted(from)}.`
          : `Diagnosis changed: ${label} was ${shownFrom} and is ${shownTo} now.`;
    return [
      {
        kind: 'field-changed',
        field: `diagnosis.${label.toLowerCase().replaceAll(' ', '-')}`,
        before: from === '' ? null : from,
        after: to === '' ? null : to,
        attention: 'note',
        message,
        ...(from !== '' && to !== '' && { rewording: rewording(from, to) }),
        beforeSpan: a?.span,
        afterSpan: b?.span,
      },
    ];
  });
}

function notesChange({ before, after, proseBefore, proseAfter }: Versions): readonly Finding[] {
  const [old, now] = [entriesIn(before), entriesIn(after)];
  // Mostly nothing changed beside the entries, and then what of it is prose need not be told from what is not.
  if (without(before.source.text, old) === without(after.source.text, now)) return [];
  const a = blanked(proseBefore(), old);
  const b = blanked(proseAfter(), now);
  const places = whereTheyDiffer(a, b);
  if (places === undefined) return [];
  const [from, to] = [oneLine(a), oneLine(b)];
  const [shownFrom, shownTo] = quotedPair(from, to);
  const message =
    from === ''
      ? `Notes added: ${quoted(to)}.`
      : to === ''
        ? `Notes removed; they were ${quoted(from)}.`
        : `Notes changed from ${shownFrom} to ${shownTo}.`;
  return [
    {
      kind: 'field-changed',
      field: 'body',
      before: from === '' ? null : from,
      after: to === '' ? null : to,
      attention: 'note',
      message,
      ...(from !== '' && to !== '' && { rewording: rewording(from, to) }),
      beforeSpan: places.before,
      afterSpan: places.after,
    },
  ];
}

/** The front matter, the check-ins and the answers of the diagnosis, each of which is compared by itself. */
function entriesIn(file: GoalFile): readonly Span[] {
  const entries = [...file.checkIns, ...file.diagnosis].map(({ span }) => span);
  return [{ start: 0, end: bodyStart(file) }, ...entries.sort((x, y) => x.start - y.start)];
}

/** A comment that turns a rule off is no prose, and is more than a comment. */
function disabledChanges({ before, after }: Versions): readonly Finding[] {
  const old = [...before.body.disabledRules].sort();
  const now = [...after.body.disabledRules].sort();
  const off = now.filter((rule) => !before.body.disabledRules.has(rule));
  const on = old.filter((rule) => !after.body.disabledRules.has(rule));
  if (off.length + on.length === 0) return [];
  const sentences = [
    off.length === 0 ? [] : [`Turned off for this goal: ${listWords(off.map(quoted))}.`],
    on.length === 0 ? [] : [`Turned on again for this goal: ${listWords(on.map(quoted))}.`],
  ];
  return [
    {
      kind: 'field-changed',
      field: 'goalmark-disable',
      before: old.length === 0 ? null : old,
      after: now.length === 0 ? null : now,
      attention: 'note',
      message: sentences.flat().join(' '),
    },
  ];
}
