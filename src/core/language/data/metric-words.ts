/**
 * What tells a measure that two people can read off from one that only its author can feel: inner states, qualities,
 * and the instruments by which even these are read.
 */
import { phrases, words } from './word-list';

/** Inner states as something somebody is or does: "feel more confident", "happy customers". */
export const FEELINGS = words(
  'feel feels feeling felt confident comfortable happy happier unhappy glad satisfied dissatisfied proud calm calmer',
  'motivated engaged empowered inspired energized energised excited enthusiastic passionate delighted supported valued',
  'aware familiar know knows understand understands understood understanding knowledgeable comprehend grasp appreciate appreciates',
  'believe believes enjoy enjoys love loves like likes dread fear worry worried stressed overwhelmed anxious nervous',
  'patient relaxed optimistic heard seen respected trusted perceived impressed',
);

/** Inner states and impressions as a thing, where the thing itself is the measure: "trust of the team". */
export const INNER_STATES = words(
  'confidence comfort happiness satisfaction pride calmness motivation engagement empowerment inspiration enthusiasm',
  'passion delight joy fun morale mood atmosphere climate vibe awareness familiarity understanding comprehension grasp',
  'knowledge insight insights appreciation belief trust goodwill rapport respect empathy sympathy patience hunger',
  'ambition initiative drive commitment dedication ownership attitude attitudes mindset mentality spirit sense impression',
  'impressions perception perceptions reputation image feeling feelings emotion emotions wellbeing stress anxiety fear',
  'independence autonomy belonging inclusion openness curiosity wisdom intuition judgment judgement eye headache',
  'headaches relationship relationships connection connections bond bonds credibility presence visibility influence',
  'charisma maturity creativity thinking',
);

/** Qualities as a thing: a heading for what could be measured, and no measure yet. */
export const QUALITIES = words(
  'quality excellence performance efficiency effectiveness productivity reliability stability scalability robustness',
  'maintainability usability readability simplicity flexibility agility speed velocity security safety consistency',
  'communication collaboration cooperation teamwork leadership alignment synergy transparency culture innovation',
  'professionalism professionality organization organisation skill skills ability abilities capability capabilities',
  'competence competency competencies expertise experience development growth progress success impact value improvement',
  'improvements change transformation modernization modernisation debt complexity strategy vision focus clarity',
  'discipline diligence accountability responsibility responsiveness adaptability resilience ease convenience learning',
  'results expectation expectations standards outcome outcomes reaction reactions time-management behavior behaviour conduct contribution',
);

/** They end like qualities and can be counted or read off. */
export const NO_QUALITIES = words('business illness fitness witness harness availability liability');

/** Words that praise and say no number, wherever they stand: "excellent service", "in good shape". */
export const PRAISE = words(
  'good great nice fine well excellent outstanding exceptional superb amazing awesome better best worse timely',
  'effective efficient productive adequate sufficient acceptable reasonable satisfactory suitable',
  'optimal ideal minimal maximal positive meaningful significant substantial noticeable visible impactful impressive',
  'attractive appealing beautiful pleasant enjoyable seamless smooth intuitive professional proactive innovative',
  'collaborative helpful friendly valuable successful robust major',
);

/** Words for how something is, which tell things apart as often ("slow queries", "clean builds"): at the front or the end. */
export const DESCRIPTIONS = words(
  'fast quick rapid prompt swift reliable stable secure safe scalable flexible maintainable readable easy simple usable',
  'clean clear modern polished solid strong sharp deep rigorous thorough mature healthy creative responsive consistent',
  'proper appropriate useful relevant interesting light lean agile aligned calm wise tidy strategic organized organised accountable',
);

/** The same of what is not as it should be: what is slow can be counted, so only where it is all that is said. */
export const FAULTS = words('bad poor slow low high weak messy unclear small large big');

/** Comparatives of more or less of something: "people come to me more". */
export const COMPARATIVES = words(
  'more less fewer greater larger bigger smaller lower higher easier harder smarter',
);

