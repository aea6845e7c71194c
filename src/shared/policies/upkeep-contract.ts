import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, text, unitId } from '@shared/contract/schemas';
import { revision } from '@shared/review/review-contract';
import { figure, parameter, ruleName } from '@shared/rules/rule-schema';
import { address } from './drafts';
import { dueItem, policyStatuses } from './views';

const host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(100),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '只写网站的域名，比如 www.example.cn'),
);

const sharedParameter = v.object({
  name: ruleName,
  ...parameter.entries,
  /** In force today, ending within 30 days with none after it, missing today, or not the same everywhere. */
  state: v.picklist(['current', 'ending', 'missing', 'differs']),
  endsOn: v.nullable(calendarDate),
  /** The policies whose last revision has it. */
  uses: v.array(
    v.object({
      policyId: id,
      title: v.string(),
      revision: v.number(),
      status: v.picklist(policyStatuses),
      isLive: v.boolean(),
    }),
  ),
});

export type SharedParameter = v.InferOutput<typeof sharedParameter>;

/** What keeps a library true once it is public: sources, sites, figures. */
export const upkeepContract = {
  due: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'Public policies whose source or figure somebody has to check',
    input: v.object({ unitId }),
    output: v.object({ items: v.array(dueItem) }),
  }),
  sourceHosts: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'Sites outside gov.cn that may be named as a source',
    input: v.object({ unitId }),
    output: v.object({ hosts: v.array(v.string()) }),
  }),
  allowHost: operation({
    kind: 'command',
    access: 'administers-platform',
    summary: 'Let a site be named as a source, or no longer',
    input: v.object({ host, allowed: v.boolean() }),
    output: done,
  }),
  markChecked: operation({
    kind: 'command',
    access: 'writes-policy',
    summary: 'A source was compared with its page today, and still says what the policy says',
    input: v.object({ policyId: id, url: address }),
    output: done,
    errors: {
      NOT_LIVE: { status: 409, message: '它现在没有公开，改的时候再写核对日期就行' },
      NO_SUCH_SOURCE: { status: 409, message: '公开的这一版没有这个来源，请刷新再看' },
    },
  }),
  parameters: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'Every figure that policies of a unit and below it name, each once, with who uses it',
    input: v.object({ unitId }),
    output: v.object({ items: v.array(sharedParameter) }),
  }),
  addFigure: operation({
    kind: 'command',
    access: 'writes-for-unit',
    summary: 'The next figure, written into a new draft of each policy that uses it',
    input: v.object({
      unitId,
      name: ruleName,
      figure,
      policies: v.pipe(
        v.array(v.object({ policyId: id, revision })),
        v.minLength(1),
        v.maxLength(50),
      ),
      whatChanged: text(200),
    }),
    output: v.object({ written: v.array(v.object({ policyId: id, revision: v.number() })) }),
    errors: {
      OVERLAPS: { status: 422, message: '日期和已有的数重了，请改起止日期' },
      CHANGED_MEANWHILE: {
        status: 409,
        message: '有一条政策刚被别人改过，请刷新再看',
      },
    },
  }),
};
