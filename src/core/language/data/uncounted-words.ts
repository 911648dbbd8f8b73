/**
 * Words that say little or nothing of what a text is about. Where two texts are compared they are passed over or count
 * half; so a text and its turning ("misses deadlines", "stop missing deadlines") are left with the same words.
 */
import { stems, words } from './word-list';

/** Grammar: they stand in every text. */
export const FUNCTION_WORDS = words(
  'a an the this that these those such some any other another own same',
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs',
  'myself yourself himself herself itself ourselves themselves one ones who whom whose which what',
  "i'm i've i'll i'd we're we've it's that's they're you're he's she's there's let's",
  'and or but nor so yet if then than as because since while when where how why though although however',
  'of in on at to for from with by into onto upon about over under between among across through per via within',
  'during up down out off around toward towards against along behind beyond after before until',
  'be am is are was were been being do does did done doing have has had having',
  'will would shall should can could may might must ought',
  'there here anymore away instead otherwise because also too very quite rather just even still already only again once e g i etc',
);

/** What turns the sign of what follows: denials, lacks, and what came out wrong. */
export const NEGATIONS = words(
  "not no non never none nobody nothing neither without cannot can't don't doesn't didn't isn't aren't wasn't",
  "weren't won't wouldn't shouldn't couldn't hasn't haven't hadn't",
  'miss misses missed lose loses losing lost forget forgets forgot forgotten forgetting slip slips slipping',
  'lack lacks lacking lacked absence absent missing insufficient insufficiently inadequate inadequately',
  'fail fails failed failing failure unable inability struggle struggles struggling struggled difficulty',
  'hard difficult trouble problem problems issue issues weak weakness poor poorly bad badly worse worst low little few',
  'hardly rarely seldom sometimes often frequently occasionally usually tends tend keep keeps keeping enough',
);

/** What a goal turns a gap with: to stop it, to have less of it, to have more of its opposite. */
export const TURNS = words(
  'stop stops stopping avoid avoids avoiding shies dodge dodges dodging evade evades evading prevent preventing eliminate eliminating remove removing end ending',
  'quit cease reduce reducing decrease lower lowering minimize minimise cut fewer less decline',
  'meet meets met keep remember remembers remembering reach reaches find finds finding hold holds holding',
  'fix fixing solve solving resolve resolving overcome overcoming address addressing close closing',
  'improve improves improved improving improvement improvements increase increases increased increasing',
  'enhance enhancing strengthen strengthening develop developing development grow growing growth boost raise raising',
  'build building gain gaining become becoming get gets getting got start starting begin beginning learn learning',
  'ensure ensuring make makes making made try trying aim work want need needs needed',
  'better best good well more most greater higher high strong stronger great effective effectively efficient',
  'efficiently proper properly appropriate appropriately right correct correctly consistent consistently consistency',
  'always all every each everyone everything regular regularly longer much many quite really sure able ability',
);

/** Of the work in general: two texts that share nothing but these are not about the same. */
export const GENERAL_WORDS = words(
  'work works working job task tasks thing things activity activities project projects',
  'team teams colleague colleagues people person member members staff others employee employees',
  'skill skills knowledge experience area areas level levels way ways part parts result results',
  'time times day days week weeks month months quarter year years new current currently time',
  'use uses used using take takes taking give gives giving given provide provides go come comes show shows bring',
  'hand hands handing create creates creating write writes writing say says saying react reacts',
  'deliver delivers delivered delivering handle handling manage perform performing',
);

/** They only say that a thing comes about: who misses meetings and wants to attend them has said nothing new. */
export const CARRYING_VERBS = stems(
  'attend join hold run do submit complete finish send deliver give write make produce lead present arrive create keep pass',
  'respond answer reply use adopt show set add include establish define introduce take meet read listen speak hit reach',
);

/** What they open says how: by which means, with what. */
export const MEANS = words('by using through via with');
