import { aPlan, deployed } from '../../tests/support/a-deployment';

test('an environment of more than a page of collections and functions is read to its end', async () => {
  const account = await deployed();
  const { stub } = account;
  const [audits, study] = [stub.tables.get('audits'), stub.functions.get('study')];
  if (!audits || !study) throw new Error('not deployed');
  // Before ours in the alphabet, so that ours come on the second page.
  for (let at = 0; at < 100; at += 1) stub.tables.set(`a${100 + at}`, structuredClone(audits));
  for (let at = 0; at < 40; at += 1) stub.functions.set(`a${100 + at}`, structuredClone(study));
  expect((await account.findings()).filter((name) => !/^function:a1/.test(name))).toEqual([]);
  expect(await account.deploy()).toBe(true);
  expect(stub.writes).toEqual([]);
});

test('what is left of a function that could not be made is removed and made anew', async () => {
  const account = await deployed();
  const clean = account.stub.state();
  const wish = account.stub.functions.get('wish');
  if (wish) Object.assign(wish, { Status: 'CreateFailed', Description: '' });
  expect(await account.findings()).toContain('function:wish');
  expect(await account.deploy()).toBe(true);
  expect(account.stub.state()).toBe(clean);
});

test('an environment that is being made or shut off is told, and nothing is changed', async () => {
  const account = await deployed();
  account.stub.status = 'UNAVAILABLE';
  await expect(account.deploy({ plan: aPlan() })).rejects.toThrow('is UNAVAILABLE, not NORMAL');
  expect(account.stub.writes).toEqual([]);
});

test('a permission that the platform does not tell counts as open', async () => {
  const account = await deployed();
  account.stub.silent.add('members');
  expect(await account.findings()).toEqual(['permission:members']);
  expect(account.said.join('\n')).toContain('The collection members is not told, not ADMINONLY.');
  expect(await account.deploy()).toBe(false);
});
