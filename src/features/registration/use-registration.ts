import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

const refreshes = ['member.', 'summary.home'];

/** The reader's own latest request. */
export const useRegistration = () => useCall('member.registration', {});

/** Asks a community to be registered with it. */
export const useRegisterWith = () => useAct('member.registerWith', { refreshes });

/** Members who wait for the reader's community. */
export const useRegistrations = () => useCall('member.registrations', {});

/** The community's answer. */
export const useAnswerRegistration = () => useAct('member.answerRegistration', { refreshes });
