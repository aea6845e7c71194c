/** What is known of an age: a month of birth, or years and the day on which they were said. */
interface KnownAge {
  /** "YYYY-MM" */
  birthMonth: string | null;
  ageYears: number | null;
  /** "YYYY-MM-DD" */
  ageNotedOn: string | null;
}

/**
 * Months of age on a day ("YYYY-MM-DD"), both included; null when nothing is known. Of years that were
 * said, the last may have been almost over.
 */
export function ageRange(age: KnownAge, day: string): { from: number; to: number } | null {
  if (age.birthMonth !== null) {
    const months = Math.max(0, monthsBetween(age.birthMonth, day));
    return { from: months, to: months };
  }
  if (age.ageYears === null || age.ageNotedOn === null) return null;
  const from = age.ageYears * 12 + Math.max(0, monthsBetween(age.ageNotedOn, day));
  return { from, to: from + 11 };
}

function monthsBetween(from: string, until: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(until) - months(from);
}
