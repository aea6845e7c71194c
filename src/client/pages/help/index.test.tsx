import { fireEvent, render, screen } from '@testing-library/react';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import HelpPage from './index';

beforeEach(resetTaro);

test('help asks nobody: every number stands there and no request is made', () => {
  render(<HelpPage />);
  for (const number of ['110', '120', '12110', '12338', '12356']) {
    expect(screen.getAllByText(number).length).toBeGreaterThan(0);
  }
  expect(screen.getByText(/以当地公安公布为准/)).toBeTruthy();
  expect(screen.getByText('接听时间没有核实，打一下就知道')).toBeTruthy();
  expect(Taro.request).not.toHaveBeenCalled();
});

test('the nearest station follows the chosen town', () => {
  render(<HelpPage />);
  expect(screen.queryByText('先找这里')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /选镇街/ }));
  fireEvent.click(screen.getByRole('radio', { name: '虹桥镇' }));
  expect(screen.getByText('先找这里')).toBeTruthy();
  expect(screen.getByText('家事纠纷调解站（虹桥）')).toBeTruthy();
});
