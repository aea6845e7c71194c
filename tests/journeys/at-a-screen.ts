import type { Lecture, Resident } from './book-a-lecture';

/** What a person can do with a screen; the mini-program's runner and a web page both offer it. */
export interface Screen {
  tap(text: string): Promise<void>;
  tapTab(text: string): Promise<void>;
  sees(text: string, timeout?: number): Promise<void>;
  doesNotSee(text: string, timeout?: number): Promise<void>;
  text(): Promise<string>;
  back(): Promise<void>;
}

const code = /[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}/;

/** The resident before a screen. Every tap is followed by looking for what it must bring. */
export function residentAt(screen: Screen, signIn: () => Promise<void>): Resident {
  let title = '';

  const ticketCode = async () => {
    await screen.sees('没有信号也能用');
    const found = code.exec(await screen.text());
    if (!found) throw new Error('there is no code on the ticket');
    return found[0];
  };

  return {
    async finds(lecture: Lecture) {
      title = lecture.title;
      await screen.sees('遇到家暴？');
      await screen.tapTab('活动');
      await screen.sees('乐清的活动');
      await screen.tap('全乐清');
      await screen.sees('你在哪个镇街？');
      await screen.tap(lecture.town.name);
      await screen.doesNotSee('你在哪个镇街？');
      await screen.tap(title);
      await screen.sees('适合谁');
      await screen.sees('个名额');
    },
    async signsIn() {
      await screen.tap('登录后报名');
      await screen.sees('登录后能报名、看入场码');
      await signIn();
      await screen.sees('报名 · 本人');
    },
    async signsUp() {
      await screen.tap('报名 · 本人');
      await screen.sees('报好了');
      return ticketCode();
    },
    async findsItAgain() {
      await screen.back();
      await screen.tapTab('我的');
      await screen.sees('登录过的设备');
      await screen.tap('我的报名');
      await screen.sees('要去的');
      await screen.tap(title);
      return ticketCode();
    },
    async givesItBack() {
      await screen.tap('来不了，取消');
      await screen.sees('确定来不了吗？');
      await screen.tap('取消这次报名');
      await screen.sees('已取消');
      await screen.doesNotSee('没有信号也能用');
    },
    async canBookAgain() {
      await screen.back();
      await screen.back();
      await screen.tapTab('活动');
      await screen.tap(title);
      await screen.sees('报名 · 本人');
      return true;
    },
  };
}
