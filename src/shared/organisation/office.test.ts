import { reachOffice } from './office';

it('names a number only where one is configured', () => {
  expect(reachOffice(null)).toBe('到妇联窗口');
  expect(reachOffice('')).toBe('到妇联窗口');
  expect(reachOffice('0577-00000000')).toBe('打 0577-00000000，或到妇联窗口');
});
