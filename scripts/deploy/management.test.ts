import { changesSomething, kindOf, ManagementError } from './management';

test.each([
  // What the command before this one took for success (all contain "exist").
  ['absent', { errcode: -501000, errmsg: '[ResourceNotFound] Db or Table not exist: members' }],
  [
    'absent',
    { errcode: -502005, errmsg: 'database collection not exists. [ResourceNotFound] Db or Table not exist' },
  ],
  ['no environment', { errcode: -501005, errmsg: 'env not exist' }],
  ['there already', { errcode: -501000, errmsg: '[ResourceUnavailable.ResourceExist] Table exist' }],
  // The same through Tencent Cloud's door.
  ['absent', new ManagementError('ResourceNotFound', 'CreateTable: Db or Table not exist: members')],
  ['absent', new ManagementError('ResourceNotFound.FunctionName', 'The function wish does not exist.')],
  ['absent', new ManagementError('DATABASE_COLLECTION_NOT_EXIST', 'collection')],
  ['there already', new ManagementError('ResourceUnavailable.ResourceExist', 'Table exist')],
  ['there already', new ManagementError('DATABASE_COLLECTION_ALREADY_EXIST', 'collection')],
  ['there already', new ManagementError('ResourceInUse.FunctionName', 'wish is in use')],
  ['no environment', new ManagementError('InvalidParameter.EnvId', 'bad')],
  ['no environment', new ManagementError('ResourceNotFound', 'environment daozhibu-1 not found')],
  [
    'busy',
    new ManagementError('RequestLimitExceeded', 'Your current request times equals to 21 in a second'),
  ],
  ['busy', { errcode: -501004, errmsg: 'exceed' }],
  ['busy', new ManagementError('FailedOperation.FunctionStatusError', 'Updating')],
  ['unanswered', new ManagementError('', 'request to https://tcb failed, reason: connect ECONNREFUSED')],
  ['unanswered', new ManagementError('', 'DescribeTable: <html><body>502')],
  ['unanswered', new Error('socket hang up')],
  ['unanswered', new ManagementError('InternalError', 'internal')],
  ['other', new ManagementError('AuthFailure.SecretIdNotFound', 'The SecretId is not found')],
  ['other', { errcode: 40001, errmsg: 'invalid credential' }],
  ['other', { errcode: 0, errmsg: 'ok' }],
  ['other', undefined],
])('means "%s": %j', (kind, problem) => {
  expect(kindOf(problem)).toBe(kind);
});

test.each([
  ['DescribeTable', {}, false],
  ['ListTables', {}, false],
  ['GetFunction', {}, false],
  ['CreateTable', {}, true],
  ['ModifyResourcePermission', {}, true],
  ['RunCommands', { MgoCommands: [{ CommandType: 'QUERY' }] }, false],
  ['RunCommands', { MgoCommands: [{ CommandType: 'QUERY' }, { CommandType: 'UPDATE' }] }, true],
])('%s %j changes something: %s', (action, parameters, changes) => {
  expect(changesSomething(action, parameters)).toBe(changes);
});
