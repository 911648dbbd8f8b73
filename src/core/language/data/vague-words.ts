/**
 * Words with which people write goals that nobody can see being reached. The idea of the grouping is Mager's
 * ("Preparing Instructional Objectives", 1962): words open to many interpretations, and words open to few.
 */
import { phrases, stems, words } from './word-list';

/** A change for the better of whatever follows. Where they begin a goal, only figures or means tell what will be different. */
export const IMPROVING_VERBS = stems(
  'improve enhance strengthen boost better upgrade optimize optimise refine sharpen hone elevate advance',
  'cultivate foster nurture deepen broaden expand enrich maximize maximise streamline polish perfect master',
  'upskill accelerate empower excel modernize modernise revamp transform professionalize mature unlock unleash supercharge ignite',
);

/** An improvement of an ability, the making of a thing: "develop leadership", "develop an export". What follows decides. */
export const GROWING_VERBS = stems('develop build create establish gain form earn deliver');

/** More or less of something: a goal only with a figure. */
export const AMOUNT_VERBS = stems(
  'increase raise reduce decrease lower cut minimize minimise limit shorten double triple halve',
  'lessen eliminate drop save cheapen slash trim shrink lift grow scale',
);

/** What goes on in a head. */
export const MIND_VERBS = stems(
  'learn know understand study explore research investigate familiarize familiarise grasp appreciate realize',
  'recognize think consider believe comprehend internalize discover reflect embrace enjoy value care remember master',
  'respect trust admire honor honour tolerate',
);

/** What somebody is, not what somebody does. */
export const STATE_VERBS = stems('be become feel stay remain act seem appear behave');

/** Doing of which nobody knows what it looks like. */
export const SOFT_VERBS = stems(
  'satisfy please impress delight',
  'support help assist ensure drive manage handle leverage align enable collaborate communicate participate',
  'contribute engage promote encourage maintain show demonstrate exhibit display embody make provide champion influence',
  'inspire motivate push pursue address tackle prioritize prioritise cooperate interact network challenge perform adapt',
  'have possess succeed achieve exceed keep work own steer shape advocate get bring go do avoid execute realize uphold strive',
);

/** What somebody means to do, before what it is: left out when the verb is sought, a sign of vagueness by itself. */
export const INTENTIONS = phrases(
  'try to, try and, try, work on, work towards, work toward, work to, work at, focus on, focus more on, focus, strive to, strive for, strive',
  'aim to, aim for, attempt to, seek to, endeavor to, endeavour to, make an effort to, put effort into, commit to, concentrate on',
  'look into, look at, continue to, start to, begin to, get into, look for ways to, find ways to, keep working on, think about',
  'continue, carry on with, carry on, go on with, get started with, dive into, spend time on, spend more time on, spend more time, take steps to, be open to',
);

/** Openings of several words for an improvement of whatever follows. */
export const IMPROVING_PHRASES = phrases(
  'get better at, get better, get good at, get more, get stronger in, become better at, become better, be better at, be better, do better at, do better',
  'become more, be more, become a better, be a better, become less, be less, become good at, be good at, level up, step up, ramp up, scale up, brush up on, brush up, skill up',
  'take to the next level, gain experience, gain exposure, gain knowledge, gain understanding, gain confidence',
  'make progress, show progress, grow as, grow into, grow towards, grow toward, be known as, be seen as',
  'raise the bar, raise my game, up my game, raise the standard, raise standards, raise our standards, find my voice, finding my voice',
  'step out of my comfort zone, leave my comfort zone, come out of my shell, move the needle, make a difference',
);

/** Openings of several words for what goes on in a head. */
export const MIND_PHRASES = phrases(
  'learn about, learn more about, learn more, learn how, find out, read about, read up on, know more about, get to know, be aware of',
  'get up to speed with, get up to speed on, get up to speed, get to grips with, stay up to date, keep up with, keep up to date, wrap my head around',
  'become familiar with, get familiar with, be familiar with, gain an understanding of, have an understanding of, get an overview of',
);

/** What follows decides: more of something that nobody can point at, or a thing that is somebody's from then on. */
export const GROWING_PHRASES = phrases('take on, take up, step into');

/** Doing of which nobody knows what it looks like. */
export const SOFT_PHRASES = phrases(
  'reach out to, reach out, keep in touch with, stay in touch with, get in touch with, connect with, engage with',
  'experiment with, play with, play around with, dabble in, take care of, deal with, be there for, give back to',
  'build bridges, break down barriers, break down silos, break silos, open doors, make friends with, make friends, make connections',
);

/** Being somewhere or at something that is no place. */
export const STATE_PHRASES = phrases(
  'be on top of, stay on top of, be in control, be in control of, be in charge of, be on the ball, be on point, be at my best',
  'be on the same page, be in the loop, be in the know, set a good example, set an example, set the example, lead by example, be on top, be at the top, be in a position to, be in the lead',
  'be a role model, serve as a role model, act as a role model',
);

