/** Which version of the app people of this environment have: what printed codes and messages open. npm run deploy sets it. */
const STAGE = 'DAOZHIBU_APP_STAGE';

/** As WeChat calls the same thing for codes (`env_version`) and for messages (`miniprogram_state`). */
const stages = { develop: 'developer', trial: 'trial', release: 'formal' } as const;
type EnvVersion = keyof typeof stages;

const isStage = (value: string): value is EnvVersion => Object.hasOwn(stages, value);

/** The published version, unless the setting says otherwise. Refuses what it does not know: codes on walls would lead astray. */
export function appStage(): { envVersion: EnvVersion; miniprogramState: (typeof stages)[EnvVersion] } {
  const value = process.env[STAGE] || 'release';
  if (!isStage(value))
    throw new Error(
      `The setting ${STAGE} is "${value}"; it must be one of ${Object.keys(stages).join(', ')}.`,
    );
  return { envVersion: value, miniprogramState: stages[value] };
}
