import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  policy,
  policyId,
  policyItem,
  policyText,
  withPolicy,
} from '@tests/console/scenarios/policies';
import { withEmptyQueue, withQueue } from '@tests/console/scenarios/review';
import { openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import ReviewPage from '../../../pages/review/review-page';

const getGateway = useMockGateway();

/** The desk with a policy that waits. */
function desk(shown = policy()) {
  const gateway = withQueue(withPolicy(getGateway(), shown), [policyItem()]);
  show(<ReviewPage />);
  return gateway;
}

it('compares a policy with what residents see, publishes it, and takes that back', async () => {
  const liveDraft = policyText({ gains: '免费办执照' });
  const gateway = desk(policy({ isLive: true, liveDraft, reviewedDraft: liveDraft }));
  const compared = await screen.findByLabelText('和居民现在看到的比');
  expect(compared.textContent).toBe('补给你这一稿 免费咨询居民现在看到的 免费办执照');
  withEmptyQueue(gateway).answer('policies', 'publish', { done: true });
  await pressButton('通过并公开');
  await screen.findByText('公开了“开店的政策咨询不收钱”');
  expect(gateway.sent('policies', 'publish')).toEqual([{ policyId, revision: 2 }]);
  gateway.answer('organisation', 'undoDecision', { done: true });
  await pressButton('撤回');
  await waitFor(() =>
    expect(gateway.sent('organisation', 'undoDecision')).toEqual([
      { kind: 'policy', subjectIds: [policyId] },
    ]),
  );
});

it('returns it with a reason', async () => {
  const gateway = desk();
  await pressButton('退回');
  const dialog = await openDialog();
  fireEvent.change(within(dialog).getByLabelText('要改哪里'), { target: { value: '少了电话' } });
  withEmptyQueue(gateway).answer('policies', 'returnForChanges', { done: true });
  fireEvent.click(within(dialog).getByText('退回', { selector: 'button span' }));
  await screen.findByText('退回了“开店的政策咨询不收钱”');
  expect(gateway.sent('policies', 'returnForChanges')).toEqual([
    { policyId, revision: 2, reason: '少了电话' },
  ]);
});

it('says why it cannot go public, and keeps it at the desk', async () => {
  const gateway = desk();
  gateway.refuse('policies', 'publish', 'NOT_READY', {
    problems: [{ field: 'sources', reason: 'a.example.cn 不是 gov.cn' }],
  });
  await pressButton('通过并公开');
  await screen.findByText('还有几处要补，补了才能公开');
});

it('shows what was changed since it was returned', async () => {
  desk(
    policy({
      lastReturn: { reason: '少了电话', at: '2026-11-22T01:00:00.000Z', byName: '市编辑' },
      reviewedDraft: policyText({ issuer: '国务院' }),
    }),
  );
  await screen.findByText(/^市编辑 .*退回过：少了电话$/);
  const since = await screen.findByLabelText('退回以后改了什么');
  expect(since.textContent).toContain('国务院');
});
