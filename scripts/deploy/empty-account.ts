import { ManagementError, type Parameters, type Send } from './management';

/** Answers as an environment in which nothing was made yet: what a dry run without credentials plans for. */
export const emptyAccount: Send = async (_service, action, parameters: Parameters) => {
  switch (action) {
    case 'DescribeEnvInfo':
      return {
        EnvInfo: {
          EnvBaseInfo: {
            EnvId: parameters.EnvId,
            Status: 'NORMAL',
            Databases: [{ InstanceId: 'not-known' }],
            Storages: [{ Bucket: 'not-known' }],
          },
        },
      };
    case 'ListTables':
      return { Tables: null, Pager: { Total: 0 } };
    case 'ListFunctions':
      return { Functions: [], TotalCount: 0 };
    case 'DescribeResourcePermission':
      return { Data: { PermissionList: [] } };
    case 'RunCommands':
      return { Data: [] };
    default:
      throw new ManagementError('ResourceNotFound', `nothing is there to ${action}`);
  }
};
