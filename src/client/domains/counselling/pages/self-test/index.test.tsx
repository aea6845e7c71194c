import { fireEvent, render, renderHook, screen, within } from '@testing-library/react';
import { leaveScreen } from '@tests/client-stand-ins/hands';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import { isTrial } from '@client/platform/trial';
import { useBroughtResult } from '../../talk/brought-result';
import SelfTestPage from './index';

jest.mock('@client/platform/trial', () => ({ isTrial: jest.fn(() => true) }));

const keep = jest.spyOn(Taro, 'setStorageSync');
const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
  jest.spyOn(console, name),
);

beforeEach(resetTaro);
afterEach(() => {
  // Whatever she did: nothing was asked of the server, kept or logged.
  expect(Taro.request).not.toHaveBeenCalled();
  expect(keep).not.toHaveBeenCalled();
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const say = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const helpCard = () => screen.queryByText(/这张卡只在你手机上/);
const groups = () => screen.getAllByRole('radiogroup');
/** The choice of an item, both counted from the top. */
function take(item: number, choice: number): void {
  const group = groups()[item];
  const option = group && within(group).getAllByRole('radio')[choice];
  if (!option) throw new Error('no such choice');
  fireEvent.click(option);
}
function begin(test: RegExp, ...answers: string[]): void {
  render(<SelfTestPage />);
  press(test);
  for (const answer of answers) say(answer);
  press('开始');
}
const everyItem = (choice: number) => groups().forEach((_, item) => take(item, choice));

test('PHQ-9: every day is 27, with a hospital and what the score is not', () => {
  begin(/PHQ-9/, '满 18 岁');
  everyItem(3);
  press('看结果');
  expect(screen.getByText('PHQ-9：重')).toBeTruthy();
  expect(screen.getByText('27 分')).toBeTruthy();
  expect(screen.getByText(/最近的医院，挂精神科/)).toBeTruthy();
  expect(screen.getByText('不是诊断，心理咨询不代替治疗。')).toBeTruthy();
  expect(helpCard()).toBeTruthy();
  press('约个老师谈谈');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/domains/counselling/pages/times/index?service=psychology',
  });
});

test('half a test is not brought to anybody', () => {
  begin(/GAD-7/, '满 18 岁');
  take(0, 1);
  press('看结果');
  expect(screen.queryByRole('button', { name: '带给约好的老师看' })).toBeNull();
});

test('a result goes along only at her tap, and is asked, kept and logged nowhere', () => {
  const { result } = renderHook(() => useBroughtResult('p'));
  begin(/GAD-7/, '满 18 岁');
  everyItem(1);
  press('看结果');
  expect(result.current).toBeNull();
  press('带给约好的老师看');
  expect(result.current).toContain('7 分，满分 21');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/domains/counselling/pages/mine/index',
  });
  // The background is leaving: nothing of it is left.
  leaveScreen();
  expect(result.current).toBeNull();
});

test('a low score is not called well, and has its hospital, too', () => {
  begin(/GAD-7/, '满 18 岁');
  everyItem(0);
  press('看结果');
  expect(screen.getByText('GAD-7：低，不等于没事')).toBeTruthy();
  expect(screen.getByText(/最近的医院，挂精神科/)).toBeTruthy();
  expect(helpCard()).toBeNull();
});

test('the item of danger shows the card at once, with nothing else answered, and there is no score', () => {
  begin(/PHQ-9/, '满 18 岁');
  take(8, 0);
  expect(helpCard()).toBeNull();
  take(8, 1);
  expect(helpCard()).toBeTruthy();
  take(8, 0);
  expect(helpCard()).toBeTruthy();
  press('看结果');
  expect(screen.getByText('还有 8 题没答，不算分')).toBeTruthy();
  expect(screen.queryByText(/^\d+ 分$/)).toBeNull();
  expect(helpCard()).toBeTruthy();
  press('回去接着答');
  expect(groups()).toHaveLength(9);
});

test('EPDS: its last item counts in reverse', () => {
  begin(/EPDS/, '满 18 岁', '是');
  take(9, 3);
  expect(helpCard()).toBeNull();
  take(9, 0);
  expect(helpCard()).toBeTruthy();
});

test('EPDS is for pregnancy and the year after', () => {
  render(<SelfTestPage />);
  press(/EPDS/);
  expect(screen.getByRole('button', { name: /开始，先答上面/ })).toBeTruthy();
  say('满 18 岁');
  say('不是');
  expect(screen.getByText(/只给怀孕的人/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /开始/ })).toBeNull();
});

test.each(['14–17 岁', '不满 14 岁'])('%s: the help card and no score', (age) => {
  render(<SelfTestPage />);
  press(/PHQ-9/);
  expect(screen.getByRole('radio', { name: '满 18 岁' }).getAttribute('aria-checked')).toBe(
    'false',
  );
  say(age);
  expect(helpCard()).toBeTruthy();
  expect(screen.getByRole('button', { name: /12355/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /开始/ })).toBeNull();
});

test('another test begins anew', () => {
  begin(/PHQ-9/, '满 18 岁');
  take(8, 2);
  press('不做了');
  press(/GAD-7/);
  press('开始');
  expect(helpCard()).toBeNull();
  press('看结果');
  expect(screen.getByText('还有 7 题没答，不算分')).toBeTruthy();
  expect(helpCard()).toBeNull();
});

test('outside a trial the samples are not there', () => {
  jest.mocked(isTrial).mockReturnValue(false);
  render(<SelfTestPage />);
  expect(screen.queryByText(/PHQ-9|EPDS/)).toBeNull();
  jest.mocked(isTrial).mockReturnValue(true);
});
