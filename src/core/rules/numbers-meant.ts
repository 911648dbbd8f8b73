/** Which numbers a text may mean that is no plain number, for the fixes of numbers: `4,2`, `80%`, `1 200 halls`. */

export interface NumberMeant {
  /** As it is to be written. */
  readonly number: string;
  /** What stands behind it; empty when nothing does. */
  readonly unit: string;
}

export interface NumbersMeant {
  /** The likeliest first. */
  readonly numbers: readonly NumberMeant[];
  /** Whether nothing else can have been meant. */
  readonly plain: boolean;
}

const LONGEST = 80;

export function numbersMeant(text: string): NumbersMeant {
  const match =
    text.length > LONGEST
      ? null
      : /^([-+]?)(\d(?:[ \d.,'_\u00A0\u202F]*\d)?|[.,]\d+)(?!\d)(.*)$/.exec(text.trim());
  const [, sign = '', digits = '', behind = ''] = match ?? [];
  const unit = behind.trim();
  // Letters right behind a digit may be part of a number in another notation: `0x10`, `1e400`.
  const isUnit =
    /^(?:[%\p{Sc}°].*|\p{L}.*)?$/u.test(unit) && !/^(?:x[\da-f]|o\d|b[01]|e[-+]?\d)/i.test(behind);
  if (match === null || !isUnit) return { numbers: [], plain: false };
  const values = valuesOf(digits);
  return { numbers: values.map((value) => ({ number: sign + value, unit })), plain: values.length === 1 };
}

/** A comma or point before exactly three digits may set thousands apart: `1,200`. A plain number is one already. */
function valuesOf(digits: string): readonly string[] {
  if (/^\d+(?:\.\d+)?$/.test(digits)) return [digits];
  const fraction = /^\d*[.,](\d+)$/.exec(digits);
  const decimal = digits.replace(',', '.').replace(/^\./, '0.');
  if (fraction === null) return grouped(digits);
  const mayBeThousands = /^[1-9]\d{0,2},\d{3}$/.test(digits);
  return mayBeThousands ? [digits.replace(',', ''), decimal] : [decimal];
}

/** Groups of three digits, all set apart by the same sign, and a fraction behind the other one. */
function grouped(digits: string): readonly string[] {
  const [, first = '', separator = ''] = /^(\d{1,3})(\D)/.exec(digits) ?? [];
  const groups = digits.split(separator);
  const [lastGroup = '', fraction, ...more] = (groups.at(-1) ?? '').split(/[.,]/);
  const whole = [...groups.slice(1, -1), lastGroup];
  if (separator === '' || more.length > 0 || whole.some((group) => !/^\d{3}$/.test(group))) return [];
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return [];
  return [first + whole.join('') + (fraction === undefined ? '' : `.${fraction}`)];
}
