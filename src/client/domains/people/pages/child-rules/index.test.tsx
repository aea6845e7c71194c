import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { childRules } from '@shared/people/privacy/child-rules';
import { resetTaro } from '@tests/client-stand-ins/taro';
import { GuardianConsent } from '../../components/family/guardian-consent';
import ChildRulesPage from './index';

beforeEach(resetTaro);

it('shows every rule to somebody who is not signed in', () => {
  render(
    <QueryClientProvider client={queryClient}>
      <ChildRulesPage />
    </QueryClientProvider>,
  );
  for (const { title, paragraphs } of childRules) {
    expect(screen.getByText(title)).toBeTruthy();
    for (const paragraph of paragraphs) expect(screen.getByText(paragraph)).toBeTruthy();
  }
});

it('can be read before a guardian consents', () => {
  render(
    <QueryClientProvider client={queryClient}>
      <GuardianConsent given={false} onChange={() => undefined} />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '孩子信息的规矩' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: '/domains/people/pages/child-rules/index' }),
  );
});
