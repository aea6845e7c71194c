import { readFileSync } from 'node:fs';
import { fireEvent, screen } from '@testing-library/react';
import { withHouse } from '@tests/console/scenarios/counselling';
import { at, house, thursday } from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { pressButton, show, useMockGateway } from '@tests/console/screen';
import SheetPage from './sheet-page';

atATime(thursday);
const getGateway = useMockGateway();

const row = {
  startsAt: at('12-04 08:30'),
  endsAt: at('12-04 09:15'),
  counsellorName: '林老师',
  service: 'parenting',
  line: 'on-site',
  place: '2 号咨询室',
  codeBegins: '7K3M …',
} as const;

it('is of tomorrow, with times, places and beginnings of codes, and prints', async () => {
  const gateway = withHouse(getGateway(), 'front-desk').answer('counselling', 'sheet', {
    rows: [row],
  });
  const print = jest.fn();
  Object.assign(globalThis, { print });
  show(<SheetPage />);
  await screen.findByText('12 月 4 日 周五 咨询日程');
  const cells = [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['8:30–9:15', '林老师', '家庭教育', '当面', '2 号咨询室', '7K3M …', '□']);
  expect(gateway.sent('counselling', 'sheet')).toEqual([{ unitId: house.id, date: '2026-12-04' }]);
  await pressButton('打印');
  expect(print).toHaveBeenCalledTimes(1);
});

it('says that there is nothing to print, and looks at another day', async () => {
  const gateway = withHouse(getGateway(), 'front-desk').answer('counselling', 'sheet', {
    rows: [],
  });
  show(<SheetPage />);
  await screen.findByText('12 月 4 日 周五 没有预约，不用打印');
  gateway.answer('counselling', 'sheet', { rows: [row] });
  fireEvent.change(screen.getByLabelText('哪一天'), { target: { value: '2026-12-07' } });
  await screen.findByText('12 月 7 日 周一 咨询日程');
});

it('leaves everything around the sheet off the paper', () => {
  const [, onPaper = ''] = readFileSync(`${__dirname}/sheet.css`, 'utf8').split('@media print');
  for (const part of ['.frame__side', '.frame__top', '.page__head', '.whose']) {
    expect(onPaper).toContain(part);
  }
  expect(onPaper).toContain('size: A4');
});
