import type { Program } from '../program';
import { Failure } from './answer';
import type { Calls } from './wx';

/** Milliseconds after a tap in which WeChat still takes a call as part of it: no answer of the cloud comes so fast. */
const gesture = 20;

/** Most templates that one request for messages may name. */
const mostTemplates = 3;

/** What WeChat asks the person for: messages, leave, privacy, who they are. */
export function openCalls(program: Program): Calls {
  const { phone, clock, faults } = program;
  return {
    login: () => ({ code: `login-of:${phone.owner.openid}` }),
    checkSession: () => ({}),
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    openSetting: () => ({ authSetting: {} }),
    authorize: ({ scope }) => {
      if (!phone.answers.permit(String(scope))) throw new Failure('auth deny');
    },
    requestSubscribeMessage: ({ tmplIds }) => {
      const templates = tmplIds as string[];
      if (clock.now - phone.touchedAt > gesture) {
        faults.add('wx.requestSubscribeMessage is called, but not straight from a tap');
        throw new Failure('can only be invoked by user TAP gesture.', 20003);
      }
      if (templates.length > mostTemplates) throw new Failure('Templates count out of max bounds', 20003);
      const said = phone.answers.permit('subscribe') ? 'accept' : 'reject';
      return Object.fromEntries(templates.map((template) => [template, said]));
    },
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《到支部隐私保护指引》' }),
    requirePrivacyAuthorize: () => {
      if (!phone.answers.permit('privacy')) throw new Failure('privacy permission is not authorized', 104);
    },
    openPrivacyContract: () => ({}),
  };
}

export function openMembers(program: Program): Record<string, unknown> {
  const launched = () => program.realm.adopt(program.launchOptions);
  const quiet = () => undefined;
  return {
    getLaunchOptionsSync: launched,
    getEnterOptionsSync: launched,
    getAccountInfoSync: () =>
      program.realm.adopt({
        miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
      }),
    getExtConfigSync: () => program.realm.adopt({}),
    getUpdateManager: () => ({
      onCheckForUpdate: quiet,
      onUpdateReady: quiet,
      onUpdateFailed: quiet,
      applyUpdate: quiet,
    }),
  };
}
