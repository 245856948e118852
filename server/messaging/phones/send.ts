import * as cloud from 'wx-server-sdk';
import type { MessageSubject } from '../../../contract/words';
import { appStage } from '../../kernel/app-stage';
import { logProblem } from '../../kernel/log';
import type { Delivery, MessageRecord } from '../../records/message';
import { fieldsOf } from './template-text';
import type { Template } from './templates';

/** The page of the mini program that a tap opens (src/routes.ts), by what the message is about. */
const pages: Partial<Record<MessageSubject, string>> = {
  activity: 'packages/activity/pages/detail/index?activityId=',
  wish: 'packages/wish/pages/detail/index?wishId=',
  errand: 'packages/errand/pages/detail/index?errandId=',
};
const pageOf = ({ about }: Pick<MessageRecord, 'about'>) => {
  const page = pages[about.kind];
  return page === undefined ? 'pages/home/index' : page + about.id;
};

/** The phone's owner has not agreed to a message of this template, or has had it (platform.md §4.2). */
const NOT_AGREED = 43101;

interface Sender {
  subscribeMessage: { send(message: Record<string, unknown>): Promise<unknown> };
}

/** Asks WeChat to send one message, once. Never fails: says what became of it. */
export async function send(message: MessageRecord, { id, fields }: Template): Promise<Delivery> {
  try {
    await (cloud as unknown as { openapi: Sender }).openapi.subscribeMessage.send({
      touser: message.openid,
      templateId: id,
      page: pageOf(message),
      miniprogramState: appStage().miniprogramState,
      data: fieldsOf(fields, message),
    });
    return 'sent';
  } catch (problem) {
    const { errCode } = problem as { errCode?: unknown };
    if (errCode === NOT_AGREED) return 'skipped';
    logProblem({ sending: message.what, errCode: errCode ?? null }, problem);
    return 'failed';
  }
}
