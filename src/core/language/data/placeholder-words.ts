/** What people write where a text is still to come, and what looks like a blank of ours and is none. */
import { phrases, words } from './word-list';

/** A whole text of one of these says nothing; as the answer to a question each of them may say it all. */
export const STAND_INS: ReadonlySet<string> = new Set(
  phrases(
    // To be written.
    'tbd, tba, tbc, todo, to do, to be done, to be defined, to be determined, to be decided, to be discussed',
    'to be added, to be announced, to be confirmed, to be written, to be filled in, fixme, wip, pending, later',
    // Nothing there.
    'n a, na, none, nothing, nil, null, empty, blank, no, not applicable, not available, unknown, not known yet',
    "none yet, nothing yet, not yet, not known, not sure, not sure yet, no idea, don't know",
    // Filled in for the look of it.
    'x, xx, xxx, xxxx, yyy, zzz, asdf, qwerty, foo, bar, foo bar, test, lorem ipsum, lorem ipsum dolor sit amet',
    'placeholder, example, fill in, fill me in, fill this in, some text, text, blah, blah blah, blah blah blah',
  ),
);

/** A measure of one of these names nothing that is read: it only says that it is over. */
export const MERE_ENDINGS: ReadonlySet<string> = new Set(
  phrases(
    'done, finished, completed, complete, achieved, reached, yes, yes no, yes or no, true, ok, okay, success',
  ),
);

/** Units without the thing they count: "80 percent", "10 points". */
export const BARE_UNITS = words('percent pct pp points point pts times x');

/**
 * Names of elements as people write about them, `<table>`. Left out are those that are as likely a blank to fill in:
 * `<time>`, `<title>`, `<link>`, `<path>`, `<data>`, `<source>`, `<output>`, `<object>`, `<address>`, `<summary>`.
 */
export const HTML_ELEMENTS = words(
  // Document and sections
  'html head body base meta style script noscript template slot main nav header footer section article aside',
  'h1 h2 h3 h4 h5 h6 hgroup div span p pre blockquote hr br wbr center font marquee',
  // Lists and tables
  'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th',
  // Words in a text
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var tt strike',
  // What is embedded
  'img picture figure figcaption video audio track canvas svg iframe embed frame frameset',
  // Forms and what opens
  'form fieldset legend label input textarea button select optgroup option datalist progress details dialog',
);

/** With what a remark begins that somebody makes behind a text, rather than the rest of its sentence. */
export const COMMENT_OPENERS = words(
  'see cf is are todo tbd fixme note nb ps was ask check discuss agreed added changed moved taken copied quoted old new',
  'or maybe perhaps not still already needs we i our my this that these it its they',
);
