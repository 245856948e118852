import * as cloud from 'wx-server-sdk';
import type { codeRefusals } from '../../../contract/mini-program-code';
import { appStage } from '../app-stage';
import { logProblem } from '../log';
import { refuse } from '../refusal';

/** Pixels: sharp on a sheet of A4, and far below what one answer may hold. */
const WIDTH = 860;

/** What this project uses of WeChat's open APIs; the SDK's own types promise less than it answers. */
interface OpenApi {
  wxacode: {
    getUnlimited(asked: Record<string, unknown>): Promise<{ buffer?: unknown; contentType?: string }>;
  };
}

/** What WeChat's numbers mean for whoever wants the code (platform.md §4.1); any other says only that there is none. */
const meanings = new Map<unknown, (typeof codeRefusals)[number]>([
  [41030, 'code.pageNotPublished'],
  [45009, 'code.tooMany'],
  [45011, 'code.tooMany'],
  [-604101, 'code.notPermitted'],
]);

/**
 * A mini-program code that opens `page` with `scene`, as WeChat draws it (platform.md §4.1). The page need not be
 * published yet, so that a code can be printed while a version is under review. Refuses with one of `codeRefusals`.
 */
export async function miniProgramCode(page: string, scene: string) {
  const { envVersion } = appStage();
  const asked = { page, scene, width: WIDTH, checkPath: false, envVersion };
  const wechat = cloud as unknown as { openapi: OpenApi };
  const answered = await wechat.openapi.wxacode.getUnlimited(asked).catch((problem: unknown) => {
    logProblem({ failed: 'mini-program code' }, problem);
    refuse(meanings.get((problem as { errCode?: unknown }).errCode) ?? 'code.failed');
  });
  if (!Buffer.isBuffer(answered.buffer)) refuse('code.failed');
  return {
    picture: answered.buffer.toString('base64'),
    pictureType: answered.contentType ?? 'image/jpeg',
  };
}
