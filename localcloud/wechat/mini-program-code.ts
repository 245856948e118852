import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';
import { type OpenApiAnswer, refusal, textOf } from './answer';

export interface PageRules {
  /** Pages that exist; null believes every page. */
  pages: ReadonlySet<string> | null;
}

const SCENE = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const DEFAULT_WIDTH = 430;

/**
 * `wxacode.getUnlimited` (platform.md §4.1). WeChat's round code cannot be made here: the image is a QR code
 * that says `page?scene=…`, so that a test or a phone's camera can read back what was asked for.
 */
export function makeMiniProgramCode(
  parameters: Readonly<Record<string, unknown>>,
  { pages }: PageRules,
): OpenApiAnswer {
  const scene = textOf(parameters.scene);
  const page = textOf(parameters.page);
  const { width = DEFAULT_WIDTH, env_version: version = 'release', line_color: color } = parameters;
  if (!SCENE.test(scene)) return refusal(40169, 'invalid length for scene, or the data is not json string');
  if (page.startsWith('/') || page.includes('?')) return refusal(41030, 'invalid page');
  if (page !== '' && parameters.check_path !== false && pages && !pages.has(page))
    return refusal(41030, 'invalid page');
  if (typeof width !== 'number' || width < 280 || width > 1280) return refusal(40097, 'invalid args: width');
  if (typeof version !== 'string' || !['release', 'trial', 'develop'].includes(version)) {
    return refusal(40097, 'invalid args: env_version');
  }
  const content = drawCode(
    `${page}?scene=${encodeURIComponent(scene)}`,
    width,
    readColor(color),
    parameters.is_hyaline === true,
  );
  return { content, contentType: 'image/png' };
}

type Color = readonly [red: number, green: number, blue: number];

function readColor(color: unknown): Color {
  const { r, g, b } = (color ?? {}) as Record<string, unknown>;
  const part = (value: unknown) => Math.min(255, Math.max(0, Number(value) || 0));
  return [part(r), part(g), part(b)];
}

/** A PNG of a QR code with the quiet margin of four modules that readers need. */
export function drawCode(text: string, width: number, color: Color = [0, 0, 0], transparent = false): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount() + 8;
  const dark = Buffer.from([...color, 255]);
  const light = Buffer.from([255, 255, 255, transparent ? 0 : 255]);
  const image = new PNG({ width, height: width });
  const moduleOf = (pixel: number) => Math.floor((pixel * modules) / width) - 4;
  const isDark = (row: number, column: number) =>
    Math.min(row, column) >= 0 && Math.max(row, column) < modules - 8 && code.isDark(row, column);
  for (let y = 0; y < width; y += 1) {
    const line = y * width * 4;
    // All lines through the same modules are alike.
    if (y > 0 && moduleOf(y) === moduleOf(y - 1)) {
      image.data.copy(image.data, line, line - width * 4, line);
      continue;
    }
    for (let x = 0; x < width; x += 1) {
      (isDark(moduleOf(y), moduleOf(x)) ? dark : light).copy(image.data, line + x * 4);
    }
  }
  // Without a filter: the server waits while this is written.
  return PNG.sync.write(image, { filterType: 0, deflateStrategy: 0, deflateLevel: 6 });
}
