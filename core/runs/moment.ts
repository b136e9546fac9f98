// Moments as texts of ISO 8601: which of them a calendar has.

/** Years of other lengths have a form of their own, which the schema would not take again. */
const FOUR_DIGITS = /^\d{4}-/;

/** @param text a date with a time, as the schema's pattern has it */
export function isMoment(text: string): boolean {
  const time = Date.parse(text);
  // A 31st of February would be read as a day of March.
  const day = new Date(text.slice(0, 10)).getUTCDate();
  return (
    !Number.isNaN(time) &&
    day === Number(text.slice(8, 10)) &&
    FOUR_DIGITS.test(new Date(time).toISOString())
  );
}