/** A change that is no measure before it says from where and to where, and doing that has no end. */
export const CHANGES = words(
  // Better or otherwise.
  'improve improves improved improving improvement enhance enhances enhanced enhancing enhancement strengthen strengthens',
  'strengthened strengthening optimize optimizes optimized optimizing optimise optimised optimising streamline streamlined',
  'modernize modernise simplify refine refined deepen deepened broaden broadened elevate elevated boost boosts boosting',
  'accelerate accelerated accelerating advance sharpen polish mature revamp transform reshape',
  // More or less.
  'increase increases increased increasing decrease decreases decreased decreasing reduce reduces reduced reducing',
  'reduction grow grows growing grown minimize minimise minimized maximize maximise maximized expand expands expanding',
  'raise lower lessen shrink cut eliminate',
  // Ends that are never reached.
  'foster promote encourage ensure ensures ensuring maintain maintains strive try tries contribute contributes',
  'explore explores investigate focus become becomes becoming learn learns cultivate leverage participate get make',
  'avoid prevent develop develops developed developing gain gains enable enables empower',
);

/** Verbs of that kind which are nouns as often: only where something follows that they are done to. */
export const SOFT_CHANGES = words(
  'help helps helping support supports supporting work works working drive drives speed lead',
  'delight satisfy impress engage serve excel scale guide inspire motivate',
);

/** Behind a verb these open what it is done to: "publish the guide". */
export const DETERMINERS = words(
  'the a an my our your his her its their each every all no how what why whether',
);

/** What they are done to opens with one of these. */
export const OBJECT_OPENERS = words(
  'the a an my our your his her its their this that these those each every all others people everyone on with in up to at',
  'customers clients users teams employees colleagues stakeholders',
  'towards toward how what why whether one two three four five six seven eight nine ten',
);

/** What a measure is read from: even a feeling is measured by a score that somebody gives. */
export const INSTRUMENTS = words(
  'score scores scored rating ratings rate rates rated rank ranks ranked ranking index survey surveys surveyed poll',
  'polls pulse questionnaire nps csat enps ces kpi count counts counted number numbers percentage percent share ratio',
  'proportion fraction median mean average total sum amount frequency scale assessment assessments audit audits exam',
  'quiz grade grades graded evaluation evaluations checklist scorecard benchmark vote votes voted latency throughput',
  'p50 p75 p90 p95 p99 mttr mtbf sla slo coverage measured points stars answers analytics statistics self-rated',
);

/** The same in several words. */
export const INSTRUMENT_PHRASES = phrases(
  'time to, time from, time between, time until, how many, how often, how much, how long, out of, whether, per',
  'times a, times per, one to five, one to ten, self rated, as rated by, asked whether, who say, who answer',
);

/** About whom it is: a claim of one's own or of being something is nothing that is counted. */
export const SELF = words("i i'm i've being be having it this");

/** How many, and nobody could say how many. */
export const VAGUE_AMOUNTS = words(
  'some several various lots plenty many few enough regularly often frequently sometimes soon',
);

/** That it works, with no word on what it does. */
export const WORKS = words('work works working worked function functions functioning');

/** Subjects that are whatever it may be. */
export const GENERIC_SUBJECTS = words(
  'it this that things thing everything something stuff step steps task tasks work job jobs project feature features',
  'information data analysis process processing item items code app system product goal objective',
);

/** Around the words of a feeling, and part of how it is said. */
export const INTENSIFIERS = words('very much really increased improved being be');

/** Sayings that leave open what they mean. */
export const VAGUE_PHRASES = phrases(
  'in a timely manner, in a timely fashion, as expected, as needed, as possible, as appropriate, as necessary',
  'on a regular basis, user friendly, fully functional, state of the art, best practice, best practices, high quality',
  'world class, to a high standard, to a high level, no major, no significant, work life balance, next level',
  'on the same page, on the same wavelength, see me as, sees me as, sees us as, see us as, notices a difference, notice a difference',
);

