import { download } from './download';

afterEach(() => jest.useRealTimers());

it('keeps the address until the phone has fetched the file', () => {
  jest.useFakeTimers();
  const revoked: string[] = [];
  const clicked: string[] = [];
  URL.createObjectURL = () => 'blob:here';
  URL.revokeObjectURL = (address) => void revoked.push(address);
  const follow = ({ target }: Event) => {
    if (target instanceof HTMLAnchorElement) clicked.push(`${target.download} ${target.href}`);
  };
  document.addEventListener('click', follow);
  download('课程.ics', new Blob(['BEGIN:VCALENDAR']));
  document.removeEventListener('click', follow);
  expect(clicked).toEqual(['课程.ics blob:here']);
  jest.advanceTimersByTime(59_000);
  expect(revoked).toEqual([]);
  jest.advanceTimersByTime(1_000);
  expect(revoked).toEqual(['blob:here']);
  expect(document.querySelector('a')).toBeNull();
});
