import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './button';

test('a button is found by its role and words, and is pressed by tap, Enter and Space', () => {
  const onPress = jest.fn();
  render(<Button label="报名 · 本人" onPress={onPress} />);
  const button = screen.getByRole('button', { name: '报名 · 本人' });
  expect(button.getAttribute('tabindex')).toBe('0');
  fireEvent.click(button);
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.keyDown(button, { key: ' ' });
  fireEvent.keyDown(button, { key: 'a' });
  expect(onPress).toHaveBeenCalledTimes(3);
});

test('a button that cannot be pressed says why, to the eye and to the ear', () => {
  const onPress = jest.fn();
  render(<Button label="报名" disabledReason="名额已满，可以候补" onPress={onPress} />);
  const button = screen.getByRole('button', { name: '报名，名额已满，可以候补' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('名额已满，可以候补')).toBeTruthy();
  fireEvent.click(button);
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(onPress).not.toHaveBeenCalled();
});

test('a second tap while the answer is awaited does nothing', () => {
  const onPress = jest.fn();
  render(<Button label="报名" busy onPress={onPress} />);
  fireEvent.click(screen.getByRole('button', { name: '报名，请稍等' }));
  expect(onPress).not.toHaveBeenCalled();
});