/** What they open is said of something that is counted, and judged no more: "requests that fail silently". */
export const SUBORDINATORS = words('that who which whose when where while whether if because unless');

/** Nouns that hand the measure on to what follows their "of". */
export const HANDING_ON = words(
  'level levels sense degree feeling depth kind sort state quality amount lack overall',
);

/** Where a phrase of nouns ends: what follows says where, when or of what. */
export const PHRASE_ENDS = words(
  'of in on at to for from with by into about over under between among across through per within during after before',
  'that which who whose where when while as than and or without against towards toward around via until since is are',
  'was were be has have had will would should can could may might must',
);

/** What may follow a noun without being what is measured: "progress made". */
export const TRAILING_PARTICIPLES = words(
  'made gained achieved shown seen built developed improved increased',
);

/** Verbs that link a thing with how it is. */
export const LINKS = words(
  'is are was were be been being become becomes look looks seem seems appear appears feel feels stay stays remain',
  'remains get gets go goes run runs work works perform performs find finds function functions',
);

/** Behind "is" these say what can be looked up. */
export const STATES_TO_CHECK = words(
  'done live available online offline empty green red closed open active zero valid unique true false equal identical',
  'visible idempotent reproducible deterministic present absent free complete able ready public private null full missing sent spent up down off on over out',
);

/** They end in `-ier` and compare nothing. */
export const NO_COMPARATIVES = words(
  'carrier supplier courier barrier premier frontier soldier multiplier identifier classifier notifier modifier verifier',
  'pier tier copier qualifier amplifier cashier glacier outlier skier dossier',
);

/** They end in `-ly` and say no manner, or one that can be looked up. */
export const NO_MANNERS = words(
  'weekly daily monthly yearly hourly quarterly nightly early only reply family supply assembly apply july anomaly rely',
  'multiply comply imply monopoly automatically independently manually exactly publicly locally remotely anonymously',
  'asynchronously concurrently jointly biweekly fortnightly annually directly immediately twice-weekly',
);

/** What is over when it is done: a yes or no that somebody can give. */
export const DONE = words(
  'complete completes completed completion finish finished done deliver delivered ship shipped ships launch launched',
  'release released publish published deploy deployed merge merged migrate migrated sign signed approve approved',
  'accept accepted pass passes passed certify certified certification obtain obtained earn earned award awarded submit',
  'submitted install installed hire hired adopt adopted present presented held hold send sent sends give given run runs',
  'implement implemented introduce introduced create created establish established document documented replace',
  'replaced remove removed retire retired close closed attended led conducted reviewed tested trained live green',
);

/** A sentence with one of these says that something is so. */
export const ASSERTIONS = words('can must is are has');

/** What happens before everybody's eyes, or does not: "the page shows the total". */
export const EVENTS = words(
  'appear appears displays shows returns redirects receives expires renders rejects produces contains identify',
  'identifies explain explains opens saves deletes prints accepts includes prevents blocks stores throws emits refuses skips',
  'retries warns highlights hides exports imports sends locks matches equals logs',
);

/** All or none, which is a threshold without a number. */
export const ALL_OR_NONE = words(
  'all every each everyone everybody none no zero never nobody nothing always both whether without any entire whole',
  'double doubled doubles doubling halve halved halves triple tripled twice once half first',
);

/** What was or is: a number behind them is the start, and no target. */
export const STARTS_OF_A_CHANGE = words('currently now today baseline was previously presently');

/** What is measured in a unit, by the names a goal has for it. */
export const MEASURED_IN: readonly {
  readonly nouns: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}[] = [
  {
    nouns: words('share percentage proportion fraction rate ratio quota'),
    units: new Set(phrases('%, percent, per cent, pct, percentage points, pp')),
  },
  {
    nouns: words('time duration wait delay latency turnaround'),
    units: new Set(
      phrases(
        'ms, s, sec, second, seconds, min, minute, minutes, h, hour, hours, d, day, days, week, weeks, month, months',
      ),
    ),
  },
];
