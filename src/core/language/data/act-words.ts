/** Words by which a verb of two senses is known to be an act, or to be none. */
import { stems, words } from './word-list';

/** What is raised or cut by an amount, although it is not counted under this name. In the singular. */
export const AMOUNTS = words(
  'bar standard expectation goal objective target profile awareness spirit mood tone level number amount share ceiling limit',
  'latency coverage downtime uptime error defect bug incident complaint outage delay noise waste wait backlog risk-level',
  'budget price spending overhead emission consumption load size complexity duplication absence overtime sickness',
);

/** What somebody is who has passed. */
export const ATTAINED = words('certified licensed licenced accredited chartered registered');

/** What shows that somebody is certified, where it is said for what. In the singular. */
export const CREDENTIALS = words(
  'certificate certification licence license diploma degree badge permit accreditation qualification',
);

/** What lies there and is written on, entry by entry. In the singular. */
export const RECORDS = words(
  'log logbook diary journal record register list tracker ledger album herbarium portfolio',
);

/** Without these it is done unaided, which whoever is there sees. */
export const UNAIDED = words(
  'help assistance notes prompting prompts supervision reminder reminders subtitles interpreter dictionary stabilizers',
);

/** Known item by item: who asks for them hears it. In the singular. */
export const KNOWN_BY_HEART = words(
  'name word verb vocabulary line poem song lyric recipe chord formula alphabet abbreviation',
);

/** What one does with them. */
export const MEMORIZING_VERBS = stems('learn memorize memorise know remember');

/** Of somebody's way: into a field or a rank, and nothing is done there yet. */
export const MOVING_VERBS = stems('move turn switch shift transition climb rise progress');

/** Making better something that is at hand: done to it, where it is said when. */
export const HANDS_ON_IMPROVING = stems('refine polish revamp sharpen');

/** Behind "be": there. */
export const PRESENT_SOMEWHERE = words('present there back online available reachable seated');

/** To lead one of these is a role. In the singular. */
export const GROUPS = words(
  'team guild chapter squad tribe group community crew committee department unit division organization organisation practice function',
);

/** Of these something is left that others can hold or try. */
export const MAKING_VERBS = stems('prototype sketch draft transcribe benchmark wireframe storyboard');

/** Held again and again, so that "in" one of these says when. */
export const RITUALS = words(
  'standup standups stand-up retro retros retrospective retrospectives refinement planning daily huddle triage grooming',
);

/** Of what is to be kept from happening: "before they become problems" is on no occasion. */
export const ARISING = words(
  'arise arises become becomes escalate escalates happen happens occur occurs grow grows turn turns impact affect',
);

/** Behind "on the": how soon. */
export const FIRST_OR_SAME = words('first second third same next last');
