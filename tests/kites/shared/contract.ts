import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, text, unitId } from '@shared/contract/schemas';
import { decideErrors, returnReason, revision, submitErrors } from '@shared/review/review-contract';

const design = { designId: id, revision };

/** A service that nobody offers: lending kites. It shows what a new domain has to write. */
export const kitesContract = {
  borrow: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Borrow a kite',
    input: v.object({ colour: text(10) }),
    output: v.object({ id }),
  }),
  mine: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'The kites that she has borrowed',
    input: v.object({}),
    output: v.object({ items: v.array(v.object({ id, colour: v.string() })) }),
  }),
  giveBack: operation({
    kind: 'command',
    access: 'own-kite',
    summary: 'Give a kite back',
    input: v.object({ kiteId: id }),
    output: done,
  }),
  draw: operation({
    kind: 'command',
    access: 'flies-for-unit',
    summary: 'Draw a kite that a unit wants to build',
    input: v.object({ unitId, shape: text(10) }),
    output: v.object(design),
  }),
  drawings: operation({
    kind: 'query',
    access: 'flies-for-unit',
    summary: 'How many drawings of a unit nobody has submitted yet',
    input: v.object({ unitId }),
    output: v.object({ total: v.number() }),
  }),
  submitDesign: operation({
    kind: 'command',
    access: 'flies-for-design',
    summary: 'Ask the unit above to look at it',
    input: v.object(design),
    output: done,
    errors: submitErrors,
  }),
  returnDesign: operation({
    kind: 'command',
    access: 'flies-for-design',
    summary: 'Return it with a reason',
    input: v.object({ ...design, reason: returnReason }),
    output: done,
    errors: decideErrors,
  }),
  build: operation({
    kind: 'command',
    access: 'flies-for-design',
    summary: 'Let it fly',
    input: v.object(design),
    output: done,
    errors: decideErrors,
  }),
};
