import * as v from 'valibot';
import { id } from '@shared/contract/schemas';
import { linkedPages, type LinkedPage } from './linked-pages';

/** What people call them, for the editor. */
export const linkedPageNames: Record<LinkedPage, string> = {
  activities: '全部活动',
  help: '求助',
  policies: '政策',
  news: '新闻和公告',
  bookings: '我的报名',
  family: '我的家人',
  series: '活动系列',
};

/**
 * Where a banner or a line of a text leads: always inside the app, or to a telephone number. Addresses
 * of the web are not among them: a mini-program opens none, and a staff account that was taken over
 * could send people anywhere.
 */
export const link = v.variant('to', [
  v.object({ to: v.literal('activity'), activityId: id }),
  v.object({ to: v.literal('article'), pieceId: id }),
  v.object({ to: v.literal('theme'), pieceId: id }),
  v.object({ to: v.literal('page'), page: v.picklist(linkedPages) }),
  v.object({
    to: v.literal('telephone'),
    number: v.pipe(v.string(), v.trim(), v.regex(/^\d[\d-]{1,18}\d$/, '电话号码只有数字和短横')),
  }),
]);

export type Link = v.InferOutput<typeof link>;
