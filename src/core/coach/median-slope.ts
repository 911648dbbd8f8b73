/**
 * A straight line through few and noisy points that no single odd one bends: the median of the slopes between all
 * pairs (H. Theil, "A rank-invariant method of linear and polynomial regression analysis", 1950; P. K. Sen, "Estimates
 * of the regression coefficient based on Kendall's tau", 1968). Knows numbers, and neither goals nor dates.
 */
import { sorted } from '../text/sorted';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  /** What the slope may as well be: between these with about 90 % confidence, with two thirds for three points. */
  readonly lowSlope: number;
  readonly highSlope: number;
  /** The height at `x` of a line with a slope: the median of what the points say, each followed along it. */
  readonly heightAt: (x: number, slope: number) => number;
}

/** `undefined` for fewer than two points, for points with one `x`, and for numbers too large to be told apart. */
export function medianSlope(points: readonly Point[]): Line | undefined {
  const slopes = sorted(slopesBetween(points), ascending);
  const slope = median(slopes);
  if (slope === undefined || !slopes.every(Number.isFinite)) return undefined;
  const left = leftOut(points.length, slopes.length);
  return {
    slope,
    lowSlope: slopes[left] ?? slope,
    highSlope: slopes[slopes.length - 1 - left] ?? slope,
    heightAt: (x, along) => {
      const heights = points.map((point) => point.y + along * (x - point.x));
      return median(sorted(heights, ascending)) ?? 0;
    },
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

function slopesBetween(points: readonly Point[]): readonly number[] {
  const slopes: number[] = [];
  points.forEach((to, index) => {
    for (let before = 0; before < index; before += 1) {
      const from = points[before];
      if (from !== undefined && to.x !== from.x) slopes.push((to.y - from.y) / (to.x - from.x));
    }
  });
  return slopes;
}

/**
 * How many of the slopes at either end are no part of the interval: M. Hollander, D. A. Wolfe and E. Chicken,
 * "Nonparametric Statistical Methods", section 9.3, with the normal approximation of Kendall's statistic. Below five
 * points none is left out.
 */
function leftOut(points: number, slopes: number): number {
  const deviation = Math.sqrt((points * (points - 1) * (2 * points + 5)) / 18);
  const place = Math.floor((slopes + 1 - Z_OF_90_PERCENT * deviation) / 2);
  return Math.max(1, place) - 1;
}

const Z_OF_90_PERCENT = 1.6449;

/** Of numbers in order. */
function median(ordered: readonly number[]): number | undefined {
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)];
  const lower = ordered[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) return undefined;
  // Not the half of their sum, which may be larger than any number.
  return upper === lower ? upper : lower / 2 + upper / 2;
}
