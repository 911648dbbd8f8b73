/**
 * What texts of the work are about, in a few broad topics, and which topics touch one another: a change in the one may be
 * seen in the other. Only words of one topic are listed; whatever may belong to several is left out.
 */
import { words } from './word-list';

export interface Topic {
  readonly words: ReadonlySet<string>;
  /** The names of the topics it touches. */
  readonly near: readonly string[];
  /** Whether most work has nothing to do with it, so that a goal which does not speak of it is about something else. */
  readonly isRemote?: true;
}

export const TOPICS: Readonly<Record<string, Topic>> = {
  code: {
    words: words(
      'code codebase refactoring compiler linter commit commits api apis query queries database backend frontend server',
      'servers deployment deployments deploy rollout rollouts coverage latency bundle import nightly crash crashes app',
      'build builds bug bugs test tests pipeline parser component components button buttons screens designs incident',
      'incidents runbook alerts outage outages cloud kubernetes',
    ),
    near: ['documents', 'customers'],
  },
  talking: {
    words: words(
      'meeting meetings speak speaks speaking present presents presenting presentation presentations audience executives',
      'discussion discussions interrupt interrupts interrupting interruptions quiet listen listens listening conversation',
      'conversations conflict disagreement disagreements stakeholder stakeholders delegate delegates delegating delegation',
      'feedback critique defensive talk talks roadmap question questions planning mentee mentees',
    ),
    near: ['documents', 'learning', 'wellbeing'],
  },
  documents: {
    words: words(
      'documentation document documents manuscript manuscripts draft drafts handover notes guide guides article articles',
      'wiki page pages essay memo update updates replies reply',
    ),
    near: ['talking', 'customers', 'code'],
  },
  customers: {
    words: words(
      'customer customers client clients ticket tickets complaint complaints support csat nps churn queue refund refunds',
      'account accounts helpdesk caller callers',
    ),
    near: ['money', 'documents', 'code', 'audience'],
  },
  money: {
    words: words(
      'revenue cost costs margin margins discount discounts price prices pricing budget budgets profit deal deals sale',
      'sales invoice invoices bonus spending turnover',
    ),
    near: ['customers', 'stock', 'audience'],
  },
  audience: {
    words: words(
      'subscriber subscribers follower followers visitor visitors newsletter campaign campaigns brand media website',
      'advertising impressions blog blogs article articles guide guides social',
    ),
    near: ['customers', 'money'],
    isRemote: true,
  },
  planning: {
    words: words(
      'deadline deadlines estimate estimates estimating overdue backlog schedule schedules prioritization prioritisation',
      'prioritize prioritise priorities',
    ),
    near: ['code'],
  },
  learning: {
    words: words(
      'course courses training trainings certificate certificates lesson lessons pupil pupils student students',
      'lecture lectures exam exams conference conferences',
    ),
    near: ['talking', 'documents', 'reading'],
  },
  wellbeing: {
    words: words(
      'sick plants mood walked steps sleep vacation vacations office lunch lunches gym sport weight coffee',
    ),
    near: [],
    isRemote: true,
  },
  stock: {
    words: words('stock warehouse inventory parcels pallets shelves'),
    near: ['money'],
    isRemote: true,
  },
  hiring: {
    words: words(
      'hire hires hiring applicant applicants candidate candidates recruiting recruiter vacancy vacancies',
    ),
    near: ['talking', 'learning'],
  },
  research: {
    words: words(
      'patent patents manuscript manuscripts experiment experiments grant grants citation citations',
    ),
    near: ['documents', 'learning'],
    isRemote: true,
  },
  reading: {
    words: words('book books podcast podcasts'),
    near: ['learning'],
    isRemote: true,
  },
};
