import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import type { Stats } from 'webpack';
import { firstPage } from '../first-page';

/**
 * On a slow line every question costs a trip there and back: the browser asks for the parts of the home
 * page together with `app.js`, instead of once that has come and said which they are.
 */
export default function preloadHome(context: IPluginContext): void {
  if (process.env.TARO_ENV !== 'h5') return;
  context.onBuildFinish(({ stats }: { stats?: Stats }) => {
    const page = path.join(context.paths.outputPath, 'index.html');
    if (!stats || stats.hasErrors() || !fs.existsSync(page)) return;
    const links = filesOfHome(stats).map(linkTo);
    if (links.length === 0) throw new Error('the home page has no parts of its own');
    const html = fs.readFileSync(page, 'utf8');
    fs.writeFileSync(page, html.replace('</head>', `${links.join('')}</head>`));
  });
}

function filesOfHome({ compilation }: Stats): string[] {
  return compilation.chunkGroups
    .filter(({ origins }) => origins.some(({ request }) => firstPage.test(request ?? '')))
    .flatMap((group) => group.getFiles())
    .filter((file) => /\.(js|css)$/.test(file));
}

/** After `app.js`, which has more to do once it is there. */
function linkTo(file: string): string {
  const kind = file.endsWith('.css') ? 'style' : 'script';
  return `<link rel="preload" as="${kind}" href="/${file}" fetchpriority="low">`;
}
