import { ageLabel } from '@shared/activities/sign-up/age-label';
/** Who comes, each in a word: "本人", "小满（2 岁）", "小孩（3 岁）". */
export function memberLabel(
  members: readonly { label: string; ageMonths: number | null }[],
): string[] {
  return members.map(({ label, ageMonths }) => {
    if (ageMonths === null) return label || '本人';
    return `${label || '小孩'}（${ageLabel(ageMonths)}）`;
  });
}

/** What to call whoever it is for, also where she gave no name. */
export const nameLabel = (name: string | null): string => name ?? '没有留名字';
