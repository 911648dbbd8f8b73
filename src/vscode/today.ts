/**
 * The one place that reads the clock: today's calendar date where the reader is. Everybody else is handed the date,
 * or told when a new day has begun.
 */
import * as vscode from 'vscode';
import { calendarDateOf, type CalendarDate } from '../core';

export class Today implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<CalendarDate>();
  readonly onDidChange = this.#changed.event;
  readonly #focus: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #date: CalendarDate;
  #isPinned = false;

  constructor() {
    this.#date = localDate(new Date());
    // A timer sleeps with the machine: whoever comes back to the window in the morning sees the new day at once.
    this.#focus = vscode.window.onDidChangeWindowState(() => {
      this.#look();
    });
    this.#wait();
  }

  get date(): CalendarDate {
    return this.#date;
  }

  /** Holds a date whatever the clock says, until `undefined` lets it go. For tests and pictures. */
  pin(date: CalendarDate | undefined): void {
    this.#isPinned = date !== undefined;
    this.#set(date ?? localDate(new Date()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#focus.dispose();
    this.#changed.dispose();
  }

  #look(): void {
    if (!this.#isPinned) this.#set(localDate(new Date()));
  }

  #set(date: CalendarDate): void {
    if (date === this.#date) return;
    this.#date = date;
    this.#changed.fire(date);
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#look();
      this.#wait();
    }, untilMidnight(new Date()));
  }
}

function localDate(now: Date): CalendarDate {
  const date = calendarDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === undefined) throw new RangeError('The clock is set to a year that no calendar here has.');
  return date;
}

/** Milliseconds until just after the next local midnight; never so long that a changed clock goes unnoticed. */
function untilMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
  return Math.min(midnight.getTime() - now.getTime(), ONE_HOUR);
}

const ONE_HOUR = 60 * 60 * 1000;
