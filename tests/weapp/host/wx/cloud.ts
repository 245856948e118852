import type { Program } from '../program';
import { asynchronous, Failure, type Options } from './answer';

/** wx.cloud: a call goes to the phone's cloud as its owner, over its network; the identity is not in the program. */
export function cloudMembers(program: Program): { cloud: Record<string, unknown> } {
  const { phone, counts, clock } = program;
  const latency = ({ data }: Options) => {
    const { network } = phone;
    return network.stalls?.(JSON.stringify(data ?? {})) ? 60_000 : network.latency;
  };
  const reach = () => {
    if (!program.cloudOpened) throw new Failure("Cloud API isn't enabled, please call wx.cloud.init first");
    if (phone.network.kind === 'none') throw new Failure('-1 | errMsg: request:fail', -1);
  };
  const call = async ({ name, data }: Options) => {
    reach();
    if (typeof name !== 'string') throw new Failure('-501000 | errMsg: function name is missing', -501000);
    const sent = JSON.stringify(data ?? {});
    const counted = {
      name,
      action: String((data as { action?: unknown } | undefined)?.action ?? ''),
      at: clock.now,
      sent: Buffer.byteLength(sent),
      input: JSON.stringify((data as { input?: unknown } | undefined)?.input ?? {}),
      received: 0,
    };
    counts.calls.push(counted);
    const result = await phone.owner.cloud(name, JSON.parse(sent), phone.owner.openid);
    counted.received = Buffer.byteLength(JSON.stringify(result) ?? '');
    reach();
    if (phone.network.losesAnswers) throw new Failure('-1 | errMsg: request:fail timeout', -1);
    return { result, requestID: `request-${counts.calls.length}` };
  };
  return {
    cloud: {
      init: () => {
        program.cloudOpened = true;
      },
      callFunction: asynchronous(program, 'cloud.callFunction', call, latency),
      uploadFile: asynchronous(
        program,
        'cloud.uploadFile',
        ({ cloudPath, filePath }) => {
          reach();
          phone.uploads.set(String(cloudPath), String(filePath));
          return { fileID: `cloud://host/${String(cloudPath)}`, statusCode: 200 };
        },
        latency,
      ),
      getTempFileURL: asynchronous(
        program,
        'cloud.getTempFileURL',
        ({ fileList }) => {
          reach();
          const files = fileList as (string | { fileID: string })[];
          return {
            fileList: files.map((file) => {
              const fileID = typeof file === 'string' ? file : file.fileID;
              return { fileID, tempFileURL: fileID.replace('cloud://', 'https://'), status: 0, errMsg: 'ok' };
            }),
          };
        },
        latency,
      ),
    },
  };
}
