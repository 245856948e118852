/** As WeChat calls the versions of the app that somebody may have. */
export type Stage = 'develop' | 'trial' | 'release';

/**
 * The cloud environment that this version of the app talks to: that of its stage where the build names environments by
 * stage. A develop or trial version without one of its own uses the one that the build was made for; a published one never
 * does, since that may hold trial data: null. A build that names none by stage talks to its own, whatever its stage.
 */
export function environmentFor(
  stage: string,
  named: Readonly<Partial<Record<Stage, string>>>,
  own: string,
): string | null {
  const its = named[stage as Stage];
  if (its !== undefined && its !== '') return its;
  return Object.keys(named).length === 0 || stage === 'develop' || stage === 'trial' ? own : null;
}
