import { sealLabel } from './sealing';

const fine = { lastSealSeconds: 42, unsealedSeconds: null, unanchoredSeconds: 60 };

test('says when the last seal was', () => {
  expect(sealLabel(fine)).toMatchObject({ type: 'success' });
  expect(sealLabel(fine).title).toContain('42 秒前');
});

test('raises its voice when rows wait, and when seals are nowhere else', () => {
  expect(sealLabel({ ...fine, unsealedSeconds: 1200 })).toMatchObject({
    type: 'error',
    title: '有记录 20 分钟还没有封存',
  });
  expect(sealLabel({ ...fine, unanchoredSeconds: 10_000 }).type).toBe('warning');
});

test('does not call it well when nothing has been sealed yet', () => {
  expect(sealLabel({ ...fine, lastSealSeconds: null, unanchoredSeconds: null })).toMatchObject({
    type: 'info',
  });
});
