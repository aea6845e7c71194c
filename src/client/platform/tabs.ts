/** The tabs of the app, in their order: WeChat opens them another way than pages. */
export const tabs = ['home', 'activities', 'help', 'policies', 'mine'] as const;
export type Tab = (typeof tabs)[number];

/** The tabs that this build has: one domain by itself has the help page alone, and draws no bar for it. */
export const shownTabs: readonly Tab[] = ALONE === '' ? tabs : ['help'];

export function tabAddress(tab: Tab): string {
  return `/pages/${tab}/index`;
}
