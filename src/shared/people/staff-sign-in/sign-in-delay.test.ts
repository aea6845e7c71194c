import { passwordDelaySeconds } from './sign-in-delay';

it('grows from the fifth wrong password and never locks for good', () => {
  const delays = [1, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(passwordDelaySeconds);
  expect(delays).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});
