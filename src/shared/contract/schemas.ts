import * as v from 'valibot';
import { isLonger } from '@shared/text/characters';
import { readMobile } from '@shared/text/mobile-number';
import { isVisible, tidyText } from '@shared/text/tidy-text';

/** A row's id: UUID. Capitals come in, lower case goes on: ids are compared and kept as text, too. */
export const id = v.pipe(v.string(), v.uuid('编号不对'), v.toLowerCase());

/** A unit's id: division code ("330382101") or a short slug ("rights-centre"). */
export const unitId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, '单位编号不对'));

// Beyond these years somebody mistyped; and not every engine's calendar reaches year 0 or 10000.
const firstYear = 1900;
const lastYear = 2199;

function isOurTime(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return firstYear <= year && year <= lastYear;
}

/** An instant: ISO 8601; any offset comes in, UTC goes on ("2026-11-28T06:00:00.000Z"), so that text order is time order. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp('时间不对'),
  v.check((value) => isOurTime(Date.parse(value)), '时间不对'),
  v.transform((value) => new Date(value).toISOString()),
);

/** A day of the calendar, "YYYY-MM-DD", without a zone. */
export const calendarDate = v.pipe(
  v.string(),
  v.isoDate('日期不对'),
  v.check((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return isOurTime(day.getTime()) && day.toISOString().startsWith(text);
  }, '没有这一天'),
);

/** A mobile number of mainland China, read as people write it; 11 digits go on. */
export const mobile = v.pipe(
  v.string(),
  v.maxLength(60, '手机号是 11 位数字'),
  v.transform((typed) => readMobile(typed) ?? ''),
  v.minLength(1, '手机号是 11 位数字'),
);

// C0 and C1 controls (but tab, line feed, carriage return), lone surrogates and bidi overrides:
// PostgreSQL refuses NUL, and the rest can make a text read other than it is.
// eslint-disable-next-line no-control-regex
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * Free text for people: composed (NFC), trimmed, lines ended by line feeds, without unseen or control
 * characters, 1 to `max` characters as a person counts them (`lengthOf`), something of it visible.
 */
export const text = (max: number) =>
  v.pipe(
    v.string('请填文字'),
    // A character carries ten signs at most: what is longer than this is too long however it counts.
    v.maxLength(max * 24 + 100, `最多 ${max} 个字`),
    v.check((value) => !unprintable.test(value) && isWellFormed(value), '有不能识别的字符'),
    v.transform(tidyText),
    v.check(isVisible, '请填写'),
    v.check((value) => !isLonger(value, max), `最多 ${max} 个字`),
  );

/** Where the next page begins: opaque to the client. */
export const cursor = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9_-]+$/, '页码不对'));

/** Input of a list that is read page by page (keyset). */
export const pageInput = {
  after: v.optional(cursor),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
};

/** A page of items; `next` is null on the last one. */
export const pageOf = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) });

/** The answer of a command that has nothing to tell but that it was done. */
export const done = v.object({ done: v.literal(true) });

/**
 * No half of a surrogate pair stands alone. `String.prototype.isWellFormed` and look-behind are newer
 * than the phones we serve, so whole pairs are taken out and the rest is looked at.
 */
function isWellFormed(value: string): boolean {
  return !/[\ud800-\udfff]/.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}
