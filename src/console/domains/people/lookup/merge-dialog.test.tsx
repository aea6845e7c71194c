import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MergeDialog } from './merge-dialog';

const mergePreview = jest.fn();
const mergePeople = jest.fn();

jest.mock('../../../platform/api', () => ({
  api: {
    people: {
      mergePreview: (...given: unknown[]) => mergePreview(...given),
      mergePeople: (...given: unknown[]) => mergePeople(...given),
    },
  },
}));

const record = (personId: string, phone: string) => ({
  personId,
  name: '李**',
  phone,
  villageName: null,
  registeredAt: '2026-09-01T00:00:00Z',
  isDemo: false,
});

function show() {
  const onMerged = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MergeDialog
        records={[record('one', '138****0001'), record('two', '138****0002')]}
        onClose={jest.fn()}
        onMerged={onMerged}
      />
    </QueryClientProvider>,
  );
  return onMerged;
}

const mergeButton = () => screen.getByRole('button', { name: '合并，不能撤回' });

beforeEach(() => {
  mergePreview.mockReset().mockResolvedValue({ effects: ['2 个报名转过来'], obstacle: null });
  mergePeople.mockReset().mockResolvedValue({ effects: ['2 个报名转过来'] });
});

test('says what will happen, and merges into the record that was chosen, for a reason', async () => {
  const onMerged = show();
  await screen.findByText('2 个报名转过来');
  fireEvent.click(screen.getByRole('radio', { name: /138\*\*\*\*0002/ }));
  await waitFor(() =>
    expect(mergePreview).toHaveBeenLastCalledWith(
      { keepId: 'two', goneId: 'one' },
      expect.anything(),
    ),
  );
  await screen.findByText('2 个报名转过来');
  fireEvent.click(mergeButton());
  expect(await screen.findByText('请写一句')).toBeTruthy();
  expect(mergePeople).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('为什么要合并（会记下来）'), {
    target: { value: '她本人在窗口' },
  });
  fireEvent.click(mergeButton());
  await waitFor(() => expect(onMerged).toHaveBeenCalledWith(['2 个报名转过来']));
  expect(mergePeople.mock.calls[0][0]).toEqual({
    keepId: 'two',
    goneId: 'one',
    reason: '她本人在窗口',
  });
});

test('does not offer what cannot be done, and says why', async () => {
  mergePreview.mockResolvedValue({ effects: [], obstacle: '演示账号不能合并。' });
  show();
  await screen.findByText('演示账号不能合并。');
  expect(mergeButton().hasAttribute('disabled')).toBe(true);
});
