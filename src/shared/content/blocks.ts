import * as v from 'valibot';
import { text } from '@shared/contract/schemas';
import { link } from './links';
import { pictureFile, longestSide } from './picture';

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestSide));

/** A picture that was uploaded, with the words for whoever does not see it. */
export const picture = v.object({
  file: pictureFile,
  /** Pixels, so that the page does not jump when it is there. */
  width: side,
  height: side,
  alt: text(80),
});

/** One piece of an article's body. There is no HTML anywhere: screens draw each kind themselves. */
export const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: text(40) }),
  v.object({ kind: v.literal('paragraph'), text: text(1000) }),
  v.object({
    kind: v.literal('list'),
    ordered: v.optional(v.boolean(), false),
    items: v.pipe(v.array(text(200)), v.minLength(1), v.maxLength(20)),
  }),
  v.object({ kind: v.literal('picture'), picture, caption: v.optional(text(80)) }),
  v.object({ kind: v.literal('quote'), text: text(300), by: v.optional(text(30)) }),
  v.object({ kind: v.literal('link'), label: text(40), to: link }),
]);

export const body = v.pipe(
  v.array(block),
  v.minLength(1, '正文还是空的'),
  v.maxLength(60, '最多 60 段，长的请分成两篇'),
);

export type Picture = v.InferOutput<typeof picture>;
export type Block = v.InferOutput<typeof block>;

/** What is read aloud of a body, sentence after sentence; links and captions are left to the eye. */
export function spokenParts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((each) => {
    if (each.kind === 'heading' || each.kind === 'paragraph') return [each.text];
    if (each.kind === 'quote') return [each.by ? `${each.by}说：${each.text}` : each.text];
    if (each.kind === 'list') return each.items;
    return [];
  });
}

/** Every word of a block, also those beside a picture. */
export function wordsOfBlock(each: Block): string[] {
  switch (each.kind) {
    case 'heading':
    case 'paragraph':
      return [each.text];
    case 'list':
      return each.items;
    case 'quote':
      return [each.text, each.by ?? ''];
    case 'picture':
      return [each.picture.alt, each.caption ?? ''];
    case 'link':
      return [each.label];
  }
}
