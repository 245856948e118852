import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import { ariaAttributes } from './aria-attributes';

/**
 * Lets `ariaRole`, `ariaLabel` and their kin reach WXML.
 * Taro 4 accepts these props but its templates do not carry them, so a screen reader never hears them.
 */
export default function ariaPlugin(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, ariaAttributes);
      const own = platform.runtimePath;
      platform.runtimePath = [own, path.resolve(__dirname, 'aria-runtime.js')].flat();
    },
  });
}
