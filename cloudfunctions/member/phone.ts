export { openPhone, phoneTail, sealPhone } from '../kernel/member-phone';
