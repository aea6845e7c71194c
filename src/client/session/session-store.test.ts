import { keepLastSeen, lastSeen } from '@client/platform/last-seen';
import { readStored } from '@client/platform/storage';
import { sessionStore } from './session-store';

const personId = '018f0000-0000-7000-8000-000000000009';

test('a session is kept on the phone, and ending it leaves only what is no secret', () => {
  const { begin, chooseTown, setCareMode, end } = sessionStore.getState();
  begin({ personId, token: 'secret' });
  chooseTown('330382108');
  setCareMode(true);
  expect(readStored('session')).toMatchObject({ personId, token: 'secret' });

  keepLastSeen('home', { data: { next: 'her booking' }, at: 1 });
  end();
  expect(readStored('session')).toEqual({
    personId: null,
    token: null,
    name: null,
    careMode: true,
    townId: '330382108',
  });
  expect(lastSeen('home')).toBeNull();
});
