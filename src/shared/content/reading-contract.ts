import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, pageInput, pageOf, unitId } from '@shared/contract/schemas';
import { article, articleCard, articleKinds, homeContent, theme, themeCard } from './views';

/** What anybody reads, signed in or not. */
export const readingContract = {
  home: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'What the home page shows: notices, banners, the theme of these days, three news',
    input: v.object({
      /** The town that was chosen: its own and the county’s. */
      unitId: v.optional(unitId),
    }),
    output: homeContent,
  }),
  list: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'News and notices, the pinned ones first, then the newest',
    input: v.object({
      ...pageInput,
      kind: v.optional(v.picklist(articleKinds)),
      /** A town: its own and the county’s. Left out: everybody’s. */
      unitId: v.optional(unitId),
    }),
    output: pageOf(articleCard),
  }),
  article: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'One article as it is published now',
    input: v.object({ pieceId: id }),
    output: article,
  }),
  themes: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Every theme, whether these are its days or not',
    input: v.object({}),
    output: v.object({ themes: v.array(themeCard) }),
  }),
  theme: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'A theme with its articles and the activities that come',
    input: v.object({ pieceId: id }),
    output: theme,
  }),
};
