import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import type { DangerKind } from '@shared/counselling/danger/danger-words';
import { useDanger } from '../../use-danger';
import { HelpCard } from './help-card';

beforeEach(resetTaro);

const numbers = () =>
  screen.getAllByRole('button').flatMap((one) => /\d+/.exec(one.textContent ?? '')?.[0] ?? []);

test.each<[string, DangerKind[], boolean | null, string[]]>([
  ['not wanting to live', ['herself'], false, ['12356', '120', '110', '12338']],
  [
    'a girl who does not want to live',
    ['herself'],
    true,
    ['12356', '120', '110', '12355', '12338'],
  ],
  ['somebody of unknown age', ['others'], null, ['12356', '120', '110', '12338', '12355']],
  ['being beaten', ['hurt'], false, ['110', '120', '12356', '12338']],
  ['beaten, and not wanting to live', ['herself', 'hurt'], false, ['12356', '120', '110', '12338']],
])('%s: whom to call first', (_what, kinds, isYoung, expected) => {
  render(<HelpCard kinds={kinds} isYoung={isYoung} />);
  expect(numbers()).toEqual(expected);
  expect(screen.getByText(/医院急诊/)).toBeTruthy();
  expect(screen.getByText(/没有告诉别人/)).toBeTruthy();
});

test('one tap calls', () => {
  render(<HelpCard kinds={['herself']} isYoung={false} />);
  fireEvent.click(screen.getByRole('button', { name: '拨打，12356，心理援助' }));
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12356' });
});

test('without danger there is nothing, and nothing is said to be well', () => {
  const { container } = render(<HelpCard kinds={[]} isYoung={null} />);
  expect(container.textContent).toBe('');
});

function Writing() {
  const [text, setText] = useState('');
  const kinds = useDanger('真的不想', text);
  return (
    <>
      <input aria-label="写" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <HelpCard kinds={kinds} isYoung={null} nextFree="2026-12-02T01:45:00.000Z" />
    </>
  );
}
const write = (value: string) =>
  act(() => fireEvent.input(screen.getByRole('textbox'), { target: { value } }));

test('it comes while she writes, stays when she deletes, and neither sends, keeps nor logs', () => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    jest.spyOn(console, name),
  );
  const keep = jest.spyOn(Taro, 'setStorageSync');
  render(<Writing />);
  write('出门');
  expect(screen.queryByText('一个人撑着，太难了')).toBeNull();
  write('活了');
  expect(screen.getByText('一个人撑着，太难了')).toBeTruthy();
  expect(screen.getByRole('button', { name: '约最近的空档：12 月 2 日 周三 09:45' })).toBeTruthy();
  write('');
  expect(screen.getByText('一个人撑着，太难了')).toBeTruthy();
  expect(Taro.request).not.toHaveBeenCalled();
  expect(keep).not.toHaveBeenCalled();
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});
