import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import ariaAttributes from './aria-attributes';

/**
 * Taro 4.2.1 drops every `aria-*` on weapp, because its templates pass on only the attributes they know.
 * Adds the ones our primitives use to the templates and to the runtime's list.
 */
export default function aria(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, ariaAttributes);
      const own = path.resolve(__dirname, 'aria-runtime.js');
      platform.runtimePath = [platform.runtimePath ?? [], own].flat();
    },
  });
}
