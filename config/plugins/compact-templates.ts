import type { IPluginContext } from '@tarojs/service';
import { sources } from 'webpack';
import { nameInTemplate, unusedAttributes, unusedElements } from './unused-attributes';

const attributes = new RegExp(` (${unusedAttributes.map(nameInTemplate).join('|')})="[^"]*"`, 'g');
const elements = new RegExp(
  `<template name="[^"]*"><(${unusedElements.map(nameInTemplate).join('|')}) [^]*?</template>`,
  'g',
);

/**
 * Takes the line breaks and indents out of the templates: a fifth of the main package. Taro's own
 * `minifyXML` reads them as HTML and drops the end tag of `<input>`, which WeChat's compiler refuses.
 * Our templates hold no text of their own, so white space between tags and attributes means nothing.
 */
export default function compactTemplates(context: IPluginContext): void {
  if (process.env.NODE_ENV !== 'production') return;
  context.modifyBuildAssets(({ assets }: { assets: Record<string, sources.Source> }) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (name.endsWith('.wxml')) assets[name] = new sources.RawSource(compact(asset.source()));
    }
  });
}

function compact(template: string | Buffer): string {
  return String(template)
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .replace(/ </g, '<')
    .trim()
    .replace(elements, '')
    .replace(attributes, '');
}
