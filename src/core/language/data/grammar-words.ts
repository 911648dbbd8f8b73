/** The little words of English that hold a sentence together: what they are tells what stands around them. */
import { words } from './word-list';

/** Before these an object is a particular one: "a talk", "our runbook", "every release". */
export const DETERMINERS = words(
  'a an the this that these those',
  'my our your his her its their',
  'each every both one another either',
);

/** Who speaks, before the verb: "I will", "we". */
export const SUBJECTS = words('i we he she they you who people');

/** Before a verb, without a meaning of their own here. */
export const AUXILIARIES = words(
  "will would shall should must can could may might do does did don't not never",
  "am is are was were been being has had i'll we'll i'd won't let us to",
);

/** What a phrase opens with that says where, with whom, for whom, by which means. */
export const PREPOSITIONS = words(
  'about above across after against along alongside among around as at before behind below beside between beyond',
  'by despite down during except following for from in inside into like near of off on onto out outside over past per',
  'regarding since through throughout till to toward towards under until unless up upon using versus via when whenever',
  'where while with within without',
);

/** Behind these something new begins: another thing done, or why, or what it is like. */
export const CONJUNCTIONS = words(
  'and or but nor so then plus because if although though whereas which that who whose',
);

/** What says nothing about a thing by itself. */
export const EMPTY_WORDS = words(
  'it them him me us myself themselves yourself ourselves itself what how why all any some no not',
  // Not those there are, and that is all they say: "new tools".
  'new additional different further extra',
  'there here also just only even still yet too very really quite already again away back own same such other others',
  'more most less least few fewer many much lot lots plenty bit several various enough',
  'given assigned required',
  'someday one day eventually soon always often sometimes ever never regularly etc now',
  'is are be been being was were has have had will would can could should must do does done get gets got',
);

/** What a question begins with. */
export const QUESTION_WORDS = words('why how which whether what where who when');

/** Behind an object: how it is done. */
export const MANNERS = words(
  'well enough too alone together again there here now often regularly instead first daily weekly much',
);
