export { openPhone, phoneTail, sealPhone } from '../../server/kernel/member-phone';
