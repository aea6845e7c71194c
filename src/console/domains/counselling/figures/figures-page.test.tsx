import { fireEvent, screen, waitFor } from '@testing-library/react';
import { withHouse } from '@tests/console/scenarios/counselling';
import { house, thursday } from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { show, useMockGateway } from '@tests/console/screen';
import FiguresPage from './figures-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open() {
  const gateway = withHouse(getGateway(), 'counselling-supervisor').answer(
    'counselling',
    'statistics',
    {
      held: 183,
      hours: 141.5,
      persons: 96,
      missed: null,
      lateCancelled: 0,
      services: [
        { service: 'psychology', held: 180, hours: 139 },
        { service: 'business', held: null, hours: null },
      ],
      lines: [{ line: 'on-site', held: 183, hours: 141.5 }],
    },
  );
  show(<FiguresPage />);
  await screen.findByText('183 次');
  return gateway;
}

const textOf = (name: string) =>
  [...document.querySelectorAll('dt')].find((term) => term.textContent === name)?.nextElementSibling
    ?.textContent;

it('says what is too small to be told, which is not the same as nothing', async () => {
  await open();
  expect(['一共', '有账号的', '没谈成', '临时取消'].map(textOf)).toEqual([
    '141.5 小时',
    '96 人',
    '不到 5',
    '0 次',
  ]);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['心理咨询', '180', '139'],
    ['创业导师', '不到 5', '不到 5'],
    ['当面', '183', '141.5'],
  ]);
});

it('goes back by months over the end of a year, and not into the future', async () => {
  const gateway = await open();
  screen.getByText('2026 年 12 月');
  expect(screen.getByLabelText('下个月').hasAttribute('disabled')).toBe(true);
  for (let back = 0; back < 12; back += 1) fireEvent.click(screen.getByLabelText('上个月'));
  await screen.findByText('2025 年 12 月');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'statistics')).toContainEqual({
      unitId: house.id,
      month: '2025-12',
    }),
  );
});
