import qrcode from 'qrcode-generator';

/** Empty modules around the code; readers want four. */
const margin = 4;
const pixelsPerModule = 6;

/**
 * The code for a text as a GIF data URI: sharp at any size, and drawn by the plain image component.
 * Error level L: a screen is neither dirty nor torn, and fewer, larger squares suit an old camera better.
 */
export function qrGif(text: string): string {
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const uri = code.createDataURL(pixelsPerModule, margin * pixelsPerModule);
  // The GIF's two colours stand in its bytes 13 to 18, black then white: in base64 the eight characters below.
  return uri.replace('AAAAAP//', 'ACEcF///');
}
