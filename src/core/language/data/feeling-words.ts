/** Words for what somebody feels: nobody else can say whether it came about. */
import { words } from './word-list';

export const FEELINGS = words(
  'feel feels feeling felt confident confidence comfortable comfort happy happier happiness satisfied motivated motivation inspired excited',
  'proud calm calmer relaxed stressed stress overwhelmed anxious anxiety afraid fear nervous passionate enthusiastic engaged fulfilled',
  'valued appreciated respected empowered curious optimistic optimism mindful grateful',
  'patience empathetic empathy self-assured at-ease trusting hopeful energized energised balanced',
);
