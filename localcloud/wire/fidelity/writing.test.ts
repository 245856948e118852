/** The fidelity checklist and the numbered traps through the real wx-server-sdk: writing (platform.md §1.6, §1.7). */
import { _, c, db, failure, fill, startFidelityCloud, time } from '../testing/fidelity-cloud';

startFidelityCloud();

describe('writing (§1.6, §1.7)', () => {
  it('counts what was modified, not what matched', async () => {
    await c().add({ data: { _id: 'x', n: 1 } });
    expect(
      await c()
        .doc('x')
        .update({ data: { n: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } });
    expect(
      await c()
        .doc('x')
        .update({ data: { n: 2 } }),
    ).toMatchObject({ stats: { updated: 1 } });
    expect(
      await c()
        .doc('no')
        .update({ data: { n: 2 } }),
    ).toMatchObject({ stats: { updated: 0 } });
  });

  it('set makes or replaces', async () => {
    expect(
      await c()
        .doc('x')
        .set({ data: { a: 1, b: 1 } }),
    ).toMatchObject({ stats: { updated: 0, created: 1 } });
    expect(
      await c()
        .doc('x')
        .set({ data: { a: 2 } }),
    ).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect((await c().doc('x').get()).data).toEqual({ _id: 'x', a: 2 });
  });

  it('one of two conditional updates wins', async () => {
    await c().add({ data: { _id: 'x', version: 1 } });
    const claim = () =>
      c()
        .where({ _id: 'x', version: 1 })
        .update({ data: { version: _.inc(1) } });
    const stats = await Promise.all([claim(), claim()]);
    expect(stats.map((result) => result.stats.updated).sort()).toEqual([0, 1]);
  });

  it('merges nested objects, drops empty ones, replaces with _.set', async () => {
    await c().add({ data: { _id: 'x', a: { b: 1, c: 2 } } });
    await c()
      .doc('x')
      .update({ data: { a: { b: 9 }, e: {}, f: 1 } });
    expect((await c().doc('x').get()).data).toEqual({ _id: 'x', a: { b: 9, c: 2 }, f: 1 });
    await c()
      .doc('x')
      .update({ data: { a: _.set({ d: 1 }) } });
    expect((await c().doc('x').get()).data).toMatchObject({ a: { d: 1 } });
  });

  it('an update without a condition reaches the whole collection, whatever limit says', async () => {
    await fill(3);
    expect(
      await c()
        .where({})
        .limit(1)
        .update({ data: { z: 1 } }),
    ).toMatchObject({ stats: { updated: 3 } });
    expect(
      await c()
        .where({ z: 1 })
        .update({ data: { z: 2 }, multi: false }),
    ).toMatchObject({ stats: { updated: 1 } });
  });

  it("server dates are the server's, in data and in queries; in _.set they are spoilt", async () => {
    time.now = 1_700_000_000_000;
    await c().add({ data: { _id: 'x', at: db.serverDate(), in: { at: db.serverDate({ offset: 5 }) } } });
    await c()
      .doc('x')
      .update({ data: { s: _.set({ at: db.serverDate() }), l: _.push([{ at: db.serverDate() }]) } });
    expect((await c().doc('x').get()).data).toEqual({
      _id: 'x',
      at: new Date(time.now),
      in: { at: new Date(time.now + 5) },
      s: { at: { offset: 0 } },
      l: [{ at: new Date(time.now) }],
    });
    time.now += 1000;
    expect(
      (
        await c()
          .where({ at: _.lt(db.serverDate()) })
          .count()
      ).total,
    ).toBe(1);
  });

  it('gives an _id of 32 hexadecimal digits, keeps numbers as numbers, and tells 5 from "5"', async () => {
    const { _id } = (await c().add({ data: { big: 2 ** 45, half: 0.5 } })) as { _id: string };
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await c().doc(_id).get()).data).toEqual({ _id, big: 2 ** 45, half: 0.5 });
    await c().add({ data: { _id: 5 } });
    expect((await c().where({ _id: 5 }).get()).data).toHaveLength(1);
    expect((await c().where({ _id: '5' }).get()).data).toHaveLength(0);
  });

  it('refuses dollar fields and mixed projections with -502001', async () => {
    expect(await failure(c().add({ data: { $a: 1 } }))).toMatchObject({ errCode: -502001 });
    expect(await failure(c().field({ a: true, b: false }).get())).toMatchObject({
      errCode: -502001,
    });
  });
});
