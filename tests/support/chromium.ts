import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/**
 * The driver's own list, and what Chromium's address bar would draw for every window, seen or not: two
 * pages of its own, more work than the page under test. Of two such arguments Chromium heeds the last.
 */
const unusedFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unusedFeatures.join(',')}`,
];

interface ChromiumOptions {
  /** Arguments that the driver gives of its own accord and that are to be left out. */
  without?: string[];
  env?: LaunchOptions['env'];
}

/** Debian's Chromium, without a window. */
export function launchChromium(
  more: readonly string[] = [],
  { without = [], env }: ChromiumOptions = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...quietArguments, ...more],
    ignoreDefaultArgs: without,
    ...(env === undefined ? {} : { env }),
  });
}
