/**
 * Words that must not stand in a list, on a share card or in the browser's history: a phone on which
 * they are found may be looked through by the one they are about (security.md).
 */
const violence = /家暴|家庭暴力|施暴|暴力|受害|虐待|殴打|挨打|打老婆|告诫书|保护令/;

export function mentionsViolence(words: string): boolean {
  return violence.test(words);
}
