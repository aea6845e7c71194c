import { fireEvent, render, screen } from '@testing-library/react';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import { CallRow } from './call-row';

beforeEach(resetTaro);

test('the number stands there to be typed, and a tap calls it', () => {
  render(<CallRow number="12338" name="妇女维权热线" note="想问问该怎么办" />);
  expect(screen.getByText('12338')).toBeTruthy();
  fireEvent.click(
    screen.getByRole('button', { name: '拨打，12338，妇女维权热线，想问问该怎么办' }),
  );
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12338' });
});

test('closing the question of the phone is no error', async () => {
  Taro.makePhoneCall.mockRejectedValueOnce(new Error('makePhoneCall:fail cancel'));
  render(<CallRow number="110" name="报警" urgent />);
  fireEvent.click(screen.getByRole('button'));
  await Promise.resolve();
});
