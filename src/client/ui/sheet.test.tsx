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
        虹桥镇
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
