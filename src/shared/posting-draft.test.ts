import { contactOf, missingInPosting, type PostingDraft } from './posting-draft';

const draft = (over: Partial<PostingDraft>): PostingDraft => ({
  community: { id: 'c1', name: '新兴社区' },
  forWhom: 'self',
  name: '马琳',
  phone: '13804751234',
  address: '5 号楼 201',
  ...over,
});

test.each<[string, Partial<PostingDraft>, object]>([
  ['all is said', {}, {}],
  ['a landline', { phone: '04758212345' }, {}],
  ['a number of the place, for somebody there', { forWhom: 'behalf', phone: '8212345' }, {}],
  [
    'one’s own without its area code',
    { phone: '8212345' },
    { 'contact.phone': expect.stringContaining('区号') },
  ],
  ['no number', { phone: '\u200b' }, { 'contact.phone': '写上电话，好联系' }],
  ['no such number', { phone: '12345' }, { 'contact.phone': expect.stringContaining('11 位') }],
  ['no phone, but somebody', { noPhone: true, phone: '', reachThrough: '李婶' }, {}],
  [
    'no phone and nobody',
    { noPhone: true, reachThrough: ' ' },
    { 'contact.reachThrough': '写上通过谁能联系到本人' },
  ],
  ['a name of signs alone', { name: '\u3164' }, { 'contact.name': '写上姓名' }],
])('what is wanting when there is %s', (_what, over, missing) => {
  expect(missingInPosting(draft(over))).toEqual(missing);
});

test.each<[Partial<PostingDraft>, object]>([
  [{ phone: '(0475) 8212345' }, { phone: '0475-8212345' }],
  [
    { noPhone: true, reachThrough: '李婶' },
    { phone: null, reachThrough: '李婶' },
  ],
  [{ noPhone: false, reachThrough: '李婶' }, { phone: '13804751234' }],
])('the contact of %j is sent as %j', (over, sent) => {
  expect(contactOf(draft(over))).toEqual({ name: '马琳', address: '5 号楼 201', ...sent });
});