/** Before the verb, said by habit: passed over. */
export const LEAD_INS = phrases(
  'i want to, we want to, i would like to, we would like to, i will, we will, i plan to, we plan to, i intend to, i aim to, i need to, we need to',
  'my goal is to, our goal is to, the goal is to, goal is to, i hope to, i am going to, we are going to, we should, i should, want to, would like to',
  'be able to, to be able to, become able to, in order to, to, help to, make sure to, make sure that, make sure, ensure that, see to it that, the team will, please',
  "i'd like to, we'd like to, i'll, we'll, i'm going to, we're going to, i'd love to, i'm",
  'i, we, you, they, plan to, hope to, intend to, need to, let us',
);

/** Abilities, qualities, states: nobody can point at one. In the singular. */
export const GENERIC_THINGS = words(
  // What a person has.
  'skill skillset ability capability mastery grasp grounding competence competency talent strength weakness expertise experience knowledge understanding',
  'awareness mindset attitude mentality approach style potential confidence motivation energy presence attention discipline',
  'patience resilience creativity curiosity empathy maturity professionalism reliability focus initiative ownership accountability',
  'responsibility autonomy independence flexibility adaptability judgment judgement insight intuition leadership assertiveness',
  'integrity commitment dedication passion enthusiasm proactivity punctuality habit behavior behaviour thinking listening',
  'development growth improvement progress career self person player leader member contributor professional role fit',
  // What is between people.
  'communication collaboration cooperation teamwork relationship rapport trust respect engagement morale culture atmosphere',
  'climate alignment visibility transparency inclusion diversity belonging influence networking support help environment synergy',
  // What is wanted of work.
  'performance productivity efficiency effectiveness quality speed velocity excellence impact value effort',
  'workload thing stuff matter area aspect topic basic fundamental best good level way everything anything nothing',
  'management prioritization prioritisation innovation change transformation success opportunity challenge excellence',
  'security stability scalability maintainability usability accessibility robustness reputation brand balance life health wellbeing',
  'stress fitness tech technology advocacy productiveness responsiveness clarity',
);

/** What is measured anyway, and is a goal only together with a figure. In the singular. */
export const MEASURED_THINGS = words(
  'sale revenue profit cost money income market retention loyalty satisfaction happiness attendance availability throughput debt weight time',
  'quantity turnover business delivery service result outcome rate score traffic conversion churn usage adoption follower margin',
);

/** In the plural they are counted and no longer measured: "services", not "service". */
export const THINGS_IN_PLURAL = words('services deliveries businesses markets accounts');

/** Things one can point at, but not by this word alone: which project, which part of the code. In the singular. */
export const BROAD_THINGS = words(
  'code codebase system software architecture infrastructure tooling product feature project deadline bug test app application',
  'website site platform tool team data documentation design meeting idea question people solution issue problem organization',
  'organisation company process workflow practice procedure method methodology strategy planning plan execution operation',
  'assignment order request inquiry enquiry phone inbox errand chore paperwork facility premise ladder',
  'something task activity duty work job goal objective target expectation standard requirement feedback network delegation report reporting',
);

/** Better than what, by how much. */
export const COMPARATIVES = words(
  'better more less faster quicker slower higher lower greater larger bigger smaller stronger weaker deeper broader wider smarter',
  'cleaner clearer easier simpler harder earlier sooner healthier happier safer leaner tighter smoother stricter nicer richer fewer',
  'further closer calmer sharper bolder kinder cheaper longer',
);

/** How well, with no way to tell. */
export const PRAISE = words(
  'good great excellent strong positive effective efficient professional proactive strategic reliable successful productive solid robust',
  'best proper appropriate adequate outstanding exceptional amazing awesome superb nice clean healthy meaningful valuable relevant impactful',
  'innovative creative collaborative organized organised consistent confident visible assertive flexible responsible accountable agile scalable',
  'well effectively efficiently proactively strategically professionally successfully significantly consistently properly greatly',
  'actively continuously continually positively appropriately accurately confidently seamlessly smoothly adequately dramatically substantially',
  'overall general various several many numerous some necessary possible timely high top-notch',
);

/** Words of offices and of advertising. */
export const JARGON = words(
  'synergy synergies leverage holistic paradigm empower empowerment actionable impactful bandwidth ideate mindset stakeholder-centric',
  'world-class best-in-class cutting-edge next-level frictionless seamless delight delights delightful touchpoint touchpoints journey journeys',
  'excellence thought-leadership ecosystem game-changing value-add unlock heart ambassador champion',
);

/** Everything there is: no end, so nobody can tell when it is done. */
export const UNBOUNDED = words(
  'all any every everything everyone everybody always never everywhere whatever everywhere',
);

/** Some day. */
export const SOMEDAY = phrases(
  'someday, some day, one day, eventually, in the future, as needed, when possible, if possible, as possible, where possible, as appropriate, when i have time, whenever possible, over time, at some point, going forward, and so on, etc, and more',
);

/** Acronyms that are a subject, not a thing. */
export const GENERIC_ACRONYMS = words(
  'ai ml it hr ui ux qa kpi okr roi pr id tv ok devops ci cd sre seo tdd pm vp ceo cto cfo coo',
);
