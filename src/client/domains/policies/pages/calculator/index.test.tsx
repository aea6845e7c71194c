import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { queryClient } from '@client/platform/query-client';
import { parameter } from '@tests/builders/rules';
import { onlyDate } from '@tests/client-stand-ins/counselling-centre';
import { TestLibrary, detailOf, loan } from '@tests/client-stand-ins/policy-library';
import { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import CalculatorPage from '.';

let library: TestLibrary;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-07-01T02:00:00Z'), doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  library = new TestLibrary();
  setRouterParams({ id: loan.id });
});
afterEach(() => jest.useRealTimers());

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <CalculatorPage />
    </QueryClientProvider>,
  );
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

test('300,000 yuan at 3 % over 36 months: both ways of paying back, as worked by hand', async () => {
  show();
  await type('想借多少', '３０万');
  await type('借多久', '3年');
  await type('一年利率（%）', '3%');
  await type('利息补百分之几', '50');
  for (const text of ['8,724.36 元', '最后一个月还 8,724.46 元', '14,077.06 元']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getByText(/四舍五入到分，最后一个月把零头补齐/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '先多后少，利息少些' }));
  expect(screen.getByText('13,875 元')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看每个月还多少' }));
  expect(screen.getByText('第 36 个月还 8,354.28 元')).toBeTruthy();
});

test('20万 is ２０万; what cannot be read says so and reckons nothing', async () => {
  show();
  await type('一年利率（%）', '3');
  await type('想借多少', '20万');
  const first = screen.getByText('第一个月还').parentElement?.textContent;
  await type('想借多少', '２０万');
  expect(screen.getByText('第一个月还').parentElement?.textContent).toBe(first);
  await type('想借多少', '很多');
  expect(screen.queryByText('第一个月还')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('写成“20万”');
});

test('a rate that ended on 30 June is not filled in on 1 July; one in force is, with its source', async () => {
  const rates = {
    'loan-rate': parameter(['2026-01-01', '2026-06-30', 30_000]),
    'loan-subsidy-share': parameter(['2026-01-01', null, 500_000]),
  };
  library.details = [detailOf(loan, { parameters: rates })];
  show();
  const rate = await screen.findByLabelText('一年利率（%）');
  expect(rate).toHaveProperty('value', '');
  expect(screen.getByText('那一天的数还没核对到，先填窗口告诉你的')).toBeTruthy();
  expect(screen.getByLabelText('利息补百分之几')).toHaveProperty('value', '50');
  expect(screen.getByText(/2026 年 1 月 1 日起，见示例文件第一条/)).toBeTruthy();
});

test('a training is reckoned by the figures of its last day', async () => {
  library.details = [
    detailOf(loan, {
      calculator: 'training',
      parameters: {
        'training-per-hour': parameter(
          ['2026-01-01', '2026-06-30', 1000],
          ['2026-07-01', null, 1200],
        ),
        'training-most': parameter(['2026-01-01', null, 150_000]),
      },
    }),
  ];
  show();
  await type('学了多少课时', '80课时');
  await type('学费交了多少', '0.2万');
  expect(screen.getByText('960 元')).toBeTruthy();
  await type('哪天学完的，月', '6');
  await type('哪天学完的，日', '30');
  expect(screen.getByText('800 元')).toBeTruthy();
  await type('今年已经补过多少', '1400');
  expect(screen.getByText('100 元')).toBeTruthy();
  expect(screen.getByText('今年已经补到顶了，一年补的有上限')).toBeTruthy();
});

test('an example without figures takes what the counter told her', async () => {
  library.details = [detailOf(loan, { calculator: 'training' })];
  show();
  await type('学了多少课时', '80');
  await type('学费交了多少', '500');
  await type('一课时补多少', '10');
  await type('一年最多补多少', '1500');
  expect(screen.getByText('500 元')).toBeTruthy();
  expect(screen.getByText('学费就这么多，补的不超过学费')).toBeTruthy();
});
