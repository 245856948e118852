/** The fidelity checklist and the numbered traps through the real wx-server-sdk: transactions, files and functions (platform.md §1.10, §6.2). */
import { c, cloud, db, failure, gate, startFidelityCloud } from '../testing/fidelity-cloud';
import type { SdkTransaction } from '../testing/sdk-types';

startFidelityCloud();

describe('transactions (§1.10)', () => {
  const startTransaction = () => db.startTransaction();

  it('refuses the second writer at the operation, with the real text and -501001', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    const [one, two] = [await startTransaction(), await startTransaction()];
    await one
      .collection('c')
      .doc('x')
      .update({ data: { n: 2 } });
    const error = await failure(
      two
        .collection('c')
        .doc('x')
        .update({ data: { n: 3 } }),
    );
    expect(error.errCode).toBe(-501001);
    expect(error.errMsg).toContain(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    );
    await one.commit();
  });

  it('is busy when asked twice at once', async () => {
    const one = await startTransaction();
    gate.shut();
    const error = await failure(
      Promise.all([one.collection('c').add({ data: {} }), one.collection('c').add({ data: {} })]),
    );
    gate.open();
    expect(error).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('[ResourceUnavailable.TransactionBusy] Transaction is busy'),
    });
  });

  it('runs where().update, where().remove, count and aggregate outside', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    const one = await startTransaction();
    await one
      .collection('c')
      .where({ n: 1 })
      .update({ data: { n: 2 } });
    await one.rollback();
    expect((await c().doc('x').get()).data).toMatchObject({ n: 2 });
  });

  it('is unknown after commit', async () => {
    const one = await startTransaction();
    await one.commit();
    const error = await failure(one.collection('c').add({ data: {} }));
    expect(error.errMsg).toContain(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
    );
  });

  it("retries a callback whose error carries the code, as the kernel's helper has it", async () => {
    await c().add({ data: { _id: 'x', n: 0 } });
    let tries = 0;
    await db.runTransaction(async (transaction: SdkTransaction) => {
      tries += 1;
      try {
        const { data } = (await transaction.collection('c').doc('x').get()) as { data: { n: number } };
        if (tries === 1)
          await c()
            .doc('x')
            .update({ data: { n: 10 } });
        await transaction
          .collection('c')
          .doc('x')
          .update({ data: { n: data.n + 1 } });
      } catch (error) {
        if (/TransactionConflict/.test((error as { errMsg: string }).errMsg))
          Object.assign(error as object, { code: 'DATABASE_TRANSACTION_CONFLICT' });
        throw error;
      }
    });
    expect(tries).toBe(2);
    expect((await c().doc('x').get()).data).toMatchObject({ n: 11 });
  });
});

describe('files and functions (§6.2)', () => {
  it('uploads, downloads, gives an address, deletes', async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath: '图/a b.txt', fileContent: Buffer.from('支部') });
    expect(fileID).toBe('cloud://local.local-local/图/a b.txt');
    expect((await cloud.downloadFile({ fileID })).fileContent.toString()).toBe('支部');
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    expect(await (await fetch(fileList[0]?.tempFileURL as string)).text()).toBe('支部');
    await cloud.deleteFile({ fileList: [fileID] });
    await expect(cloud.downloadFile({ fileID })).rejects.toBeDefined();
  });

  it('an unknown function', async () => {
    expect(await failure(cloud.callFunction({ name: 'no', data: {} }))).toMatchObject({
      errCode: -1,
      code: 'FUNCTION_NOT_FOUND',
    });
  });
});
