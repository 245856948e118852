import * as cloud from 'wx-server-sdk';
import { refuse } from '../kernel/refusal';

/** Pixels: sharp on a sheet of A4, and far below what one answer may hold. */
const WIDTH = 860;

/** What this project uses of WeChat's open APIs; the SDK's own types promise less than it answers. */
interface OpenApi {
  wxacode: {
    getUnlimited(asked: Record<string, unknown>): Promise<{ buffer?: unknown; contentType?: string }>;
  };
}

/**
 * A mini-program code that opens `page` with `scene`, as WeChat draws it (platform.md §4.1). The page need not be
 * published yet, so that a code can be printed while a version is under review.
 */
export async function miniProgramCode(page: string, scene: string) {
  const asked = { page, scene, width: WIDTH, checkPath: false };
  const wechat = cloud as unknown as { openapi: OpenApi };
  const answered = await wechat.openapi.wxacode.getUnlimited(asked).catch((problem: unknown) => {
    console.error(problem);
    return null;
  });
  if (!answered || !Buffer.isBuffer(answered.buffer)) refuse('activity.posterFailed');
  return {
    picture: answered.buffer.toString('base64'),
    pictureType: answered.contentType ?? 'image/jpeg',
  };
}
