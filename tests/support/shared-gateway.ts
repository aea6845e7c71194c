import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startGateway, type RunningGateway } from './start-gateway';

interface Shared<Thing> {
  use(): () => Thing;
}

/**
 * One thing for the tests of a file, or of the files that the runner puts together into one: it is there
 * from `beforeAll` on, and ends after the last test of the last of them.
 */
function shared<Thing>(
  start: () => Promise<Thing>,
  end: (thing: Thing) => Promise<void>,
): Shared<Thing> {
  let started: Promise<Thing> | undefined;
  let users = 0;
  return {
    use: () => {
      const own: { thing?: Thing } = {};
      users += 1;
      beforeAll(async () => {
        own.thing = await (started ??= start());
      }, 200_000);
      afterAll(async () => {
        users -= 1;
        if (users === 0 && started) await end(await started);
      });
      return () => {
        if (!own.thing) throw new Error('it is there inside tests only');
        return own.thing;
      };
    },
  };
}

const gateways = shared<RunningGateway>(startGateway, (gateway) => gateway.stop());
const browsers = shared<Browser>(launchChromium, (browser) => browser.close());

/**
 * A gateway with the demo, for tests that change nothing of it that another would look at. They neither
 * stop it nor need settings of their own.
 */
export const useSharedGateway = gateways.use;

/** A Chromium with the usual arguments; each test opens a context of its own. */
export const useSharedBrowser = browsers.use;
