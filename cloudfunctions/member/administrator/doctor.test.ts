import { gathered } from './doctor';

test('findings are gathered by what they are about, doors first; what is not known stands last, whole', () => {
  expect(
    gathered([
      'index:wishes.wall',
      'permission:members',
      'key:DAOZHIBU_FIELD_KEY',
      'index:wishes.near',
      'weather:rain',
      'app',
      'toString:x',
    ]),
  ).toEqual([
    { kind: 'permission', names: ['members'] },
    { kind: 'index', names: ['wishes.wall', 'wishes.near'] },
    { kind: 'key', names: ['DAOZHIBU_FIELD_KEY'] },
    { kind: 'other', names: ['weather:rain', 'app', 'toString:x'] },
  ]);
  expect(gathered([])).toEqual([]);
});
