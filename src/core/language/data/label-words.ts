/** What people write before a colon, or before a number and a colon, to say which part of a text follows. */
import { words } from './word-list';

export const LABELS = words(
  'goal objective target aim task step stage phase part priority milestone item theme deliverable outcome',
);
