/** Whom to turn to outside the app where nobody in it may read or judge something: the city's words, with a number or an address. */
export const outside = () => process.env.DAOZHIBU_COMPLAINTS_OUTSIDE || '市委组织部，或者拨打12380';
