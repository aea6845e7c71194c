import { fireEvent, render, screen } from '@testing-library/react';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import { CallRow } from './call-row';

beforeEach(resetTaro);

test('the number stands there to be typed, and a tap calls it', () => {
  render(<CallRow number="12338" name="妇女维权公益服务热线" note="想问问该怎么办" />);
  expect(screen.getByText('12338')).toBeTruthy();
  fireEvent.click(
    screen.getByRole('button', { name: '拨打，12338，妇女维权公益服务热线，想问问该怎么办' }),
  );
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12338' });
});

test('closing the question of the phone is no error', async () => {
  Taro.makePhoneCall.mockRejectedValueOnce(new Error('makePhoneCall:fail cancel'));
  render(<CallRow number="110" name="报警" urgent />);
  fireEvent.click(screen.getByRole('button'));
  await Promise.resolve();
});

describe('in a browser', () => {
  const platform = process.env.TARO_ENV;
  beforeEach(() => {
    process.env.TARO_ENV = 'h5';
  });
  afterEach(() => {
    process.env.TARO_ENV = platform;
  });

  test.each([
    ['call', 'tel:12338'],
    ['message', 'sms:12338'],
  ] as const)('to %s is a link that nothing of ours takes over', (by, address) => {
    render(<CallRow number="12338" name="妇女维权热线" by={by} />);
    const link = screen.getByRole('link', { name: /12338，妇女维权热线/ });
    expect(link.getAttribute('href')).toBe(address);
    expect(fireEvent.click(link)).toBe(true);
    expect(Taro.makePhoneCall).not.toHaveBeenCalled();
  });
});
