import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

const refreshes = ['member.', 'activity.'];

/** 党小组 of the own branch with who is in each. */
export const useGroups = () => useCall('member.groups', {});

/** The secretary's ways of changing them. */
export const useSaveGroup = () => useAct('member.saveGroup', { refreshes });
export const useAssignToGroup = () => useAct('member.assignToGroup', { refreshes });
export const useDropGroup = () => useAct('member.dropGroup', { refreshes });
