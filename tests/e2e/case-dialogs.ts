import type { Desk } from './desk';

/** What the case's head offers itself, and what lies under 更多, with a short name for each. */
const inHead = [
  ['重新判断', 'danger'],
  ['转介', 'refer'],
  ['结案', 'close'],
] as const;
const inMenu = [
  ['问她同不同意转介', 'ask'],
  ['转交给同事', 'hand-over'],
  ['换回访码：本人来了', 'code'],
  ['依法要保留', 'keep'],
  ['不立案：误发、测试、骚扰', 'aside'],
  ['回避：我认识其中的人', 'conflict'],
] as const;

/** Opens every dialog of a case that is hers, one after the other, has it looked at and does nothing. */
export async function throughDialogs(
  desk: Desk,
  see: (name: string) => Promise<unknown>,
): Promise<void> {
  const { page } = desk;
  for (const [button, name] of inHead) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await lookAndLeave(desk, () => see(name));
  }
  for (const [item, name] of inMenu) {
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await lookAndLeave(desk, () => see(name));
  }
}

/** The dialog that is open, once it stands still. */
export async function lookAndLeave({ page }: Desk, look: () => Promise<unknown>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await look();
  await dialog.getByRole('button', { name: '先不', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
