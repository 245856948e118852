import { useKeptAct } from '@/cloud/use-kept-act';

/** The secretary records people; what is already so stays as it is. Without signal it waits on the phone. */
export const useEnterPeople = () => useKeptAct('activity.enter');
