import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Sheet } from './sheet';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      <Sheet title="你在哪个镇街？" open={open} onClose={() => setOpen(false)}>
        <button type="button" tabIndex={0}>
          虹桥镇
        </button>
      </Sheet>
    </>
  );
}

test('the keyboard goes into the sheet, Escape closes it, and the keyboard is back', () => {
  render(<Opener />);
  const opener = screen.getByText('打开');
  opener.focus();
  fireEvent.click(opener);
  expect(screen.getByRole('dialog', { name: '你在哪个镇街？' })).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('关闭');
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('Tab goes round in the sheet, forwards and backwards', () => {
  render(<Opener />);
  fireEvent.click(screen.getByText('打开'));
  const close = screen.getByRole('button', { name: '关闭' });
  const last = screen.getByText('虹桥镇');
  expect(document.activeElement).toBe(close);
  fireEvent.keyDown(document, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(document, { key: 'Tab' });
  expect(document.activeElement).toBe(close);
  // Somewhere in the middle the browser itself goes on.
  expect(fireEvent.keyDown(document, { key: 'Tab' })).toBe(true);
  screen.getByText('打开').focus();
  fireEvent.keyDown(document, { key: 'Tab' });
  expect(document.activeElement).toBe(close);
});
