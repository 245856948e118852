import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

const refreshes = ['community.', 'summary.home'];

/** With which communities the reader's branch is registered. */
export const useOwnCommunities = () => useCall('community.ownCommunities', {});

/** Asks a community to register the branch. */
export const useRegisterUnit = () => useAct('community.registerUnit', { refreshes });

/** Takes back what waits, or ends what is confirmed. */
export const useEndUnit = () => useAct('community.endUnit', { refreshes });

/** The units of the reader's community. */
export const useUnits = () => useCall('community.units', {});

/** The community's answer to a unit. */
export const useAnswerUnit = () => useAct('community.answerUnit', { refreshes });
