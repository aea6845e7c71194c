import { screen } from '@testing-library/react';
import { withFirstPage } from '@tests/console/scenarios/first-page';
import { articleItem, item, withEmptyQueue, withQueue } from '@tests/console/scenarios/review';
import { county, me } from '@tests/console/scenarios/session';
import { show, useMockGateway } from '@tests/console/screen';
import HomePage from './home';

const getGateway = useMockGateway();

it('shows what waits for her review over all domains, and leads to it', async () => {
  const series = item({
    subjects: [...item().subjects, { ...articleItem().subjects[0], note: '', revision: 1 }].map(
      (subject, index) => ({
        title: '',
        ...subject,
        id: `8888888${index}-8888-4888-8888-888888888888`,
      }),
    ),
  });
  withFirstPage(withQueue(getGateway(), [series, articleItem()]));
  show(<HomePage />);
  await screen.findByRole('heading', { name: '等你审核' });
  const card = await screen.findByText('孩子发脾气，怎么应对 等 2 场');
  expect(card.closest('a')?.getAttribute('href')).toBe(`/review?batch=${series.batchId}`);
  const task = await screen.findByText('件内容等你审核');
  expect(task.closest('a')?.getAttribute('href')).toBe('/review');
  expect(task.closest('a')?.textContent).toContain('3');
});

it('says nothing of reviews where nothing waits, or where she reviews nothing', async () => {
  const gateway = withFirstPage(withEmptyQueue(getGateway()));
  show(<HomePage />);
  await screen.findByText('没有等着办的事。');
  expect(screen.queryByText('等你审核')).toBeNull();
  expect(gateway.sent('organisation', 'reviewQueue')).toHaveLength(1);
});

it('asks for nothing where she reviews nothing', async () => {
  const gateway = withFirstPage(withQueue(getGateway(), [item()]));
  gateway.answer('people', 'me', me('auditor', county));
  show(<HomePage />);
  await screen.findByText('没有等着办的事。');
  expect(gateway.sent('organisation', 'reviewQueue')).toEqual([]);
});
