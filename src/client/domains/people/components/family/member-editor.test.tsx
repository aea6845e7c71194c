import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { queryClient } from '@client/platform/query-client';
import Taro, { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import { MemberEditor } from './member-editor';

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <MemberEditor member={undefined} />
    </QueryClientProvider>,
  );
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  resetTaro();
  queryClient.clear();
});

test('the guardian’s consent appears with a young age, unticked, and is needed', async () => {
  show();
  expect(screen.queryByRole('checkbox')).toBeNull();
  type('几岁', '2');
  const consent = screen.getByRole('checkbox');
  expect(consent.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(screen.getByRole('button', { name: /保存，先勾选监护人同意/ }));
  expect(Taro.request).not.toHaveBeenCalled();

  fireEvent.click(consent);
  answerNext(200, { id: '0190a5a0-0000-7000-8000-000000000001' });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(Taro.request).toHaveBeenCalled());
  expect(JSON.stringify(Taro.request.mock.calls[0])).toContain('guardianConsent');
});

test('an adult needs neither age nor consent', () => {
  show();
  fireEvent.click(screen.getByRole('radio', { name: '父母' }));
  expect(screen.getByRole('button', { name: '保存' })).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
