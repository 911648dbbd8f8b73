/** Words for what others can see, hear or hold in their hands. */
import { stems, words } from './word-list';

/** Somebody who stands beside sees it being done, or sees that it is done. */
export const OBSERVABLE_VERBS = stems(
  // Making something.
  'write draft publish document record design prototype sketch draw film compose edit translate produce prepare compile assemble',
  'build create develop implement code program ship deliver deploy launch release migrate refactor rewrite fix repair patch upgrade port automate',
  'instrument integrate install configure set add remove delete replace merge split extract rename retire decommission close',
  // Working with people.
  'lead facilitate present host hold moderate teach train coach mentor pair shadow interview onboard hire brief demo speak pitch',
  'meet call visit invite ask request collect gather solicit reply respond answer notify inform announce share send submit propose negotiate',
  'sign sell delegate hand escalate report raise review approve evaluate give run rehearse debrief',
  // Examining something.
  'test measure track log count monitor analyze analyse audit survey benchmark compare map list rank categorize categorise label identify',
  'diagnose reproduce validate verify profile trace inspect check estimate forecast calculate model schedule plan',
  // Getting to the end of something.
  'complete finish pass solve resolve attend read arrive earn obtain achieve win reach certify register enroll apply file',
  'serve take walk run swim cook practice practise rehearse score hit sustain cut move turn switch book block clear triage cover',
  'generate contribute conduct organize organise coordinate rotate include define introduce establish adopt use keep clean open',
  // With the hands, at a desk, in a tool.
  'tag forward attach print scan copy paste restore archive disable calibrate weigh pack unpack load unload stock label sort',
  'refuse decline reject accept redirect transfer lift drop talk transcribe chair charge',
  // Getting in somewhere, getting through, and passing on what went wrong.
  'qualify graduate escalate',
);

/** Things that are there afterwards, or happen at a certain hour. In the singular. */
export const DELIVERABLES = words(
  // Texts.
  'report document documentation doc runbook playbook handbook guide guideline checklist template article post essay paper book chapter blog newsletter',
  'memo summary brief briefing proposal rfc adr spec specification roadmap plan agenda minute note postmortem retro retrospective faq wiki page tutorial',
  'manual script diagram chart map table dashboard spreadsheet slide deck letter email message update announcement changelog survey questionnaire',
  'handover rota timetable leaflet flyer brochure poster invoice receipt quotation recipe worksheet syllabus abstract',
  'transcript recommendation hypothesis estimate budget forecast contract policy charter list inventory catalog catalogue glossary rubric matrix',
  // Software.
  'app application tool api endpoint service library package module plugin extension component pipeline script query schema migration test benchmark',
  'prototype mockup wireframe mvp demo release build patch pr ticket issue bug alert dashboard monitor integration feature flag pull request commit branch',
  'website site portal bot model dataset notebook form button screen flow toggle rollback endpoint exporter importer parser linter',
  // Occasions.
  'talk presentation workshop session meeting meetup sync standup review interview call visit class course lesson training exam assessment certificate',
  'certification conference event webinar demo hackathon sprint retrospective incident drill exercise rotation shift experiment study pilot trial',
  'conversation feedback rating score signature deal sale lead account order video podcast episode',
);

/** Those who see it, or for whom it is done. In the singular. */
export const PEOPLE = words(
  'team teammate colleague coworker peer manager director lead leader stakeholder customer client user visitor guest patient student pupil',
  'engineer developer designer researcher analyst tester programmer architect scientist writer editor newcomer hire intern junior senior mentee mentor',
  'report reviewer reader audience leadership executive board group department organization organisation community partner vendor supplier',
  'participant interviewee respondent candidate volunteer member person people staff employee colleague supervisor buyer teacher parent neighbor',
  'sponsor owner maintainer contributor agent operator support sale marketing finance legal other',
);

/** What ties an act to the moment when it happens. */
export const OCCASION_OPENERS = words('before after when whenever during once upon each every');

/** Before a figure that is to be reached. */
export const MARK_WORDS = words(
  'to under below above over least most than by within exceed exceeds reach reaches hit minimum maximum max min only exactly target score',
);

/** Durations of these are how long a goal goes on, seldom what it reaches. In the singular. */
export const LONG_UNITS = words('day week month quarter year sprint semester term');
