import { sealWords } from './sealing';

const fine = { lastSealSeconds: 42, unsealedSeconds: null, unanchoredSeconds: 60 };

test('says when the last seal was', () => {
  expect(sealWords(fine)).toMatchObject({ type: 'success' });
  expect(sealWords(fine).title).toContain('42 秒前');
});

test('raises its voice when rows wait, and when seals are nowhere else', () => {
  expect(sealWords({ ...fine, unsealedSeconds: 1200 })).toMatchObject({
    type: 'error',
    title: '有记录 20 分钟还没有封存',
  });
  expect(sealWords({ ...fine, unanchoredSeconds: 10_000 }).type).toBe('warning');
});
