import { inflateRawSync } from 'node:zlib';
import { ManagementError } from '../../../scripts/deploy/management';
import { keyNames } from '../../../server/kernel/access/keys';
import { ticketHolds } from '../../../server/kernel/access/ticket';
import { UPKEEP } from '../../../server/migrations/upkeep';
import type { StubFunction } from './core';
import { StubDatabase } from './database';
import { migrateStep } from './migrate-step';
import { fillIn, seatOne } from './train-step';

const RUNTIMES = ['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19', 'Nodejs22.21', 'Nodejs24.11'];
const noFunction = (name: string) =>
  new ManagementError('ResourceNotFound.FunctionName', `The function ${name} does not exist.`);

/** The whole stub: functions and their timers, on top of the database. */
export class ManagementStub extends StubDatabase {
  private function(name: string): StubFunction {
    const found = this.functions.get(name);
    if (!found) throw noFunction(name);
    return found;
  }

  private idle(name: string): StubFunction {
    const found = this.function(name);
    if (found.Status !== 'Active')
      throw new ManagementError(
        'FailedOperation.FunctionStatusError',
        `The function ${name} is ${found.Status}.`,
      );
    return found;
  }

  protected onListFunctions({ Limit, Offset }: { Limit: number; Offset: number }) {
    const names = [...this.functions.keys()].sort();
    const Functions = names.slice(Offset, Offset + Limit).map((FunctionName) => ({ FunctionName }));
    return { Functions, TotalCount: names.length };
  }

  protected onGetFunction({ FunctionName }: { FunctionName: string }) {
    const found = this.function(FunctionName);
    if (found.Status.endsWith('ing')) {
      if (found.busyFor === 0) found.Status = 'Active';
      else found.busyFor -= 1;
    }
    const { variables, triggers, code: _, busyFor: __, ...told } = found;
    const Variables = Object.entries(variables).map(([Key, Value]) => ({ Key, Value }));
    return { FunctionName, ...told, Environment: { Variables }, Triggers: triggers };
  }

  protected onCreateFunction(asked: {
    FunctionName: string;
    Runtime: string;
    Timeout: number;
    MemorySize: number;
    Description: string;
    Environment: { Variables: Array<{ Key: string; Value: string }> };
    InstallDependency: string;
    Code: { ZipFile: string };
  }) {
    if (this.functions.has(asked.FunctionName))
      throw new ManagementError('ResourceInUse.FunctionName', `${asked.FunctionName} is in use.`);
    if (!RUNTIMES.includes(asked.Runtime))
      throw new ManagementError('InvalidParameterValue.Runtime', `${asked.Runtime} is not offered.`);
    this.functions.set(asked.FunctionName, {
      Runtime: asked.Runtime,
      Timeout: asked.Timeout,
      MemorySize: asked.MemorySize,
      Description: asked.Description,
      Status: 'Creating',
      busyFor: this.delay,
      variables: Object.fromEntries(asked.Environment.Variables.map(({ Key, Value }) => [Key, Value])),
      triggers: [],
      code: unpacked(asked.Code.ZipFile),
    });
    return {};
  }

  protected onUpdateFunctionConfiguration(asked: {
    FunctionName: string;
    Timeout?: number;
    MemorySize?: number;
    Description?: string;
    Environment?: { Variables: Array<{ Key: string; Value: string }> };
  }) {
    const found = this.idle(asked.FunctionName);
    found.Timeout = asked.Timeout ?? found.Timeout;
    found.MemorySize = asked.MemorySize ?? found.MemorySize;
    found.Description = asked.Description ?? found.Description;
    // All of them are replaced: whoever sends one loses the others.
    if (asked.Environment)
      found.variables = Object.fromEntries(asked.Environment.Variables.map(({ Key, Value }) => [Key, Value]));
    Object.assign(found, { Status: 'Updating', busyFor: this.delay });
    return {};
  }

