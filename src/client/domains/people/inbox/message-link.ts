/** The tabs of the app: WeChat opens them another way than pages. */
const tabs = ['home', 'activities', 'help', 'policies', 'mine'] as const;

type Target = { open: string } | { tab: (typeof tabs)[number] } | null;

/** Where a message leads inside the app; null for none, and for anything that is not a page of ours. */
export function targetOf(link: string | null): Target {
  if (link === null) return null;
  const path = link.startsWith('/') ? link : `/${link}`;
  const tab = tabs.find((name) => path.split('?')[0] === `/pages/${name}/index`);
  if (tab) return { tab };
  return /^\/domains\/[a-z-]+\/pages\/[a-z-]+/.test(path) ? { open: path } : null;
}
