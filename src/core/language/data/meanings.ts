/**
 * Words that say the same for a comparison, and their opposites: who "misses deadlines" and then wants to "deliver on
 * time" has said one thing twice. Forms of one word need no entry, their stems are alike; irregular ones do.
 */
import { phrases, words } from './word-list';

/** Near-synonyms, and the words that say the contrary. */
export interface Meaning {
  readonly words: readonly string[];
  readonly opposites: readonly string[];
}

function meaning(words: string, opposites = ''): Meaning {
  return { words: phrases(words), opposites: phrases(opposites) };
}

export const MEANINGS: readonly Meaning[] = [
  // In time, and how fast: who is too slow is late.
  meaning(
    'on time, in time, deadline, due date, punctual, punctuality, timely, on schedule, timeliness, fast, faster, quick',
    'late, too late, overdue, delay, tardy, behind schedule, lateness, behind time, slow, slowly, slower, slowness',
  ),
  meaning(
    'on time, quickly, quicker, sooner, speed, prompt, promptly, swift, rapid, rapidly, short, shorter, shorten',
    'sluggish, too long, lengthy, long, wait',
  ),
  meaning('early, in advance, ahead, beforehand, upfront', 'last minute, at the last moment, last moment'),
  meaning('respond, reply, answer, response, responsive', 'ignore, unanswered, unresponsive'),
  meaning('finish, complete, completion, follow through', 'unfinished, incomplete, half finished, abandon'),
  meaning('estimate, forecast, predict', 'underestimate, overestimate, misjudge'),
  meaning('prioritize, prioritise, priority, focus', 'distracted, unfocused, overcommit, scattered'),
  meaning('plan, planning', 'unplanned, ad hoc, improvise'),

  // Clear, right and whole.
  meaning(
    'clear, clarity, understandable, plain, intelligible, understand, comprehensible',
    'unclear, confuse, confusion, vague, ambiguous, incomprehensible, misunderstand, misunderstood, muddled, cryptic',
  ),
  meaning('readable, legible, easy to read', 'hard to read, unreadable, difficult to read, illegible'),
  meaning('interesting, engaging, lively, captivating', 'boring, dull, tedious, monotonous'),
  meaning('flexible, adaptable', 'rigid, inflexible'),
  meaning('brief, concise, succinct, to the point', 'rambling, ramble, verbose, wordy, long winded'),
  meaning(
    'accurate, accuracy, precise, precision, error free, flawless, faultless',
    'error, mistake, wrong, inaccurate, sloppy, careless, fault, slip up',
  ),
  meaning('bug free', 'bug, defect, regression'),
  meaning(
    'thorough, careful, attention to detail, detailed, in depth',
    'superficial, careless, shallow, cursory',
  ),
  meaning(
    'stable, stability, reliable, reliability, dependable',
    'unstable, flaky, unreliable, outage, downtime',
  ),
  meaning(
    'organized, organised, orderly, tidy, structure, structured',
    'disorganized, disorganised, messy, chaotic, mess',
  ),
  meaning('document, documentation, documented, docs, write down, written down', 'undocumented'),
  meaning('test, tested, tests', 'untested'),
  meaning('up to date, fresh', 'out of date, outdated, stale, obsolete'),

  // With people.
  meaning('speak, speak up, talk, contribute, voice', 'silent, quiet, hold back, silence'),
  meaning('listen, hear, let others finish', 'interrupt, talk over, cut off'),
  meaning('delegate, hand over, hand off, let go of', 'micromanage, does everything, do everything'),
  meaning(
    'confident, confidence, assured, sure of',
    'unsure, nervous, hesitant, insecure, anxious, doubt, afraid, shy',
  ),
  meaning('collaborate, cooperate, together, collaboration', 'isolated, isolation, alone, in a silo, siloed'),
  meaning('inform, communicate, keep informed, tell, share', 'withhold, in the dark, uninformed, surprise'),
  meaning('polite, respectful, respect, friendly, courteous', 'rude, harsh, blunt, abrasive, disrespectful'),
  meaning('calm, composed, patient, patience', 'impatient, angry, lose temper, loses temper, irritated'),
  meaning('accept feedback, open to feedback', 'defensive'),
  meaning('feedback, criticism, critique'),
  meaning('agree, agreement, align, aligned', 'disagree, conflict, misaligned'),
  meaning('trust', 'distrust, mistrust'),
  meaning('attend, attendance, present at, show up', 'skip, absent'),
  meaning('ask for help, seek help', 'stuck, stay stuck'),
  meaning('escalate, raise early, flag'),
  meaning('motivated, engaged, engagement, morale', 'disengaged, unmotivated, demotivated'),

  // The same thing under two names.
  meaning('customer, client, user, customers'),
  meaning('meeting, meetings, call'),
  meaning('decide, decision, decisive, make up mind', 'indecisive, indecision'),
  meaning('code, source'),
  meaning('bug report, ticket, support request'),
  meaning('presentation, present, demo'),
  meaning('email, mail, e mail, inbox'),
  meaning('quality'),
  meaning('budget, cost, spending, expense', 'overspend, over budget'),
  meaning('sale, sales, sell, selling, sold'),
  meaning('teach, mentor, coach, train'),
  meaning('lead, leadership, leader'),
  meaning('write, written, wrote, writing'),
  meaning('deploy, deployment, rollout'),
  meaning('submit, submission'),
  meaning('easy, easily, simple', 'difficult, complicated'),
  meaning('participate, participation, take part'),
  meaning('analyze, analyse, analysis, analytical'),
  meaning('boss, manager, supervisor'),
  meaning('stakeholder, stakeholders'),
  meaning('incident, outages, emergency'),
  meaning('merge, merged, merges'),
];

/** Forms of one word each, whose stem another word has too: "responsibility" is no response, "news" are not new. */
export const ALIKE_BY_CHANCE: readonly ReadonlySet<string>[] = [
  words('responsibility responsibilities responsible irresponsible'),
  words('community communities'),
  words('experiment experiments experimental experimenting'),
  words('important importance unimportant'),
  words('internal internally'),
  words('international internationally'),
  words('general generally'),
  words('generic'),
  words('executive executives'),
  words('objective objectives'),
  words('organ organs organic'),
  words('university universities'),
  words('universal universally'),
  words('authority authorities'),
  words('news'),
  words('severity severe severely'),
  words('production productions'),
  words('productive productivity'),
  words('operative operatives'),
  words('committee committees'),
];