  protected onUpdateFunctionCode({
    FunctionName,
    Code,
  }: {
    FunctionName: string;
    Code: { ZipFile: string };
  }) {
    const found = this.idle(FunctionName);
    Object.assign(found, { code: unpacked(Code.ZipFile), Status: 'Updating', busyFor: this.delay });
    return {};
  }

  protected onDeleteFunction({ FunctionName }: { FunctionName: string }) {
    this.function(FunctionName);
    this.functions.delete(FunctionName);
    return {};
  }

  protected onBatchCreateTrigger({
    FunctionName,
    Triggers,
    Count,
  }: {
    FunctionName: string;
    Triggers: string;
    Count: number;
  }) {
    const found = this.idle(FunctionName);
    const asked = JSON.parse(Triggers) as Array<{ TriggerName: string; Type: string; TriggerDesc: string }>;
    if (asked.length !== Count)
      throw new ManagementError('InvalidParameter', 'Count is not the number of triggers.');
    for (const { TriggerName, Type, TriggerDesc } of asked) {
      if (found.triggers.some((one) => one.TriggerName === TriggerName))
        throw new ManagementError('ResourceInUse.TriggerName', `${TriggerName} is in use.`);
      if (Type !== 'timer' || TriggerDesc.split(' ').length !== 7)
        throw new ManagementError(
          'InvalidParameterValue.TriggerDesc',
          `${TriggerDesc} has not seven fields.`,
        );
      found.triggers.push({
        TriggerName,
        Type,
        Enable: 1,
        TriggerDesc: JSON.stringify({ cron: TriggerDesc }),
      });
    }
    return {};
  }

  protected onInvoke({ FunctionName, ClientContext }: { FunctionName: string; ClientContext: string }) {
    const found = this.idle(FunctionName);
    const answered = (envelope: unknown) => ({
      Result: { InvokeResult: 0, RetMsg: JSON.stringify(envelope), ErrMsg: '', Log: '' },
    });
    const ErrMsg = this.failing.get(FunctionName);
    if (ErrMsg) return { Result: { InvokeResult: 1, RetMsg: '', ErrMsg, Log: '' } };
    if (FunctionName !== UPKEEP) return answered({ errcode: 0 });
    const { ticket, ...question } = JSON.parse(ClientContext);
    const key = found.variables[keyNames.field] ?? '';
    if (!ticketHolds(key, UPKEEP, question, ticket, new Date(Date.now() + this.clockAhead)))
      return answered({ ok: false, error: { code: 'call.notAllowed' } });
    if (question.action === 'migrate')
      return answered({ ok: true, data: migrateStep(this.documents, this.migrateAtOnce, question.again) });
    if (found.variables.DAOZHIBU_TRAINING !== '1')
      return answered({ ok: false, error: { code: 'call.notAllowed' } });
    const train = question.action === 'fill' ? fillIn : seatOne;
    return answered({ ok: true, data: train(this.documents, question) });
  }

  protected onDeleteTrigger({ FunctionName, TriggerName }: { FunctionName: string; TriggerName: string }) {
    const found = this.function(FunctionName);
    if (!found.triggers.some((one) => one.TriggerName === TriggerName))
      throw new ManagementError('ResourceNotFound.Trigger', `There is no trigger ${TriggerName}.`);
    found.triggers = found.triggers.filter((one) => one.TriggerName !== TriggerName);
    return {};
  }
}

/** The code inside an archive, so that one that cannot be opened is refused as the platform would. */
function unpacked(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const texts: string[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const size = bytes.readUInt32LE(at + 18);
    const nameLength = bytes.readUInt16LE(at + 26);
    const begins = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 30, at + 30 + nameLength).toString();
    texts.push(`${name}: ${inflateRawSync(bytes.subarray(begins, begins + size))}`);
    at = begins + size;
  }
  if (!texts.some((text) => text.startsWith('index.js: ')))
    throw new ManagementError(
      'InvalidParameterValue.Code',
      'There is no index.js at the top of the archive.',
    );
  return texts.join('\n');
}
