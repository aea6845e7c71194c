/** Days after which a number counts as not tested: people change their telephones. */
const testHoldsDays = 180;

export function isTested({ tested_at: testedAt }: { tested_at: Date }, now: Date): boolean {
  return now.getTime() - testedAt.getTime() < testHoldsDays * 86_400_000;
}

/** What a sealed number is about: opened under another handler's name it fails. */
export const aboutNumber = (handler: string): string => `duty contact ${handler}`;
