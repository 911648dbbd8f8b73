/**
 * What counts how much was turned out, and says nothing of how well, for whom, or what changed. Reviews, talks, customer
 * calls and the like are left out: doing one is often the very behavior that a development goal practices.
 */
import { phrases, words } from './word-list';

/** Things turned out, by whose number alone output is measured. */
export const OUTPUTS: readonly string[] = phrases(
  // Work items.
  'ticket, tickets, task, tasks, work items, user stories, stories, story points, cards, cases, backlog items',
  // Code.
  'lines of code, loc, commits, commit, pull requests, pull request, merge requests, prs, mrs, features, releases',
  'deployments, deploys',
  // Money.
  'revenue, sales, turnover, bookings, deals, new deals, arr, mrr, quota, profit, sales revenue, billable hours',
  // Rates of turning out.
  'velocity, throughput, output, utilization, utilisation, productivity',
  // Support and operations.
  'emails, calls, chats, orders, units, invoices, leads, applications',
);

/** Of these only what is finished is output: fewer bugs are a result, "bugs fixed" are not. */
export const FINISHED_OUTPUTS: readonly string[] = phrases('bug, bugs, issue, issues, defects, incidents');

/** What was done to them. */
export const TURNED_OUT = words(
  'closed close closing resolved completed complete done finished merged opened created shipped delivered released',
  'fixed made handled processed sent written produced generated won signed booked billed logged sold answered',
);

/** Around such a count, and changing nothing of what it says. */
export const COUNTING = words(
  'number count amount total volume sum average mean median weekly monthly quarterly daily yearly per each every a an',
  'the of in my our team team s own individual personal new all at least more than by to from and or how many',
  'sprint week month quarter year day iteration',
);
