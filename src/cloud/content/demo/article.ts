import { exampleMark } from '@cloud/platform/demo/example-mark';
import type { Block } from '@shared/content/blocks';
import type { Link } from '@shared/content/links';
import type { Tone } from '@shared/content/views';

/** A text of the demo; figures and names of bodies are those of the federation's yearly report. */
export interface DemoArticle {
  kind: 'news' | 'notice';
  unitId: string;
  /** The demo account that wrote it. */
  writer: 'editor' | 'organiser-town' | 'organiser-county';
  /** Days from today on which it is shown; below zero it has been shown for so long. */
  day: number;
  clock: string;
  /** Days from today on which it goes away again. */
  untilDay?: number;
  status?: 'draft' | 'in-review';
  /**
   * What may be believed of it: how things are anywhere ('guidance'), figures of the federation's report,
   * which are those of a year long past, or an event that the demo made up. The last two say so on the page.
   */
  truth: 'guidance' | 'figures' | 'invented';
  title: string;
  neutralTitle?: string;
  summary: string;
  theme?: DemoTheme['key'];
  pinned?: boolean;
  blocks: readonly Block[];
}

export interface DemoTheme {
  key: 'women-week' | 'no-violence' | 'no-drugs';
  title: string;
  neutralTitle?: string;
  lead: string;
  tone: Tone;
  days: { from: string; until: string };
  seriesIds: readonly string[];
}

export interface DemoBanner {
  title: string;
  note: string;
  tone: Tone;
  position: number;
  link: Link;
}

// Short names: the texts of the demo are made of little else.
export const p = (text: string): Block => ({ kind: 'paragraph', text });
export const h = (text: string): Block => ({ kind: 'heading', text });
export const ul = (...items: string[]): Block => ({ kind: 'list', ordered: false, items });
export const ol = (...items: string[]): Block => ({ kind: 'list', ordered: true, items });
export const to = (label: string, link: Link): Block => ({ kind: 'link', label, to: link });
export const activities: Link = { to: 'page', page: 'activities' };
export const series: Link = { to: 'page', page: 'series' };

/** Where the figures of the demo come from; stands beside the date of every text that has some. */
export const figuresSource = '示例，数字取自市妇联 2018 年工作报告';

/** What readers see of an article's truth: its source, or the mark behind its title. */
export function markedText({ truth, title }: Pick<DemoArticle, 'truth' | 'title'>) {
  if (truth === 'figures') return { title, source: figuresSource };
  return { title: truth === 'invented' ? `${title}${exampleMark}` : title };
}
