import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { CheckboxGroup } from './checkbox-group';
import { Switch } from './switch';

test('a switch tells its state and turns', () => {
  function Row() {
    const [on, setOn] = useState(false);
    return <Switch label="大字版" checked={on} onChange={setOn} />;
  }
  render(<Row />);
  const row = screen.getByRole('switch', { name: '大字版' });
  expect(row.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(row);
  expect(row.getAttribute('aria-checked')).toBe('true');
});

test('several can be chosen; one that cannot says why', () => {
  const onChange = jest.fn();
  render(
    <CheckboxGroup
      label="谁去"
      chosen={['me']}
      onChange={onChange}
      choices={[
        { value: 'me', label: '本人' },
        { value: 'child', label: '孩子', note: '2 岁' },
        { value: 'other', label: '爷爷', disabledReason: '这场只给孩子' },
      ]}
    />,
  );
  expect(screen.getByRole('group', { name: '谁去' })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: '本人' }).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(screen.getByRole('checkbox', { name: '孩子，2 岁' }));
  expect(onChange).toHaveBeenLastCalledWith(['me', 'child']);
  fireEvent.click(screen.getByRole('checkbox', { name: '本人' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
  fireEvent.click(screen.getByRole('checkbox', { name: '爷爷，这场只给孩子' }));
  expect(onChange).toHaveBeenCalledTimes(2);
});
