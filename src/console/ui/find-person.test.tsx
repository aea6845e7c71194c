import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FindPerson } from './find-person';

const lookUpPerson = jest.fn();
let administersCounty = false;

jest.mock('../platform/api', () => ({
  api: { people: { lookUpPerson: (...given: unknown[]) => lookUpPerson(...given) } },
}));
jest.mock('../session/use-powers', () => ({ usePowers: () => ({ administersCounty }) }));

const found = { personId: 'p1', name: '李**' };

function show(onFound = jest.fn()) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FindPerson unitId="330382108" reasonPlaceholder="她在窗口" onFound={onFound} />
    </QueryClientProvider>,
  );
  return onFound;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: '找一下' }));

beforeEach(() => {
  administersCounty = false;
  lookUpPerson.mockReset().mockResolvedValue(found);
});

test('asks nothing of the server without a reason', async () => {
  show();
  type('报名号', 'ABCD2345');
  submit();
  expect(await screen.findByText('请写一句')).toBeTruthy();
  expect(lookUpPerson).not.toHaveBeenCalled();
  type('为什么要查（会记下来）', '她在窗口');
  submit();
  await waitFor(() => expect(lookUpPerson).toHaveBeenCalledTimes(1));
  expect(lookUpPerson.mock.calls[0][0]).toEqual({
    unitId: '330382108',
    by: { by: 'ticket', ticket: 'ABCD2345' },
    reason: '她在窗口',
  });
});

test('numbers are for the county only, and only whole ones', async () => {
  show();
  expect(screen.queryByRole('radio', { name: '手机号' })).toBeNull();
});

test('a number with a digit missing is not sent', async () => {
  administersCounty = true;
  const onFound = show();
  fireEvent.click(screen.getByRole('radio', { name: '手机号' }));
  type('手机号', '138 0000 123');
  type('为什么要查（会记下来）', '她来电话');
  submit();
  expect((await screen.findAllByText('手机号是 11 位数字')).length).toBe(1);
  expect(lookUpPerson).not.toHaveBeenCalled();
  type('手机号', '138 0000 1234');
  submit();
  await waitFor(() => expect(onFound).toHaveBeenCalled());
  expect(onFound.mock.calls[0][0]).toEqual(found);
  expect(lookUpPerson.mock.calls[0][0].by).toEqual({ by: 'phone', phone: '13800001234' });
});
