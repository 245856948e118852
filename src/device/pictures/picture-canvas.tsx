import { Canvas } from '@tarojs/components';
import { pictureCanvasId } from './picture';

/** The canvas on which WeChat draws what is to be saved, out of sight. */
export const PictureCanvas = () => (
  <Canvas
    type='2d'
    id={pictureCanvasId}
    canvasId={pictureCanvasId}
    style={{ position: 'fixed', left: '-9999px', top: '0', width: '10px', height: '10px' }}
  />
);
