import { act, renderHook } from '@testing-library/react';
import { useWordsToSend } from './use-words-to-send';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Everything that would have been sent while this was typed, with a long pause after every letter. */
function typing(text: string) {
  const hook = renderHook(({ typed }) => useWordsToSend(typed), { initialProps: { typed: '' } });
  const sent = new Set<string>();
  const note = () => hook.result.current.words && sent.add(hook.result.current.words);
  for (let length = 1; length <= text.length; length += 1) {
    hook.rerender({ typed: text.slice(0, length) });
    note();
    act(() => jest.advanceTimersByTime(5_000));
    note();
  }
  return { hook, sent: [...sent] };
}

test.each(['自杀', '不想活', '被打', '抑郁', '离婚'])(
  'however slowly "%s" is typed, nothing of it is sent',
  (text) => expect(typing(text).sent).toEqual([]),
);

test('in a sentence only what says nothing is sent', () => {
  expect(typing('我不想活了').sent).toEqual(['我', '我不']);
});

test('an ordinary word is sent once she stops', () => {
  expect(typing('月嫂').sent).toContain('月嫂');
  expect(typing('孩子').sent).toEqual(['孩子']);
});

test('what may be a half is sent when she says that it is all', () => {
  const { hook, sent } = typing('控制');
  expect(sent).toEqual([]);
  expect(hook.result.current.isHeld).toBe(true);
  act(() => hook.result.current.ask('控制'));
  expect(hook.result.current).toMatchObject({ words: '控制', isHeld: false });
});

test('a word of distress is not sent even then', () => {
  const { hook } = typing('不想活');
  act(() => hook.result.current.ask('不想活'));
  expect(hook.result.current).toMatchObject({ words: '', isHeld: false });
});
