import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro, { answerNext, loseNext, resetTaro } from '@tests/client-stand-ins/taro';
import { formFor } from '../../sign-up/test-form';
import { SignUpFields } from './sign-up-fields';

beforeEach(resetTaro);

function show(form: ReturnType<typeof formFor>, forGuest = false) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignUpFields form={form} forGuest={forGuest} />
    </QueryClientProvider>,
  );
}

const tap = (role: string, name: string) => fireEvent.click(screen.getByRole(role, { name }));
const sent = (call = 0): unknown => {
  const request: unknown = Taro.request.mock.calls[call]?.[0];
  return typeof request === 'object' && request !== null && 'data' in request
    ? JSON.parse(String(request.data))
    : null;
};

const mother = formFor({ family: [{ memberId: 'a', name: '小满', age: { from: 28, to: 28 } }] });

test('mother, a child of hers and one without a name go together', async () => {
  show(mother);
  tap('checkbox', '小满，2 岁');
  tap('button', '多带一个小孩');
  tap('radio', '4 岁');
  answerNext(200, { id: 'b1' });
  tap('button', '报名 · 本人和 2 个孩子');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(sent()).toMatchObject({
    party: [
      { kind: 'self' },
      { kind: 'family', memberId: 'a' },
      { kind: 'small-child', ageYears: 4 },
    ],
    waitlist: false,
  });
});

test('full meanwhile: the same button waits, and nothing typed is lost', async () => {
  show(mother);
  tap('checkbox', '小满，2 岁');
  answerNext(409, {
    code: 'FULL',
    status: 409,
    message: '名额不够了',
    data: { placesLeft: 1, waitlist: true },
  });
  tap('button', '报名 · 本人和 1 个孩子');
  await screen.findByText(/只剩 1 个名额，不够 2 个人/);
  answerNext(200, { id: 'b1' });
  tap('button', '候补 · 本人和 1 个孩子');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(sent(1)).toMatchObject({ waitlist: true, party: [{ kind: 'self' }, { kind: 'family' }] });
});

test('the button says what is missing, and what to do about it', () => {
  const question = { id: 'diet', label: '有忌口吗', kind: 'text' as const, needed: true };
  show(formFor({ questions: [{ ...question, options: [] }] }));
  expect(screen.getByRole('button', { name: /还没回答：有忌口吗/ })).toBeTruthy();
  tap('checkbox', '本人');
  expect(screen.getByRole('button', { name: /先选谁去/ })).toBeTruthy();
  tap('button', '多带一个小孩');
  expect(screen.getByRole('button', { name: /需要家长陪同/ })).toBeTruthy();
});

test('a clash is said before she confirms', () => {
  const startsAt = '2026-11-28T06:30:00.000Z';
  show(formFor({ clashes: [{ title: '心绘堂', startsAt, endsAt: '2026-11-28T08:00:00.000Z' }] }));
  expect(screen.getByText(/和你报的“心绘堂”时间重了/)).toBeTruthy();
});

test('for somebody without a phone: her name, and how she agreed', async () => {
  show(mother, true);
  expect(screen.getByRole('button', { name: /先写要替谁报名/ })).toBeTruthy();
  fireEvent.input(screen.getByLabelText('她的称呼'), { target: { value: '王阿姨' } });
  expect(screen.getByRole('button', { name: /先点她是怎么同意的/ })).toBeTruthy();
  tap('radio', '当面说的');
  answerNext(200, { id: 'b1' });
  tap('button', '报名 · 王阿姨');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(sent()).toMatchObject({
    party: [],
    guest: { name: '王阿姨', spokenConsent: { how: 'in-person' } },
  });
});

test('without a signal she is told, and what she chose stays', async () => {
  show(mother);
  tap('checkbox', '小满，2 岁');
  [1, 2, 3].forEach(loseNext);
  tap('button', '报名 · 本人和 1 个孩子');
  await screen.findByText('网络不通，看一下信号再试', {}, { timeout: 8000 });
  expect(screen.getByRole('checkbox', { name: '小满，2 岁' }).getAttribute('aria-checked')).toBe(
    'true',
  );
}, 12_000);
