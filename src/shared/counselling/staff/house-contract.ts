import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, unitId } from '@shared/contract/schemas';
import { revision } from '@shared/review/review-contract';
import { service } from '../views';
import { overtaken } from './hours-contract';

const whole = (least: number, most: number, words: string) =>
  v.pipe(v.number(), v.integer(words), v.minValue(least, words), v.maxValue(most, words));

/** How the services of a house are booked. */
export const houseContract = {
  houseServices: operation({
    kind: 'query',
    access: 'runs-unit',
    summary: 'Services that a unit gives, also those that nobody can book at present',
    input: v.object({ unitId }),
    output: v.object({
      services: v.array(
        v.object({
          service,
          /** How long one appointment takes. */
          minutes: v.number(),
          /** So long before the start it can be cancelled without being late. */
          cancelHours: v.number(),
          callsFrom: v.nullable(v.string()),
          revision: v.number(),
        }),
      ),
    }),
  }),
  saveService: operation({
    kind: 'command',
    access: 'runs-unit',
    summary: 'Change length and deadline of a service; what is booked keeps its own',
    input: v.object({
      unitId,
      service,
      minutes: whole(10, 240, '一次 10 到 240 分钟'),
      cancelHours: whole(0, 168, '写 0 到 168 小时'),
      /** The number that calls come from: she is told which one she will see. Null: not told. */
      callsFrom: v.nullable(
        v.pipe(v.string(), v.regex(/^[\d+][\d -]{2,19}$/, '写电话号码，像 0577 开头的座机')),
      ),
      revision,
    }),
    output: done,
    errors: overtaken,
  }),
};
