/** What the rules of one file share: each thing read once, when the first rule asks for it. */
import type { Wording, WordingReader } from '../coach/wording';
import type { CalendarDate } from '../model/calendar-date';
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { metricProgress, type MetricProgress } from '../model/metric-progress';
import type { FileContext } from './rule';

export function contextOf(
  file: GoalFile,
  config: Config,
  today: CalendarDate,
  wordingOf: WordingReader,
): FileContext {
  return new LazyContext(file, config, today, wordingOf(file.goal, config));
}

class LazyContext implements FileContext {
  readonly today: CalendarDate;
  readonly config: Config;
  readonly wording: Wording;
  readonly #file: GoalFile;
  #progress: MetricProgress | null | undefined;

  constructor(file: GoalFile, config: Config, today: CalendarDate, wording: Wording) {
    this.today = today;
    this.config = config;
    this.wording = wording;
    this.#file = file;
  }

  get progress(): MetricProgress | undefined {
    if (this.#progress === undefined) this.#progress = metricProgress(this.#file) ?? null;
    return this.#progress ?? undefined;
  }
}
