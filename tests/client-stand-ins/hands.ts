import { act, fireEvent, screen } from '@testing-library/react';

/** What a person does at a screen, by what she sees or hears of it. */

export function press(name: string | RegExp): void {
  const [button] = screen.getAllByRole('button', { name });
  if (button) fireEvent.click(button);
}

export function type(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

export function tap(role: 'radio' | 'checkbox' | 'switch', name: string | RegExp): void {
  fireEvent.click(screen.getByRole(role, { name }));
}

/** What stands in a field. */
export function valueOf(label: string): string {
  return screen.getByLabelText<HTMLInputElement | HTMLTextAreaElement>(label).value;
}

/** The first heading of the screen. */
export function heading(): string | null | undefined {
  return screen.getAllByRole('heading')[0]?.textContent;
}

/** The app goes to the background: another one, a call, the lock. */
export function leaveScreen(): void {
  const looked = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  looked.mockRestore();
}

/** The browser's or the phone's own Back, with the steps that follow from it. */
export async function goBack(): Promise<void> {
  // What was drawn last has laid down its entry.
  await turns(3);
  await act(async () => {
    window.history.back();
    // jsdom's steps through the history are timers of no length; three follow each other at most.
    await turns(12);
  });
}

async function turns(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await new Promise((later) => setTimeout(later));
}
