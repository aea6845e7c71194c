import {
  caseStates,
  moreUrgent,
  ownerStateOf,
  stateAfter,
  stateAfterHerMessage,
} from './case-states';
import { isOpenReferral, mayBecome, referralStates } from './referral-states';

test('what she sends raises urgency and never lowers it', () => {
  expect(moreUrgent('ordinary', 'unclear')).toBe('unclear');
  expect(moreUrgent('urgent', 'ordinary')).toBe('urgent');
  expect(moreUrgent('unclear', 'urgent')).toBe('urgent');
});

test('a report about somebody else is waiting or settled, whatever is done with it', () => {
  const told = caseStates.map((state) => ownerStateOf(state, 'other'));
  expect(new Set(told)).toEqual(new Set(['waiting', 'closed', null]));
  expect(ownerStateOf('taken', 'self')).toBe('taken');
});

test('what she took back is hidden from the code', () => {
  for (const reporter of ['self', 'other'] as const) {
    expect(ownerStateOf('withdrawn', reporter)).toBeNull();
  }
});

test('a case is closed by asking first, and nothing is done with what was taken back', () => {
  expect(stateAfter('agree-to-close', 'taken')).toBeNull();
  expect(stateAfter('agree-to-close', 'closing')).toBe('closed');
  expect(stateAfter('take', 'closed')).toBeNull();
  for (const action of ['take', 'reopen', 'ask-to-close', 'ask-to-set-aside'] as const) {
    expect(stateAfter(action, 'withdrawn')).toBeNull();
  }
});

test('what was closed waits for somebody when she writes again', () => {
  expect(stateAfterHerMessage('closed')).toBe('waiting');
  expect(stateAfterHerMessage('without-case')).toBe('waiting');
  expect(stateAfterHerMessage('closing')).toBe('taken');
});

test('a referral ends once, and does not come back', () => {
  const ended = referralStates.filter((state) => !isOpenReferral(state));
  expect(ended).toEqual(['refused', 'done', 'withdrawn']);
  expect(mayBecome('sent', 'done')).toBe(false);
  expect(mayBecome('accepted', 'done')).toBe(true);
  for (const from of ended)
    for (const to of referralStates) expect(mayBecome(from, to)).toBe(false);
});
