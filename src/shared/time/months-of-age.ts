/** What is known of an age: a month of birth, or years and the day on which they were said. */
interface KnownAge {
  /** "YYYY-MM" */
  birthMonth: string | null;
  ageYears: number | null;
  /** "YYYY-MM-DD" */
  ageNotedOn: string | null;
}

/** Months of age on a day ("YYYY-MM-DD"), at least; null when nothing is known. */
export function monthsOfAge(age: KnownAge, day: string): number | null {
  if (age.birthMonth !== null) return Math.max(0, monthsBetween(age.birthMonth, day));
  if (age.ageYears === null || age.ageNotedOn === null) return null;
  return age.ageYears * 12 + Math.max(0, monthsBetween(age.ageNotedOn, day));
}

function monthsBetween(from: string, until: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(until) - months(from);
}
