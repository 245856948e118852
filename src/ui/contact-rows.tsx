import { View } from '@tarojs/components';
import { copy } from '@/device/clipboard';
import { dial } from '@/device/phone-call';
import { t } from '@/i18n';
import { Button } from './button';
import { ListRow } from './list-row';

export interface Contact {
  name: string;
  phone: string;
  address: string;
}

/** 138 0013 8000: as people read a number out. */
const spaced = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

export interface ContactRowsProps {
  contact: Contact;
  /** Left out where a main button calls, and for one's own number. */
  canCall?: boolean;
  canCopy?: boolean;
}

/** Whom to reach and where: a tap calls, another copies the address. */
export function ContactRows({ contact, canCall = true, canCopy = true }: ContactRowsProps) {
  const { name, phone, address } = contact;
  const call = (
    <Button kind='soft' size='tiny' label={t('wish.callLabel', { name })} onTap={() => dial(phone)}>
      {t('wish.call')}
    </Button>
  );
  const copyIt = (
    <Button size='tiny' label={t('wish.copyAddressLabel')} onTap={() => copy(address)}>
      {t('wish.copyAddress')}
    </Button>
  );
  return (
    <View>
      <ListRow title={name} note={spaced(phone)} side={canCall && call} />
      <ListRow title={address} note={t('posting.address')} side={canCopy && copyIt} />
    </View>
  );
}
