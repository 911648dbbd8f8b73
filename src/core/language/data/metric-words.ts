/**
 * What tells a measure that two people can read off from one that only its author can feel: inner states, qualities,
 * and the instruments by which even these are read.
 */
import { phrases, words } from './word-list';

/** Inner states as something somebody is or does: "feel more confident", "happy customers". */
export const FEELINGS = words(
  'feel feels feeling felt confident comfortable happy happier unhappy glad satisfied dissatisfied proud calm calmer',
  'motivated engaged empowered inspired energized energised excited enthusiastic passionate delighted supported valued',
  'aware familiar understand understands understood understanding knowledgeable comprehend grasp appreciate appreciates',
  'believe believes enjoy enjoys love loves like likes dread fear worry worried stressed overwhelmed anxious nervous',
  'patient relaxed optimistic heard seen respected trusted perceived impressed',
);

/** Inner states and impressions as a thing, where the thing itself is the measure: "trust of the team". */
export const INNER_STATES = words(
  'confidence comfort happiness satisfaction pride calmness motivation engagement empowerment inspiration enthusiasm',
  'passion delight joy fun morale mood atmosphere climate vibe awareness familiarity understanding comprehension grasp',
  'knowledge insight insights appreciation belief trust goodwill rapport respect empathy sympathy patience hunger',
  'ambition drive commitment dedication ownership attitude attitudes mindset mentality spirit sense impression',
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
  'results outcome outcomes reaction reactions time-management behavior behaviour conduct contribution',
);

/** Words that praise and say no number: "the app is fast". Comparatives and adverbs of them are found by themselves. */
export const PRAISE = words(
  'good great nice fine well bad poor excellent better best worse timely fast quick slow rapid prompt swift reliable',
  'stable robust secure safe scalable flexible maintainable readable easy simple intuitive usable seamless smooth',
  'clean clear modern professional polished effective efficient productive proper appropriate adequate sufficient',
  'acceptable reasonable satisfactory suitable optimal ideal positive strong solid sharp deep rigorous thorough mature',
  'healthy collaborative friendly helpful creative innovative proactive responsive consistent high-quality valuable',
  'meaningful significant substantial noticeable visible impactful attractive appealing beautiful pleasant enjoyable',
  'interesting useful relevant successful impressive great light lean agile present aligned calm close wise tidy',
);

/** Comparatives of more or less of something: "people come to me more". */
export const COMPARATIVES = words(
  'more less fewer greater larger bigger smaller lower higher easier harder smarter',
);

/** Verbs and nouns of a change that is no measure before it says from where and to where. */
export const CHANGES = words(
  'improve improves improved improving improvement increase increases increased increasing decrease decreases',
  'decreased decreasing reduce reduces reduced reducing reduction grow grows growing grown raise raises raising lower',
  'lowers lowering boost boosts boosting enhance enhances enhanced enhancing enhancement strengthen strengthens',
  'strengthened strengthening optimize optimizes optimized optimizing optimise optimised optimizing streamline',
  'streamlined accelerate accelerated accelerating speed minimize minimise minimized maximize maximise maximized',
  'expand expands expanded expanding deepen deepened broaden broadened elevate elevated foster promote encourage',
  'develop develops developed developing refine refined modernize modernise simplify simplified drive drives driving',
  'ensure ensures ensuring maintain maintains strive try tries help helps helping support supports supporting assist',
  'contribute contributes contributing participate explore explores investigate focus focuses work works working',
  'become becomes becoming learn learns advance leverage facilitate enable enables cultivate gain gains',
);

/** The verbs among them that are often nouns or no change where they do not open the text. */
export const CHANGES_AT_THE_START = words(
  'speed drive drives driving support supports supporting help helps helping focus focuses work works working try tries',
  'maintain maintains participate learn learns advance gain gains lower raise raises raising facilitate enable enables',
  'develop develops developed developing expanded simplified explore explores investigate contribute contributes',
  'grown reduction improvement enhancement assist become becomes becoming ensure ensures reduced improved increased',
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

/** What is over when it is done: a yes or no that somebody can give. */
export const DONE = words(
  'complete completes completed completion finish finished done deliver delivered ship shipped ships launch launched',
  'release released publish published deploy deployed merge merged migrate migrated sign signed approve approved',
  'accept accepted pass passes passed certify certified certification obtain obtained earn earned award awarded submit',
  'submitted install installed hire hired adopt adopted present presented held hold send sent sends give given run runs',
  'implement implemented introduce introduced create created establish established document documented replace',
  'replaced remove removed retire retired close closed attended led conducted reviewed tested trained live green',
);

/** All or none, which is a threshold without a number. */
export const ALL_OR_NONE = words(
  'all every each everyone everybody none no zero never nobody nothing always both whether without any entire whole',
  'double doubled doubles doubling halve halved halves triple tripled twice once half first',
);

/** What a bare number behind them names: "phase 2" is no target. */
export const LABELS = words(
  'phase version tier iso sprint chapter step http python java release milestone wave part section article year fy',
  'level stage type class day week month quarter room priority severity',
);

/** What was or is: a number behind them is the start, and no target. */
export const STARTS_OF_A_CHANGE = words('currently now today baseline was previously presently');
