/** Words for being taught: something is taken in, and nothing at work is different yet. */
import { stems, words } from './word-list';

/** In the singular. */
export const TRAININGS = words(
  'course training class workshop seminar webinar bootcamp certification certificate tutorial lecture lesson curriculum program programme',
  'exam degree diploma masterclass mooc conference module book podcast video nanodegree accreditation coursework chapter specialization specialisation',
);

/** What one does with a training. */
export const TRAINING_VERBS = stems(
  'complete finish take attend pass do enroll enrol join watch read get obtain earn start sign register study follow listen go achieve acquire learn',
);

/** What goes to a training by a preposition: "enroll in a course", "go to two conferences". */
export const JOINING_VERBS = stems('go enroll enrol sign register listen');
export const JOINING_WORDS = words('in to for up on');

/** What shows that it goes on at work. */
export const APPLYING_VERBS = stems(
  'apply use practice practise teach share present write build introduce demonstrate implement run lead adopt',
);

/** Before what a training is about. */
export const TOPIC_OPENERS = words('on in of about for business technical public effective');

/** By themselves nothing but taking in. */
export const LEARNING_VERBS = stems('learn study read attend enroll enrol register listen watch');
