// Numbers as the lessons write them, the same in both languages.

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `1,437` */
export function integer(value: number): string {
  return whole.format(value);
}

/** `96.9%` of a share between 0 and 1. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** From here on a loss is written as a power of ten. */
const HUGE_LOSS = 1e6;

/** A loss with a fixed number of digits, `5.7 × 10²²` where it has grown huge; `NaN` and `Infinity` as words. */
export function lossValue(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) < HUGE_LOSS ? value.toFixed(digits) : magnitude(value);
}

const decimal = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });

/** From 1e-12 to here a number is written out. */
const HUGE = 1e21;

/** All digits of a setting: `0.000001`, `0.03`, `4,294,967,295`; `1e-300` where they would be hundreds. */
export function general(value: number): string {
  const size = Math.abs(value);
  const isPlain = !Number.isFinite(value) || size === 0 || (size >= 1e-12 && size < HUGE);
  return isPlain ? decimal.format(value) : String(Number(value.toPrecision(12)));
}

/** With all its decimals and a true minus: `−0.1660`; an ellipsis as long as it is not known. */
export function withDecimals(value: number | undefined, count: number): string {
  if (value === undefined) return '…';
  const text = value.toFixed(count);
  return Number(text) < 0 ? `−${text.slice(1)}` : text.replace('-', '');
}

/** As one writes it by hand, with a true minus and without zeros at its end: `−0.1662`, `0.25`; `3.2e−7` for what would come out as 0. */
export function byHand(value: number, decimals = 4): string {
  const rounded = Number(value.toFixed(decimals));
  const text = rounded === 0 && value !== 0 ? value.toExponential(1) : String(rounded + 0);
  return text.replaceAll('-', '−');
}

/** The same with a true minus: `−10`. */
export function signed(value: number): string {
  return general(value).replace('-', '−');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `3.2 × 10¹⁵`, for what has grown beyond everyday sizes. */
export function magnitude(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', '∞');
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  const raised = String(Number(exponent))
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${digits} × 10${raised}`;
}

/** Whole minutes and the seconds left; tenths of a second only below ten seconds. */
export function minutesAndSeconds(duration: number): { minutes: number; seconds: string } {
  if (duration < 9.95) return { minutes: 0, seconds: duration.toFixed(1) };
  const whole = Math.round(duration);
  return { minutes: Math.floor(whole / 60), seconds: String(whole % 60) };
}

/** `1.5e-7`, as Python prints it and beginners type it; `0` for zero. */
export function scientific(value: number, digits = 1): string {
  if (value === 0 || !Number.isFinite(value)) return String(value).replace('Infinity', '∞');
  const size = Math.abs(value);
  if (size < 0.01 || size >= 1000) return value.toExponential(digits);
  return digits === 0 ? String(Number(value.toPrecision(1))) : value.toPrecision(digits + 1);
}

/** The shortest text that reads back as this very number of its precision. */
export function fullPrecision(value: number, float32: boolean): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', '∞');
  if (!float32) return String(value);
  const single = Math.fround(value);
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits += 1;
  return String(Number(single.toPrecision(digits)));
}

/**
 * A moment, e.g. `Nov 24, 2026, 14:32`, in the learner's own time zone. What is no moment is shown as it stands.
 * @param moment milliseconds since 1970, or as ISO 8601
 */
export function dateAndTime(moment: number | string, language: 'ja' | 'en'): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return typeof moment === 'string' ? moment : '–';
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(date);
}

/** `12 kB`, `3.4 MB`: powers of 1000. */
export function fileSize(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** What an experiment's goal is about: an accuracy in percent, never rounded up to what it has not reached; a loss with six digits at most. */
export function goalFigure(metric: string, value: number): string {
  if (metric !== 'validationAccuracy') return general(Number(value.toPrecision(6)));
  // 0.28 · 100 is 28.000000000000004: what a few bits are missing from is there.
  return `${general(Math.floor(value * 1e4 + 1e-6) / 100)}%`;
}
