/** Notes the requests that functions make, and lets faults befall them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Interception, Verdict } from '../wire/admin';
import type { DatabaseFault, FaultScripts } from './faults';
import type { Runtime } from './runtime';
import { numberOfRequest } from './shared-request-log';

type Interceptor = (
  instance: string | null,
  request: Record<string, unknown>,
  sequenceId: string | null,
) => Interception | undefined;

export function interceptor(runtime: Runtime, faults: FaultScripts): Interceptor {
  return (instance, request, sequenceId) => {
    const record = instance ? runtime.records.ofInstance(instance) : undefined;
    if (!instance || !record) return undefined;
    const action = String(request.action);
    if (action.startsWith('database.')) {
      record.databaseRequestIds.add(numberOfRequest(sequenceId || `#${record.databaseRequestIds.size}`));
      const befalling = faults.ofDatabaseRequest(record);
      if (befalling.length === 0) return undefined;
      const suffer = (when: DatabaseFault['when']) => () =>
        sufferAll(
          befalling.filter((fault) => fault.when === when),
          () => runtime.killInstance(instance),
        );
      return { before: suffer('before'), after: suffer('after') };
    }
    if (action !== 'wx.openApi' && action !== 'wx.api') return undefined;
    const failing = faults.ofOpenApi(record, String(request.apiName));
    return failing && { openApi: { errcode: failing.errcode, errmsg: failing.errmsg } };
  };
}

/** Delays first come true; the first fault that ends the request ends the list. */
async function sufferAll(faults: readonly DatabaseFault[], kill: () => Promise<void>): Promise<Verdict> {
  for (const fault of faults) {
    if (fault.do === 'delay') await (fault.until ? fault.until() : wait(fault.milliseconds));
    if (fault.do === 'fail') return { code: fault.code, message: fault.message };
    if (fault.do === 'timeout') return { code: 'SERVER_TIMEOUT', message: 'request timed out' };
    // Had it still time to see its connection drop, it might go on to the next request.
    if (fault.do === 'kill') await kill();
    if (fault.do === 'kill' || fault.do === 'drop') return 'drop';
  }
  return undefined;
}
