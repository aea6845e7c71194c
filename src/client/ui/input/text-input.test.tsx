import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { TextInput } from './text-input';

function Typed({ kind, most }: { kind: 'text' | 'mobile' | 'digits' | 'code'; most?: number }) {
  const [value, setValue] = useState('');
  return (
    <TextInput label="要填的" kind={kind} maxLength={most} value={value} onChange={setValue} />
  );
}

/** What the field itself shows after a text was pasted into it: a browser's, with its own rules. */
function shown(kind: 'text' | 'mobile' | 'digits' | 'code', pasted: string, most?: number): string {
  const { unmount } = render(<Typed kind={kind} most={most} />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  fireEvent.input(field, { target: { value: pasted } });
  const { value } = field;
  unmount();
  return value;
}

it.each(['138-0013-8000', '１３８００１３８０００', '008613800138000', '+86 138 0013 8000'])(
  'shows the whole number of %s when it is pasted',
  (pasted) => expect(shown('mobile', pasted)).toBe('13800138000'),
);

it('shows the digits of an age or a code, however they are written', () => {
  expect(shown('digits', '１２ 岁')).toBe('12');
  expect(shown('digits', '岁')).toBe('');
  expect(shown('code', '123 456', 6)).toBe('123456');
});

it('counts characters as a person does, and halves none', () => {
  expect(shown('text', '𠮷'.repeat(21), 20)).toBe('𠮷'.repeat(20));
  expect(shown('text', `王${'👨‍👩‍👧‍👦'.repeat(3)}`, 3)).toBe(`王${'👨‍👩‍👧‍👦'.repeat(2)}`);
});
